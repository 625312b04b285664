import os

from fastapi.routing import APIRoute
from opentelemetry.instrumentation.asgi import OpenTelemetryMiddleware
from opentelemetry.sdk.trace import TracerProvider
from opentelemetry.trace import Span, get_current_span
from starlette.types import ASGIApp, Receive, Scope, Send

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
        try:
            await self._app(scope, receive, send)
        finally:
            route = scope.get("route")
            if isinstance(route, APIRoute):
                span.update_name(f"{scope['method']} {route.path}")
                span.set_attribute("http.route", route.path)


def _hide_query(span: Span, scope: Scope) -> None:
    """Codes of sign-ins and values of filters are nobody's business."""
    if scope["query_string"]:
        span.set_attribute("url.query", "REDACTED")
