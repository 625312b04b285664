from enum import Enum
from typing import NamedTuple


class ErrorKind(NamedTuple):
    status: int
    title: str


class ErrorCode(Enum):
    """Every error code the API answers with: its HTTP status and its constant title."""

    MALFORMED_JSON = ErrorKind(400, "Malformed JSON")
    VALIDATION_ERROR = ErrorKind(400, "Validation failed")
    UNKNOWN_FIELD = ErrorKind(400, "Unknown field")
    UNKNOWN_PARAMETER = ErrorKind(400, "Unknown parameter")
    INVALID_SORT = ErrorKind(400, "Invalid sort")
    INVALID_FILTER = ErrorKind(400, "Invalid filter")
    INVALID_CURSOR = ErrorKind(400, "Invalid cursor")
    OFFSET_TOO_DEEP = ErrorKind(400, "Offset too deep")
    NOT_FOUND = ErrorKind(404, "Not found")
    ROUTE_NOT_FOUND = ErrorKind(404, "Route not found")
    METHOD_NOT_ALLOWED = ErrorKind(405, "Method not allowed")
    CONFLICT = ErrorKind(409, "Conflict")
    DUPLICATE = ErrorKind(409, "Duplicate")
    IN_USE = ErrorKind(409, "In use")
    PRECONDITION_FAILED = ErrorKind(412, "Precondition failed")
    PAYLOAD_TOO_LARGE = ErrorKind(413, "Payload too large")
    URI_TOO_LONG = ErrorKind(414, "URI too long")
    UNSUPPORTED_MEDIA_TYPE = ErrorKind(415, "Unsupported media type")
    REFERENCE_NOT_FOUND = ErrorKind(422, "Reference not found")
    RATE_LIMITED = ErrorKind(429, "Too many requests")
    HEADERS_TOO_LARGE = ErrorKind(431, "Headers too large")
    INTERNAL_ERROR = ErrorKind(500, "Internal error")
    DEPENDENCY_UNAVAILABLE = ErrorKind(503, "Dependency unavailable")
    TIMEOUT = ErrorKind(504, "Timeout")

    @property
    def status(self) -> int:
        return self.value.status

    @property
    def title(self) -> str:
        return self.value.title

    @property
    def slug(self) -> str:
        """The path segment below `/problems/` that documents the code."""
        return self.name.lower().replace("_", "-")
