from collections.abc import Callable
from uuid import UUID

from app.core.errors import ApiError, not_found
from app.utils.filter_value import read_scalar
from app.utils.list_definition import Kind


def parse_id(text: str, refusal: Callable[[], ApiError] = not_found) -> UUID:
    """Reads an id from a path; anything that cannot be one names nothing."""
    value = read_scalar(Kind.UUID, text)
    if not isinstance(value, UUID):
        raise refusal()
    return value
