import datetime as dt

import pytest

from app.utils.moments import read_date, read_datetime, write_datetime


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("2026-01-31T09:30:00Z", "2026-01-31T09:30:00.000Z"),
        ("2026-01-31t09:30:00.1239+05:30", "2026-01-31T04:00:00.123Z"),
        ("0001-01-01T00:00:00Z", "0001-01-01T00:00:00.000Z"),
        ("9999-12-31T23:59:59.999Z", "9999-12-31T23:59:59.999Z"),
    ],
)
def test_a_moment_is_kept_in_utc_with_milliseconds(text: str, written: str) -> None:
    moment = read_datetime(text)
    assert moment is not None
    assert write_datetime(moment) == written


@pytest.mark.parametrize(
    "text",
    [
        "",
        "2026-01-31",
        "2026-02-30T00:00:00Z",
        "2026-01-31T24:00:00Z",
        "2026-01-31T09:30:60Z",
        "0001-01-01T00:00:00+01:00",
    ],
)
def test_what_is_no_moment_is_none(text: str) -> None:
    assert read_datetime(text) is None


def test_only_days_of_the_calendar_are_dates() -> None:
    assert read_date("2024-02-29") == dt.date(2024, 2, 29)
    assert read_date("2023-02-29") is None
    assert read_date("20240229") is None
