from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from app.core.error_catalogue import ErrorCode


@dataclass(frozen=True)
class ErrorDetail:
    """One reason for a refusal: where it lies, and a code a program can act on."""

    place: Literal["body", "query"]
    code: str
    message: str
    field: str | None = None
    pointer: str | None = None
    """JSON Pointer (RFC 6901) into the body."""

    def to_json(self) -> dict[str, str]:
        members = {
            "in": self.place,
            "pointer": self.pointer,
            "field": self.field,
            "code": self.code,
            "message": self.message,
        }
        return {name: value for name, value in members.items() if value is not None}


class ApiError(Exception):
    """A failure the client is told about. Anything else that is raised becomes an INTERNAL_ERROR."""

    def __init__(
        self,
        code: ErrorCode,
        message: str,
        *,
        details: Sequence[ErrorDetail] = (),
        headers: Mapping[str, str] | None = None,
    ) -> None:
        super().__init__(message)
        self.code = code
        self.message = message
        self.details = details
        self.headers = dict(headers or {})


def not_found() -> ApiError:
    """The answer to an id that does not exist, whatever its form."""
    return ApiError(ErrorCode.NOT_FOUND, "No such object")


def invalid(details: Sequence[ErrorDetail]) -> ApiError:
    """A VALIDATION_ERROR about the given members."""
    summary = "1 field is invalid" if len(details) == 1 else f"{len(details)} fields are invalid"
    return ApiError(ErrorCode.VALIDATION_ERROR, summary, details=details)


def body_detail(path: Sequence[str | int], code: str, message: str) -> ErrorDetail:
    """A detail about one member of the body."""
    steps = [str(step).replace("~", "~0").replace("/", "~1") for step in path]
    pointer = "#" + "".join(f"/{step}" for step in steps)
    return ErrorDetail("body", code, message, field=str(path[0]) if path else "", pointer=pointer)
