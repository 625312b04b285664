from typing import Any
from uuid import UUID

import pytest
from sqlalchemy import Column, Integer, MetaData, Table, Text, Uuid, make_url
from sqlalchemy.dialects.postgresql import JSONB

from app.repositories.list_statement import ListStatement
from app.utils.cursor import CursorPosition
from app.utils.list_definition import Join, Kind, ListDefinition, ListField, SortKey
from app.utils.list_query import Filter

FIELDS = {
    "id": ListField("id", Kind.UUID),
    "name": ListField("name", Kind.TEXT),
    "size": ListField("size", Kind.INTEGER),
    "tags": ListField("tags", Kind.TEXT, array=True),
    "boxes": ListField("", Kind.UUID, join=Join("things_boxes", "thing_id", "box_id")),
}
BOX = UUID("0190b6c2-0000-7000-8000-000000000000")
POSTGRESQL = make_url("postgresql://").get_dialect()()
COLUMNS = [Column("id", Uuid), Column("name", Text), Column("size", Integer), Column("tags", JSONB)]
STATEMENT = ListStatement(Table("things", MetaData(), *COLUMNS), ListDefinition(fields=FIELDS))


def sql(expression: Any) -> str:
    compiled = expression.compile(dialect=POSTGRESQL, compile_kwargs={"literal_binds": True})
    return str(compiled).replace("things.", "").replace("%%", "%")


@pytest.mark.parametrize(
    ("field", "operator", "value", "expected"),
    [
        ("name", "eq", "a", "name = 'a'"),
        ("name", "ne", "a", "name IS DISTINCT FROM 'a'"),
        ("size", "gt", 1, "size > 1"),
        ("size", "gte", 1, "size >= 1"),
        ("size", "lt", 1, "size < 1"),
        ("size", "lte", 1, "size <= 1"),
        ("size", "in", [1, 2], "size IN (1, 2)"),
        ("size", "nin", [1], "size IS NULL OR (size NOT IN (1))"),
        ("name", "contains", "5%", r"name ILIKE '%5\%%'"),
        ("name", "startsWith", "a_", r"name ILIKE 'a\_%'"),
        ("name", "isNull", True, "name IS NULL"),
        ("name", "isNull", False, "name IS NOT NULL"),
        ("tags", "has", "a", "tags @> jsonb_build_array('a')"),
    ],
)
def test_a_filter_is_one_condition(field: str, operator: str, value: Any, expected: str) -> None:
    assert sql(STATEMENT.condition([Filter(field, operator, value)], None)) == expected


def test_what_a_join_table_holds_is_looked_up_there() -> None:
    condition = sql(STATEMENT.condition([Filter("boxes", "has", BOX)], None))
    assert "id = things_boxes.thing_id AND things_boxes.box_id = '0190b6c2" in condition


@pytest.mark.parametrize(
    ("descending", "backwards", "expected"),
    [
        (False, False, "size > 1 OR size IS NULL"),
        (False, True, "size < 1"),
        (True, False, "size < 1"),
        (True, True, "size > 1 OR size IS NULL"),
    ],
)
def test_what_lies_beyond_a_cursor_follows_the_order(descending: bool, backwards: bool, expected: str) -> None:
    cursor = CursorPosition(backwards, [1, str(BOX)])
    assert sql(STATEMENT.beyond([SortKey("size", descending=descending)], cursor)).startswith(expected)
