import datetime as dt
from typing import Any

import pytest
from pydantic_core import PydanticCustomError

from app.schemas.fields.datetime import DateTime
from app.schemas.fields.integer import Integer
from app.schemas.fields.wire_type import WireType

NOON = dt.datetime(2026, 1, 31, 12, tzinfo=dt.UTC)


@pytest.mark.parametrize(
    ("field", "value", "read"),
    [
        (Integer(), 7, 7),
        (Integer(), 7.0, 7),
        (DateTime(), "2026-01-31T13:00:00+01:00", NOON),
    ],
)
def test_a_value_becomes_one_of_its_type(field: WireType, value: Any, read: Any) -> None:
    assert field.read(value) == read


@pytest.mark.parametrize(
    ("field", "value", "code"),
    [
        (Integer(), True, "integer"),
        (Integer(), 7.5, "integer"),
        (Integer(), 2**31, "out_of_range"),
        (Integer(min=3), 2, "out_of_range"),
        (DateTime(), "2026-02-30T12:00:00Z", "datetime"),
        (DateTime(max=NOON), "2026-01-31T12:00:01Z", "out_of_range"),
    ],
)
def test_what_is_no_value_of_a_type_is_refused(field: WireType, value: Any, code: str) -> None:
    with pytest.raises(PydanticCustomError) as caught:
        field.read(value)
    assert caught.value.type == code
