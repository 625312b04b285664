from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send


class CacheControl:
    """Tells what a cache may do with the answers below a path, where nothing inside has told it."""

    def __init__(self, app: ASGIApp, prefix: str, value: str) -> None:
        self._app = app
        self._prefix = prefix
        self._value = value

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        is_below = scope["type"] == "http" and f"{scope['path']}/".startswith(f"{self._prefix}/")

        async def send_with_header(message: Message) -> None:
            if message["type"] == "http.response.start":
                MutableHeaders(scope=message).setdefault("Cache-Control", self._value)
            await send(message)

        await self._app(scope, receive, send_with_header if is_below else send)
