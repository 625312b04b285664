import datetime as dt
from dataclasses import dataclass
from typing import Any

from pydantic.json_schema import JsonSchemaValue

from app.schemas.fields.wire_type import WireType, refusal, within
from app.utils.moments import read_date


@dataclass(frozen=True)
class Date(WireType):
    """An RFC 3339 full-date, years 0001 to 9999."""

    min: dt.date = dt.date.min
    max: dt.date = dt.date.max

    def read(self, value: Any) -> dt.date:
        day = read_date(value) if isinstance(value, str) else None
        if day is None:
            raise refusal("date", "must be a date such as 2026-01-31")
        if not self.min <= day <= self.max:
            raise within(self.min, self.max)
        return day

    def write(self, value: Any) -> str:
        return str(value.isoformat())

    def json_schema(self) -> JsonSchemaValue:
        return {"type": "string", "format": "date"}
