from collections.abc import Sequence
from typing import Any

from sqlalchemy import (
    ARRAY,
    BigInteger,
    Boolean,
    ColumnElement,
    Date,
    DateTime,
    Double,
    FromClause,
    Numeric,
    Text,
    Time,
    Uuid,
    and_,
    cast,
    column,
    exists,
    false,
    func,
    literal,
    or_,
    table,
    true,
)
from sqlalchemy.dialects.postgresql import array
from sqlalchemy.types import TypeEngine

from app.repositories.escape_like import escape_like
from app.repositories.json_value import json_value
from app.repositories.search_condition import search_condition
from app.utils.cursor import CursorPosition
from app.utils.filter_value import read_scalar
from app.utils.list_definition import Kind, ListDefinition, ListField, SortKey
from app.utils.list_query import Filter

# Values are compared as these types, whatever the size of the column.
TYPES: dict[Kind, TypeEngine[Any]] = {
    Kind.TEXT: Text(),
    Kind.ENUM: Text(),
    Kind.INTEGER: BigInteger(),
    Kind.BIGINT: BigInteger(),
    Kind.DECIMAL: Numeric(),
    Kind.FLOAT: Double(),
    Kind.BOOLEAN: Boolean(),
    Kind.UUID: Uuid(),
    Kind.DATE: Date(),
    Kind.TIME: Time(),
    Kind.DATETIME: DateTime(timezone=True),
}

# The items of a JSON array that are kept as such; all others are kept as text.
ITEM_TYPES: dict[Kind, TypeEngine[Any]] = {
    Kind.INTEGER: BigInteger(),
    Kind.FLOAT: Double(),
    Kind.BOOLEAN: Boolean(),
}


class ListStatement:
    """Writes the conditions and the order of list requests on one table."""

    def __init__(self, source: FromClause, definition: ListDefinition) -> None:
        self._columns = source.c
        self._definition = definition

    def condition(self, filters: Sequence[Filter], q: str | None) -> ColumnElement[bool]:
        """The condition that the filters and the search make."""
        searched = [self._columns[name] for name in self._definition.search]
        found = true() if q is None else search_condition(searched, q)
        return and_(found, *map(self._filter, filters))

    def order(self, sort: Sequence[SortKey], *, backwards: bool = False) -> list[ColumnElement[Any]]:
        """The order of the list, made total by the id; `backwards` turns it around. Nulls are the greatest."""
        return [
            key.asc().nulls_last() if descending == backwards else key.desc().nulls_first()
            for key, descending in self._keys(sort)
        ]

    def position(self, sort: Sequence[SortKey]) -> list[ColumnElement[Any]]:
        """The columns whose values tell where in the order a row stands."""
        return [self._columns[self._field(key.field).column] for key in total_order(sort)]

    def beyond(self, sort: Sequence[SortKey], cursor: CursorPosition) -> ColumnElement[bool]:
        """The condition for the rows beyond a cursor, in the order of `order` (keyset pagination)."""
        alternatives: list[ColumnElement[bool]] = []
        ties: list[ColumnElement[bool]] = []
        for (key, descending), sort_key, value in zip(self._keys(sort), total_order(sort), cursor.values, strict=True):
            typed = self._cursor_value(self._field(sort_key.field), value)
            if descending != cursor.backwards:
                is_beyond = key.is_not(None) if value is None else key < typed
            else:
                is_beyond = false() if value is None else or_(key > typed, key.is_(None))
            alternatives.append(and_(*ties, is_beyond))
            ties.append(key.is_not_distinct_from(typed))
        return or_(false(), *alternatives)

    def _field(self, name: str) -> ListField:
        return self._definition.fields[name]

    def _keys(self, sort: Sequence[SortKey]) -> list[tuple[ColumnElement[Any], bool]]:
        return [(self._sort_expression(self._field(key.field)), key.descending) for key in total_order(sort)]

    def _sort_expression(self, field: ListField) -> ColumnElement[Any]:
        value = self._columns[field.column]
        return value if field.labels is None else _declared_order(field.labels, value)

    def _cursor_value(self, field: ListField, value: object) -> ColumnElement[Any]:
        text = str(value).lower() if isinstance(value, bool) else str(value)
        scalar = None if value is None else read_scalar(field.kind, text)
        typed = literal(scalar, TYPES[field.kind])
        return typed if field.labels is None else _declared_order(field.labels, typed)

    def _filter(self, condition: Filter) -> ColumnElement[bool]:
        field, value = self._field(condition.field), condition.value
        if field.join is not None:
            return self._in_join(field, value)
        target = self._columns[field.column]
        if condition.operator == "isNull":
            return target.is_(None) if value else target.is_not(None)
        if condition.operator == "has":
            item = literal(json_value(value), ITEM_TYPES.get(field.kind, Text()))
            return target.op("@>", is_comparison=True)(func.jsonb_build_array(item))
        if isinstance(value, list):
            values = [literal(item, TYPES[field.kind]) for item in value]
            is_in = target.in_(values)
            return is_in if condition.operator == "in" else or_(target.is_(None), ~is_in)
        typed = literal(value, TYPES[field.kind])
        match condition.operator:
            case "ne":
                return target.is_distinct_from(typed)
            case "gt":
                return target > typed
            case "gte":
                return target >= typed
            case "lt":
                return target < typed
            case "lte":
                return target <= typed
            case "contains":
                return _ilike(target, f"%{escape_like(str(value))}%")
            case "startsWith":
                return _ilike(target, f"{escape_like(str(value))}%")
            case _:
                return target == typed

    def _in_join(self, field: ListField, value: object) -> ColumnElement[bool]:
        assert field.join is not None
        owner, target = field.join.owner, field.join.target
        links = table(field.join.table, column(owner, Uuid()), column(target, Uuid()))
        return exists().where(links.c[owner] == self._columns.id, links.c[target] == value)


def total_order(sort: Sequence[SortKey]) -> Sequence[SortKey]:
    """The sort keys followed by the id, which makes the order total."""
    return sort if any(key.field == "id" for key in sort) else [*sort, SortKey("id")]


def _declared_order(labels: Sequence[str], value: ColumnElement[Any]) -> ColumnElement[Any]:
    """Enums sort in the order in which their labels were declared; the same expression has an index."""
    declared = array([literal(label, Text(), literal_execute=True) for label in labels])
    return func.array_position(cast(declared, ARRAY(Text())), cast(value, Text()))


def _ilike(value: ColumnElement[Any], pattern: str) -> ColumnElement[bool]:
    return value.ilike(literal(pattern, Text()))
