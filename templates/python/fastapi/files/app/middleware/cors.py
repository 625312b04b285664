from collections.abc import Sequence

from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

EXPOSED = [
    "ETag",
    "Link",
    "Location",
    "RateLimit",
    "RateLimit-Policy",
    "Retry-After",
    "X-Process-Time",
    "X-RateLimit-Limit",
    "X-RateLimit-Remaining",
    "X-RateLimit-Reset",
    "X-Request-Id",
]
METHODS = ["GET", "HEAD", "PUT", "PATCH", "POST", "DELETE"]


class CorsMiddleware:
    """Lets the listed origins in. Unlike Starlette's, it leaves the answer to OPTIONS to the routes."""

    def __init__(self, app: ASGIApp, origins: Sequence[str]) -> None:
        self._app = app
        self._origins = set(origins)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        request = Headers(scope=scope)
        origin = request.get("origin")

        async def send_with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                headers.add_vary_header("Origin")
                if origin in self._origins:
                    headers["Access-Control-Allow-Origin"] = origin
                    headers["Access-Control-Expose-Headers"] = ",".join(EXPOSED)
                    if scope["method"] == "OPTIONS":
                        headers["Access-Control-Allow-Methods"] = ",".join(METHODS)
                        headers["Access-Control-Allow-Headers"] = request.get("access-control-request-headers", "")
                        headers["Access-Control-Max-Age"] = "600"
            await send(message)

        await self._app(scope, receive, send_with_headers)
