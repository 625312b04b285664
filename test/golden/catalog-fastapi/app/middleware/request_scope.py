import logging
import re
import time
from uuid import uuid4

from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from app.core.request_context import request_id, trace_context
from app.core.trace_context import trace_context_of
from app.services.readiness import Readiness

logger = logging.getLogger(__name__)

VALID_ID = re.compile(r"[A-Za-z0-9._-]{8,128}")


class RequestScope:
    """Gives every request its id, its `X-Process-Time` and one line in the log."""

    def __init__(self, app: ASGIApp, readiness: Readiness) -> None:
        self._app = app
        self._readiness = readiness

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        started = time.perf_counter()
        sent = Headers(scope=scope)
        offered = sent.get("x-request-id", "")
        current = offered if VALID_ID.fullmatch(offered) else str(uuid4())
        state = scope.setdefault("state", {})
        state["request_id"] = current
        request_id.set(current)
        trace_context.set(trace_context_of(sent.get("traceparent", "")))
        status = 0

        async def send_with_headers(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
                headers = MutableHeaders(scope=message)
                headers.update(state.get("response_headers", {}))
                headers["X-Request-Id"] = current
                headers["X-Process-Time"] = f"{time.perf_counter() - started:.6f}"
                if self._readiness.draining:
                    headers["Connection"] = "close"
            await send(message)

        try:
            await self._app(scope, receive, send_with_headers)
        finally:
            client = scope.get("client")
            fields = {
                "method": scope["method"],
                "route": state.get("route"),
                "status": status,
                "duration_ms": round((time.perf_counter() - started) * 1000),
                "client_ip": client[0] if client else None,
                "error_code": state.get("error_code"),
            }
            logger.info("request", extra={name: value for name, value in fields.items() if value is not None})
