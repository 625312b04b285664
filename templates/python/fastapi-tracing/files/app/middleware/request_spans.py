import os

from opentelemetry.instrumentation.asgi import OpenTelemetryMiddleware
from opentelemetry.sdk.trace import TracerProvider
from opentelemetry.trace import Span, get_current_span
from starlette.types import ASGIApp, Message, Receive, Scope, Send

UNTRACED = frozenset({"/health", "/ready", "/metrics"})


class RequestSpans:
    """Makes a span of every request, named by its route; it continues the trace of a `traceparent` header."""

    def __init__(self, app: ASGIApp, provider: TracerProvider) -> None:
        # The names of attributes are those of the stable conventions.
        os.environ.setdefault("OTEL_SEMCONV_STABILITY_OPT_IN", "http")
        self._app = app
        self._traced = OpenTelemetryMiddleware(
            self._name,
            tracer_provider=provider,
            server_request_hook=_hide_query,
            exclude_spans=["receive", "send"],
        )

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        is_traced = scope["type"] == "http" and scope["path"].rstrip("/") not in UNTRACED
        await (self._traced if is_traced else self._app)(scope, receive, send)

    async def _name(self, scope: Scope, receive: Receive, send: Send) -> None:
        span = get_current_span()
        span.update_name(scope["method"])

        async def send_named(message: Message) -> None:
            route = scope.get("state", {}).get("route")
            if message["type"] == "http.response.start" and route is not None:
                span.update_name(f"{scope['method']} {route}")
                span.set_attribute("http.route", route)
            await send(message)

        await self._app(scope, receive, send_named)


def _hide_query(span: Span, scope: Scope) -> None:
    """Codes of sign-ins and values of filters are nobody's business."""
    if scope["query_string"]:
        span.set_attribute("url.query", "REDACTED")
