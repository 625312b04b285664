import json
import math
from typing import Any, NoReturn

from app.core.error_catalogue import ErrorCode
from app.core.errors import ApiError, ErrorDetail, invalid

MAX_DEPTH = 64


def read_json(content: bytes) -> Any:
    """Reads a JSON text (RFC 8259) in UTF-8 and refuses what no schema of ours can express."""
    try:
        value = json.loads(content.decode(), parse_constant=_refuse_constant)
    except (ValueError, RecursionError):
        raise ApiError(ErrorCode.MALFORMED_JSON, "The body is not valid JSON in UTF-8") from None
    _check(value)
    return value


def _refuse_constant(name: str) -> NoReturn:
    raise ValueError(f"{name} is not JSON")


def _check(root: Any) -> None:
    """Refuses text that is not Unicode or holds U+0000, numbers beyond a double, and nesting only an attack needs."""
    pending = [(root, 0)]
    while pending:
        value, depth = pending.pop()
        if depth > MAX_DEPTH:
            raise ApiError(ErrorCode.MALFORMED_JSON, f"The body is nested deeper than {MAX_DEPTH} levels")
        if isinstance(value, str):
            _check_text(value)
        elif isinstance(value, float) and not math.isfinite(value):
            raise invalid([ErrorDetail("body", "invalid_value", "A number is too large")])
        elif isinstance(value, dict):
            for name, member in value.items():
                _check_text(name)
                pending.append((member, depth + 1))
        elif isinstance(value, list):
            pending.extend((item, depth + 1) for item in value)


def _check_text(text: str) -> None:
    if "\0" in text or any("\ud800" <= character <= "\udfff" for character in text):
        message = "Text must be Unicode without U+0000 and lone surrogates"
        raise invalid([ErrorDetail("body", "invalid_characters", message)])
