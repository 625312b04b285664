import datetime as dt
from dataclasses import dataclass
from typing import Any

from pydantic.json_schema import JsonSchemaValue

from app.schemas.fields.wire_type import WireType, refusal, within
from app.utils.moments import OFFSET, read_datetime, write_datetime


@dataclass(frozen=True)
class DateTime(WireType):
    """An RFC 3339 date-time, kept in UTC with milliseconds; years 0001 to 9999."""

    min: dt.datetime = dt.datetime.min.replace(tzinfo=dt.UTC)
    max: dt.datetime = dt.datetime.max.replace(tzinfo=dt.UTC)

    def read(self, value: Any) -> dt.datetime:
        moment = read_datetime(value) if isinstance(value, str) else None
        if moment is None:
            raise refusal("datetime", "must be an RFC 3339 date-time such as 2026-01-31T09:30:00Z")
        if not self.min <= moment <= self.max:
            raise within(write_datetime(self.min), write_datetime(self.max))
        return moment

    def write(self, value: Any) -> str:
        return write_datetime(value)

    def json_schema(self) -> JsonSchemaValue:
        return {"type": "string", "format": "date-time", "pattern": f"{OFFSET}$"}
