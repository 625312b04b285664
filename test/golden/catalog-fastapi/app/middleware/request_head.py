from starlette.types import ASGIApp, Receive, Scope, Send

from app.core.error_catalogue import ErrorCode
from app.core.errors import ApiError

MAX_TARGET_BYTES = 8_192
MAX_HEADER_BYTES = 16_384


class RequestHead:
    """Limits the request target and the headers; `/x/` is `/x`, and HEAD is GET, whose body the server drops."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        if len(scope["raw_path"]) + len(scope["query_string"]) >= MAX_TARGET_BYTES:
            message = f"The request target must not exceed {MAX_TARGET_BYTES} bytes"
            raise ApiError(ErrorCode.URI_TOO_LONG, message)
        if sum(len(name) + len(value) for name, value in scope["headers"]) > MAX_HEADER_BYTES:
            message = f"The headers must not exceed {MAX_HEADER_BYTES} bytes"
            raise ApiError(ErrorCode.HEADERS_TOO_LARGE, message)
        method = "GET" if scope["method"] == "HEAD" else scope["method"]
        path = scope["path"].removesuffix("/") or "/"
        await self._app({**scope, "method": method, "path": path}, receive, send)
