import re
from base64 import b64decode, b64encode
from dataclasses import dataclass
from typing import Any

from pydantic.json_schema import JsonSchemaValue

from app.schemas.fields.wire_type import WireType, refusal

FORM = "([0-9a-zA-Z+/]{4})*([0-9a-zA-Z+/]{2}==|[0-9a-zA-Z+/]{3}=)?"


@dataclass(frozen=True)
class Bytes(WireType):
    """Binary data in base64 (RFC 4648 §4); lengths count bytes."""

    min: int = 0
    max: int = 65_536

    def read(self, value: Any) -> bytes:
        if not isinstance(value, str) or not re.fullmatch(FORM, value):
            raise refusal("base64", "must be base64")
        content = b64decode(value)
        if not self.min <= len(content) <= self.max:
            raise refusal("out_of_range", f"must have {self.min} to {self.max} bytes")
        return content

    def write(self, value: Any) -> str:
        return b64encode(value).decode()

    def json_schema(self) -> JsonSchemaValue:
        return {"type": "string", "contentEncoding": "base64", "pattern": f"^{FORM}$"}
