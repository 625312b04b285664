import json
from dataclasses import dataclass
from typing import Any

from pydantic.json_schema import JsonSchemaValue

from app.schemas.fields.wire_type import WireType, refusal

MAX_BYTES = 65_536
MAX_DEPTH = 32


@dataclass(frozen=True)
class JsonValue(WireType):
    """Any JSON value but null, of at most 64 KiB and 32 levels."""

    def read(self, value: Any) -> Any:
        if value is None:
            raise refusal("required", "is required")
        if _depth(value) > MAX_DEPTH:
            raise refusal("too_deep", f"must not be nested deeper than {MAX_DEPTH} levels")
        if len(json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()) > MAX_BYTES:
            raise refusal("too_large", f"must not be larger than {MAX_BYTES} bytes")
        return value

    def json_schema(self) -> JsonSchemaValue:
        return {"type": ["object", "array", "string", "number", "boolean"]}


def _depth(value: Any) -> int:
    if isinstance(value, dict):
        value = list(value.values())
    return 1 + max(map(_depth, value), default=0) if isinstance(value, list) else 0
