import datetime as dt
import re
from dataclasses import dataclass
from typing import Any

from pydantic.json_schema import JsonSchemaValue

from app.schemas.fields.wire_type import WireType, refusal, within

FORM = "^([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]$"


@dataclass(frozen=True)
class Time(WireType):
    """A time of day, `HH:MM:SS`."""

    min: dt.time = dt.time(0, 0, 0)
    max: dt.time = dt.time(23, 59, 59)

    def read(self, value: Any) -> dt.time:
        if not isinstance(value, str) or not re.fullmatch(FORM, value):
            raise refusal("time", "must be a time of day such as 13:45:00")
        time = dt.time.fromisoformat(value)
        if not self.min <= time <= self.max:
            raise within(self.min, self.max)
        return time

    def write(self, value: Any) -> str:
        return str(value.isoformat())

    def json_schema(self) -> JsonSchemaValue:
        return {"type": "string", "pattern": FORM}
