from collections.abc import Mapping, Sequence
from typing import Any

from app.core.error_catalogue import ErrorCode
from app.core.errors import ApiError, body_detail, invalid


def refuse_body(problems: Sequence[Mapping[str, Any]]) -> ApiError:
    """What a client is told about the problems that Pydantic found: every member that is wrong."""
    details = [body_detail(problem["loc"], _code(problem), _message(problem)) for problem in problems]
    if any(detail.code != "unknown_field" for detail in details):
        return invalid(details)
    names = ", ".join(detail.field or "" for detail in details)
    return ApiError(ErrorCode.UNKNOWN_FIELD, f"Unknown field: {names}", details=details)


_known = {
    "extra_forbidden": ("unknown_field", "is not a member here"),
    "unexpected_keyword_argument": ("unknown_field", "is not a member here"),
    "missing": ("required", "is required"),
}


def _code(problem: Mapping[str, Any]) -> str:
    kind = str(problem["type"])
    return _known[kind][0] if kind in _known else kind


def _message(problem: Mapping[str, Any]) -> str:
    kind = str(problem["type"])
    return _known[kind][1] if kind in _known else str(problem["msg"])
