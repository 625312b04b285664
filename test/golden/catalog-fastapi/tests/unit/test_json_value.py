import datetime as dt
from decimal import Decimal

import pytest

from app.repositories.json_value import json_value


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (None, None),
        (True, True),
        (7, 7),
        (2.0, 2),
        (2.5, 2.5),
        (Decimal("1.50"), "1.50"),
        (dt.date(2026, 1, 31), "2026-01-31"),
        (dt.time(9, 30), "09:30:00"),
        (dt.datetime(2026, 1, 31, 9, 30, tzinfo=dt.UTC), "2026-01-31T09:30:00.000Z"),
    ],
)
def test_a_value_stands_in_json_as_the_api_shows_it(value: object, expected: object) -> None:
    shown = json_value(value)
    assert (shown, type(shown)) == (expected, type(expected))
