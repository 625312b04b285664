import datetime as dt
from typing import Any

from app.utils.cursor import CursorValue
from app.utils.moments import write_datetime


def position_value(value: Any) -> CursorValue:
    """A value of a sort key as it stands in a cursor."""
    if value is None or isinstance(value, bool | int):
        return value
    if isinstance(value, float):
        return int(value) if value.is_integer() else value
    if isinstance(value, dt.datetime):
        return write_datetime(value)
    if isinstance(value, dt.date | dt.time):
        return value.isoformat()
    return str(value)
