import re
from dataclasses import dataclass
from typing import Any

from pydantic.json_schema import JsonSchemaValue

from app.schemas.fields.wire_type import WireType, refusal, within

FORM = r"^(0|-?[1-9][0-9]{0,18})$"


@dataclass(frozen=True)
class Bigint(WireType):
    """A 64-bit whole number as a string, because a JSON number would lose digits."""

    min: int = -(2**63)
    max: int = 2**63 - 1

    def read(self, value: Any) -> int:
        if not isinstance(value, str) or not re.fullmatch(FORM, value):
            raise refusal("bigint", "must be a whole number in a string")
        number = int(value)
        if not self.min <= number <= self.max:
            raise within(self.min, self.max)
        return number

    def write(self, value: Any) -> str:
        return str(value)

    def json_schema(self) -> JsonSchemaValue:
        return {"type": "string", "pattern": FORM}
