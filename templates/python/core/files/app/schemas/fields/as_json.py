from dataclasses import dataclass
from typing import Any

from pydantic.json_schema import JsonSchemaValue

from app.schemas.fields.wire_type import WireType


@dataclass(frozen=True)
class AsJson(WireType):
    """An item of a list, which is stored as JSON: checked as what it is, kept as it stands on the wire."""

    item: WireType

    def read(self, value: Any) -> Any:
        return self.item.write(self.item.read(value))

    def json_schema(self) -> JsonSchemaValue:
        return self.item.json_schema()
