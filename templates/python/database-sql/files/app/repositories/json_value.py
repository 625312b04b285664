import datetime as dt
from typing import Any

from app.utils.cursor import CursorValue
from app.utils.moments import write_datetime


def json_value(value: Any) -> CursorValue:
    """A value of a column as it stands in JSON."""
    if value is None or isinstance(value, bool | int):
        return value
    if isinstance(value, float):
        return int(value) if value.is_integer() else value
    if isinstance(value, dt.datetime):
        return write_datetime(value)
    if isinstance(value, dt.date | dt.time):
        return value.isoformat()
    return str(value)
