from collections.abc import Sequence
from typing import Any

from app.core.errors import body_detail, invalid
from app.core.schema import Schema


def without_read_only(replacement: Schema, current: object, read_only: Sequence[str]) -> dict[str, Any]:
    """The members of a replacement that may be written. Read-only ones may only be sent back as they are."""
    fields = type(replacement).model_fields
    changed = [
        fields[name].alias or name
        for name, value in replacement.written().items()
        if name in read_only and value != getattr(current, name)
    ]
    if changed:
        raise invalid([body_detail([name], "read_only", "cannot be changed") for name in changed])
    return replacement.complete(without=read_only)
