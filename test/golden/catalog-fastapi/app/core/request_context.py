from contextvars import ContextVar

from app.core.trace_context import TraceContext

request_id: ContextVar[str | None] = ContextVar("request_id", default=None)
"""The id of the request that is being answered: every log line of it carries the id."""

trace_context: ContextVar[TraceContext | None] = ContextVar("trace_context", default=None)
"""The trace that the request belongs to; every log line of it carries that as well."""
