from typing import Any, Self

from fastapi import Request

from app.core.error_catalogue import ErrorCode
from app.core.errors import ApiError
from app.utils.read_json import read_json

JSON = "application/json"
MERGE_PATCH = "application/merge-patch+json"


class JsonRequest(Request):
    """A request whose JSON body was read more strictly than FastAPI would."""

    _content: bytes
    _value: Any

    @classmethod
    async def read(cls, request: Request) -> Self:
        """Reads the body; any other media type, too many bytes and whatever no schema can express are refused."""
        accepted = [JSON, MERGE_PATCH] if request.method == "PATCH" else [JSON]
        media_type = request.headers.get("content-type", "").partition(";")[0].strip().lower()
        if media_type not in accepted:
            message = f"Content-Type must be {' or '.join(accepted)}"
            raise ApiError(ErrorCode.UNSUPPORTED_MEDIA_TYPE, message)
        checked = cls(request.scope, request.receive)
        checked._content = await _read_within(request, request.app.state.settings.body_limit_bytes)
        checked._value = read_json(checked._content)
        return checked

    async def body(self) -> bytes:
        return self._content

    async def json(self) -> Any:
        return self._value


async def _read_within(request: Request, limit: int) -> bytes:
    content = bytearray()
    size = 0
    async for chunk in request.stream():
        size += len(chunk)
        # What is beyond the limit is read but not kept, so that the client gets to read the answer.
        if size <= limit:
            content += chunk
    if size > limit:
        raise ApiError(ErrorCode.PAYLOAD_TOO_LARGE, "The body is too large")
    return bytes(content)
