import codecs
import re

import filetype  # type: ignore[import-untyped]

HEAD_BYTES = 8_192
"""As many first bytes of a file as tell what it is."""

UNKNOWN = "application/octet-stream"
TEXTS = frozenset({"application/json", "application/xml", "image/svg+xml"})
CONTROL = re.compile(r"[\x00-\x08\x0b\x0e-\x1f\x7f-\x9f]")

REGISTERED = {
    "audio/x-aiff": "audio/aiff",
    "audio/x-flac": "audio/flac",
    "audio/x-wav": "audio/wav",
    "video/x-matroska": "video/matroska",
    "video/x-msvideo": "video/vnd.avi",
}
"""What is called otherwise at IANA than the library calls it."""


def content_type_of(head: bytes, declared: str) -> str:
    """What a file is, from its first bytes. No text has a mark of its own: one is what its sender says, if that is a text."""
    kind = filetype.guess(head)
    if kind is not None:
        mark: str = kind.mime
        return REGISTERED.get(mark, mark)
    may_be_text = declared.startswith("text/") or declared in TEXTS
    return declared if may_be_text and _is_text(head) else UNKNOWN


def media_type_of(header: str) -> str:
    """A media type without its parameters, in lower case."""
    return header.partition(";")[0].strip().lower()


def _is_text(head: bytes) -> bool:
    """UTF-8 without control characters; the last character may be cut in two."""
    try:
        text = codecs.getincrementaldecoder("utf-8")().decode(head)
    except UnicodeDecodeError:
        return False
    return CONTROL.search(text) is None
