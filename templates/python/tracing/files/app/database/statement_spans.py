from typing import Any

from opentelemetry.sdk.trace import TracerProvider
from opentelemetry.trace import SpanKind, StatusCode, get_current_span
from sqlalchemy import event
from sqlalchemy.ext.asyncio import AsyncEngine

DATABASE = {"db.system.name": "postgresql"}


def trace_statements(engine: AsyncEngine, provider: TracerProvider) -> None:
    """Makes a span of every statement that a traced request runs: its text, never its values."""
    tracer = provider.get_tracer(__name__)

    @event.listens_for(engine.sync_engine, "before_cursor_execute")
    def start(connection: Any, cursor: Any, statement: str, parameters: Any, context: Any, many: bool) -> None:
        if get_current_span().is_recording():
            operation = statement.split(maxsplit=1)[0].upper()
            attributes = {**DATABASE, "db.operation.name": operation, "db.query.text": statement}
            context.span = tracer.start_span(operation, kind=SpanKind.CLIENT, attributes=attributes)

    @event.listens_for(engine.sync_engine, "after_cursor_execute")
    def end(connection: Any, cursor: Any, statement: str, parameters: Any, context: Any, many: bool) -> None:
        if span := getattr(context, "span", None):
            span.end()

    @event.listens_for(engine.sync_engine, "handle_error")
    def fail(failure: Any) -> None:
        if span := getattr(failure.execution_context, "span", None):
            # What the database says of an error has values in it.
            span.set_attribute("error.type", type(failure.original_exception.__cause__).__name__)
            span.set_status(StatusCode.ERROR)
            span.end()
