import datetime as dt
import re

_date = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")

OFFSET = "([Zz]|[+-](0[0-9]|1[0-5]):[0-5][0-9])"
"""The offsets from UTC that every part of the backend, down to the database, can hold."""

_datetime = re.compile(
    rf"([0-9]{{4}}-[0-9]{{2}}-[0-9]{{2}})[Tt](([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9])(\.[0-9]+)?{OFFSET}"
)


def read_date(text: str) -> dt.date | None:
    """An RFC 3339 full-date in the years 0001 to 9999; None for any other text."""
    try:
        return dt.date.fromisoformat(text) if _date.fullmatch(text) else None
    except ValueError:
        return None


def read_datetime(text: str) -> dt.datetime | None:
    """An RFC 3339 date-time in UTC with milliseconds, years 0001 to 9999; None for any other text."""
    match = _datetime.fullmatch(text)
    if match is None:
        return None
    day, time, _, fraction, offset, _ = match.groups()
    zone = "+00:00" if offset in {"Z", "z"} else offset
    try:
        moment = dt.datetime.fromisoformat(f"{day}T{time}{zone}").astimezone(dt.UTC)
    except (ValueError, OverflowError):
        return None
    return moment.replace(microsecond=int((fraction or ".0")[1:4].ljust(3, "0")) * 1000)


def write_datetime(moment: dt.datetime) -> str:
    """The moment in UTC with milliseconds and `Z`."""
    return moment.astimezone(dt.UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")
