from pydantic import StringConstraints

ANY_TEXT = r"^[^\u0000]*$"
PHONE = r"^\+[1-9][0-9]{6,14}$"
URL = r'^https?://[A-Za-z0-9.-]+(:[0-9]{1,5})?([/?#][^\s"<>\\^`{|}]*)?$'

_LABEL = "[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?"
EMAIL = rf"^[A-Za-z0-9.!#$%&'*+/=?^_`{{|}}~-]+@{_LABEL}(?:\.{_LABEL})+$"
"""The HTML standard's e-mail pattern, with at least one dot in the domain."""


def text(*, min: int | None = None, max: int, pattern: str = ANY_TEXT) -> StringConstraints:
    """Text; lengths count Unicode code points."""
    return StringConstraints(strict=True, min_length=min, max_length=max, pattern=pattern)
