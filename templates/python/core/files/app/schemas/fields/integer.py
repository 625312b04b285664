from dataclasses import dataclass
from typing import Any

from pydantic.json_schema import JsonSchemaValue

from app.schemas.fields.wire_type import WireType, refusal, within


@dataclass(frozen=True)
class Integer(WireType):
    """A whole JSON number, 32-bit unless the bounds say otherwise."""

    min: int = -(2**31)
    max: int = 2**31 - 1

    def read(self, value: Any) -> int:
        if isinstance(value, float) and value.is_integer():
            value = int(value)
        if not isinstance(value, int) or isinstance(value, bool):
            raise refusal("integer", "must be a whole number")
        if not self.min <= value <= self.max:
            raise within(self.min, self.max)
        return value

    def json_schema(self) -> JsonSchemaValue:
        return {"type": "integer", "minimum": self.min, "maximum": self.max}
