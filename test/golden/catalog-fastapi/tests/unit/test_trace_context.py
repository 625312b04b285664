import pytest

from app.core.trace_context import trace_context_of

TRACE_ID = "4bf92f3577b34da6a3ce929d0e0e4736"
PARENT_ID = "00f067aa0ba902b7"


@pytest.mark.parametrize(
    "header",
    [
        f"00-{TRACE_ID}-{PARENT_ID}-01",
        f"cc-{TRACE_ID}-{PARENT_ID}-00",
        f"cc-{TRACE_ID}-{PARENT_ID}-01-later",
    ],
)
def test_a_valid_header_is_continued_by_a_span_of_our_own(header: str) -> None:
    trace = trace_context_of(header)
    assert trace.trace_id == TRACE_ID
    assert len(trace.span_id) == 16
    assert trace.span_id != PARENT_ID


@pytest.mark.parametrize(
    "header",
    [
        "",
        f"00-{'0' * 32}-{PARENT_ID}-01",
        f"00-{TRACE_ID}-{'0' * 16}-01",
        f"ff-{TRACE_ID}-{PARENT_ID}-01",
        f"00-{TRACE_ID}-{PARENT_ID}-01-more",
        f"cc-{TRACE_ID}-{PARENT_ID}-01more",
        f"00-{TRACE_ID.upper()}-{PARENT_ID}-01",
    ],
)
def test_an_invalid_header_or_none_begins_another_trace(header: str) -> None:
    trace = trace_context_of(header)
    assert len(trace.trace_id) == 32
    assert trace.trace_id.lower() != TRACE_ID
    assert trace_context_of(header).trace_id != trace.trace_id
