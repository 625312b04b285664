from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from app.utils.content_coding import accepted_coding, coded_tag, encode

LEAST_BYTES = 1_024
"""What is shorter fits into one packet either way."""


class ContentCoding:
    """Sends JSON in the coding that the client likes best, under an entity tag of that coding, or 304 to who has that.

    What nobody may keep stays as it is: its length would tell about the secrets in it (BREACH).
    """

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        start: Message | None = None

        async def send_coded(message: Message) -> None:
            nonlocal start
            if message["type"] == "http.response.start" and "json" in Headers(scope=message).get("content-type", ""):
                # How the body is sent decides about the headers.
                start = message
                return
            if start is not None:
                message["body"] = await _represent(scope, start, message["body"])
                await send(start)
                start = None
            await send(message)

        await self._app(scope, receive, send_coded)


async def _represent(scope: Scope, start: Message, body: bytes) -> bytes:
    """The bytes to send for a whole body; the headers are made to fit."""
    request, headers = Headers(scope=scope), MutableHeaders(scope=start)
    coding = None
    if headers.get("cache-control") != "no-store":
        headers.add_vary_header("Accept-Encoding")
        coding = accepted_coding(request.get("accept-encoding", "")) if len(body) >= LEAST_BYTES else None
    if coding and "etag" in headers:
        headers["ETag"] = coded_tag(headers["etag"], coding)
    if scope["method"] in {"GET", "HEAD"} and start["status"] == 200 and _is_known(request, headers.get("etag")):
        start["status"] = 304
        del headers["content-type"], headers["content-length"]
        return b""
    if coding:
        body = await encode(body, coding)
        headers["Content-Encoding"] = coding
        headers["Content-Length"] = str(len(body))
    return body


def _is_known(request: Headers, tag: str | None) -> bool:
    """Whether the client says that it has what a tag names (RFC 9110 §13.1.2)."""
    known = [item.strip().removeprefix("W/") for item in request.get("if-none-match", "").split(",")]
    return tag is not None and (tag in known or "*" in known)
