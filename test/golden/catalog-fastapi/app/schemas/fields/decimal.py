import re
from dataclasses import dataclass
from decimal import Context, Decimal
from typing import Any

from pydantic.json_schema import JsonSchemaValue

from app.schemas.fields.wire_type import WireType, refusal


@dataclass(frozen=True)
class ExactDecimal(WireType):
    """An exact decimal as a string with up to `scale` decimals, returned in the column's canonical scale."""

    precision: int
    scale: int
    min: Decimal | None = None
    max: Decimal | None = None

    def read(self, value: Any) -> Decimal:
        if not isinstance(value, str) or not re.fullmatch(self._form, value):
            digits = f"at most {self.precision} digits, {self.scale} of them decimals"
            raise refusal("decimal", f"must be a decimal in a string: {digits}")
        number = Decimal(value).quantize(Decimal(1).scaleb(-self.scale), context=Context(prec=self.precision + 1))
        if self.min is not None and number < self.min:
            raise refusal("out_of_range", f"must be at least {self.min}")
        if self.max is not None and number > self.max:
            raise refusal("out_of_range", f"must be at most {self.max}")
        return number if number else abs(number)

    def write(self, value: Any) -> str:
        return format(value, "f")

    def json_schema(self) -> JsonSchemaValue:
        return {"type": "string", "pattern": self._form}

    @property
    def _form(self) -> str:
        whole = f"(0|[1-9][0-9]{{0,{self.precision - self.scale - 1}}})" if self.precision > self.scale else "0"
        fraction = f"(\\.[0-9]{{1,{self.scale}}})?" if self.scale else ""
        return f"^-?{whole}{fraction}$"
