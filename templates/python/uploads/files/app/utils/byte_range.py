import re
from dataclasses import dataclass

from app.core.error_catalogue import ErrorCode
from app.core.errors import ApiError

FORM = re.compile("bytes=([0-9]{0,4000})-([0-9]{0,4000})")
"""No more digits than int() takes."""


@dataclass(frozen=True, slots=True)
class ByteRange:
    """Some bytes of a file, from `start` up to, but without, `end`."""

    start: int
    end: int

    @property
    def length(self) -> int:
        return self.end - self.start


def read_range(header: str, size: int) -> ByteRange | None:
    """The one range that is asked for; what is no range or more than one asks for everything (RFC 9110 §14.2)."""
    found = FORM.fullmatch(header.replace(" ", ""))
    if found is None or not any(found.groups()):
        return None
    first, last = found.groups()
    start = int(first) if first else max(0, size - int(last))
    end = min(int(last) + 1, size) if first and last else size
    if start >= end:
        headers = {"Content-Range": f"bytes */{size}"}
        raise ApiError(ErrorCode.RANGE_NOT_SATISFIABLE, f"The file has {size} bytes", headers=headers)
    return ByteRange(start, end)
