from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from fastapi import Request


@asynccontextmanager
async def whole_body(request: Request) -> AsyncIterator[AsyncIterator[bytes]]:
    """The bytes of a body while they come in.

    What is left of them when the block fails is read and dropped, so that the client gets to read the answer.
    """
    body = request.stream()
    try:
        yield body
    except Exception:
        async for _ in body:
            pass
        raise
