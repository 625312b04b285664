import math
from dataclasses import dataclass
from typing import Any

from pydantic.json_schema import JsonSchemaValue

from app.schemas.fields.wire_type import WireType, refusal, within


@dataclass(frozen=True)
class Float(WireType):
    """A finite double-precision JSON number."""

    min: float | None = None
    max: float | None = None

    def read(self, value: Any) -> float:
        if not isinstance(value, int | float) or isinstance(value, bool):
            raise refusal("number", "must be a number")
        low = -math.inf if self.min is None else self.min
        high = math.inf if self.max is None else self.max
        if not low <= value <= high:
            raise within(low, high)
        try:
            # Adding zero turns -0.0 into 0.0.
            return float(value) + 0.0
        except OverflowError:
            raise refusal("number", "is too large") from None

    def json_schema(self) -> JsonSchemaValue:
        bounds = {"minimum": self.min, "maximum": self.max}
        return {"type": "number"} | {name: bound for name, bound in bounds.items() if bound is not None}
