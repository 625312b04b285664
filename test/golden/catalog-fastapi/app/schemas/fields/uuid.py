import re
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from pydantic.json_schema import JsonSchemaValue

from app.schemas.fields.wire_type import WireType, refusal

FORM = "[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}"


@dataclass(frozen=True)
class Uuid(WireType):
    """A UUID in its 36-character form, written in lower case."""

    def read(self, value: Any) -> UUID:
        if not isinstance(value, str) or not re.fullmatch(FORM, value):
            raise refusal("uuid", "must be a UUID")
        return UUID(value)

    def write(self, value: Any) -> str:
        return str(value)

    def json_schema(self) -> JsonSchemaValue:
        return {"type": "string", "format": "uuid"}
