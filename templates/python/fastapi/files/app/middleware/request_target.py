from starlette.types import ASGIApp, Receive, Scope, Send

from app.core.error_catalogue import ErrorCode
from app.core.errors import ApiError

MAX_LENGTH = 8_192


class RequestTarget:
    """Refuses request targets beyond 8 KiB; `/x/` is `/x`, and HEAD is GET without its body, which the server drops."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        if len(scope["raw_path"]) + len(scope["query_string"]) >= MAX_LENGTH:
            message = f"The request target must not exceed {MAX_LENGTH} bytes"
            raise ApiError(ErrorCode.URI_TOO_LONG, message)
        method = "GET" if scope["method"] == "HEAD" else scope["method"]
        path = scope["path"].removesuffix("/") or "/"
        await self._app({**scope, "method": method, "path": path}, receive, send)
