from typing import Annotated

from fastapi import Depends, Request

from app.repositories.session_repository import Device


def device_of(request: Request) -> Device:
    """From where a request comes."""
    return Device(request.client.host if request.client else None, request.headers.get("user-agent"))


CurrentDevice = Annotated[Device, Depends(device_of)]
