from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum


class Kind(StrEnum):
    """How the values of a field compare, and so which filter operators it offers."""

    TEXT = "text"
    INTEGER = "integer"
    BIGINT = "bigint"
    DECIMAL = "decimal"
    FLOAT = "float"
    BOOLEAN = "boolean"
    UUID = "uuid"
    ENUM = "enum"
    DATE = "date"
    TIME = "time"
    DATETIME = "datetime"


@dataclass(frozen=True)
class Join:
    """A set of ids that is kept in a table of its own."""

    table: str
    owner: str
    target: str


@dataclass(frozen=True)
class ListField:
    """A field that a list can be filtered or sorted by."""

    column: str
    kind: Kind
    filter: bool = False
    sort: bool = False
    labels: Sequence[str] | None = None
    """The labels of an enum, in declared order."""
    array: bool = False
    """The field holds a JSON array of values of this kind."""
    opaque: bool = False
    """The field has no comparable values; it can only be null or not."""
    join: Join | None = None


@dataclass(frozen=True)
class SortKey:
    field: str
    descending: bool = False


@dataclass(frozen=True)
class ViewDefinition:
    """What an answer with rows of one resource can be asked to hold."""

    members: Sequence[str]
    """The members that a row may have, by their names on the wire."""
    includes: Mapping[str, str] = field(default_factory=dict)
    """The members for which the object can stand whose id they hold, and the name of its schema."""


@dataclass(frozen=True)
class ListDefinition:
    """What a list of one resource can be asked for."""

    fields: Mapping[str, ListField]
    search: Sequence[str] = field(default=())
    """The columns that `q` looks into."""
    default_sort: Sequence[SortKey] = field(default=())
    view: ViewDefinition | None = None
    """What its rows can be asked to hold; None: everything, always."""


EQUALITY = ("eq", "ne", "in", "nin", "isNull")
ORDERED = ("eq", "ne", "gt", "gte", "lt", "lte", "in", "nin", "isNull")
TEXTUAL = ("eq", "ne", "in", "nin", "contains", "startsWith", "isNull")
SPECIAL = {Kind.TEXT: TEXTUAL, Kind.BOOLEAN: EQUALITY, Kind.UUID: EQUALITY, Kind.ENUM: EQUALITY}


def filter_operators(field: ListField) -> Sequence[str]:
    """The operators that `filter[field][op]` takes; none when the field cannot be filtered."""
    if not field.filter:
        return ()
    if field.opaque:
        return ("isNull",)
    if field.join is not None:
        return ("has",)
    return ("has", "isNull") if field.array else SPECIAL.get(field.kind, ORDERED)
