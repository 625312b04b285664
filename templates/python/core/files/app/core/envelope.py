import datetime as dt
from typing import Generic, Literal, TypeVar

from pydantic import BaseModel, ConfigDict

Data = TypeVar("Data")


class Envelope(BaseModel):
    """Describes what is around the data of an answer."""

    model_config = ConfigDict(extra="forbid", json_schema_serialization_defaults_required=True)


class Meta(Envelope):
    timestamp: dt.datetime
    request_id: str


class NumberedPagination(Envelope):
    page: int
    per_page: int
    total: int
    total_pages: int
    has_next: bool
    has_prev: bool


class CursorPagination(Envelope):
    per_page: int
    next_cursor: str | None
    prev_cursor: str | None
    has_next: bool


class ObjectBody(Envelope, Generic[Data]):
    """One object."""

    success: Literal[True] = True
    data: Data
    meta: Meta


class ListBody(Envelope, Generic[Data]):
    """A page of a list."""

    success: Literal[True] = True
    data: list[Data]
    pagination: NumberedPagination | CursorPagination
    meta: Meta
