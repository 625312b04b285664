from pydantic import StringConstraints

ANY_TEXT = r"^[^\u0000]*$"
PHONE = r"^\+[1-9][0-9]{6,14}$"
URL = r'^https?://[A-Za-z0-9.-]+(:[0-9]{1,5})?([/?#][^\s"<>\\^`{|}]*)?$'

_ATOM = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+"
_LABEL = "[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?"
EMAIL = rf"^{_ATOM}(?:\.{_ATOM})*@{_LABEL}(?:\.{_LABEL})+$"
"""RFC 5322's dot-atom before the @, a host name with at least one dot behind it."""


def text(*, min: int | None = None, max: int, pattern: str = ANY_TEXT) -> StringConstraints:
    """Text; lengths count Unicode code points."""
    return StringConstraints(strict=True, min_length=min, max_length=max, pattern=pattern)
