import re
import secrets
from dataclasses import dataclass

IDS = "(?!0{32})([0-9a-f]{32})-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}"
VERSIONS = (re.compile(f"00-{IDS}"), re.compile(f"(?!00|ff)[0-9a-f]{{2}}-{IDS}(?:-.*)?"))
"""W3C Trace Context: version 00 ends with the flags, later ones may go on; ff is none, and zeros are no id."""


@dataclass(frozen=True, slots=True)
class TraceContext:
    """Where a request stands among those that one request made elsewhere has caused."""

    trace_id: str
    span_id: str


def trace_context_of(header: str) -> TraceContext:
    """Continues the trace of a `traceparent` header; an invalid one, or none, begins another trace."""
    sent = next((found[1] for version in VERSIONS if (found := version.fullmatch(header))), None)
    return TraceContext(sent or secrets.token_hex(16), secrets.token_hex(8))
