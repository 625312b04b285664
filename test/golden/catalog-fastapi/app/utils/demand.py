import re
from collections.abc import Collection, Sequence
from typing import Literal, NamedTuple, Protocol
from uuid import UUID

from app.core.error_catalogue import ErrorCode
from app.core.errors import ApiError, not_found
from app.utils.entity_tag import tagged_version
from app.utils.parse_id import parse_id

Demand = Collection[int] | Literal["any"] | None
"""The versions of an object that a change is meant for (If-Match, RFC 9110 §13.1.1): some, or any that is there.

None when the request does not say.
"""

TAG = re.compile('(?:W/)?"[\u0021\u0023-\u007e\u0080-\u00ff]*"')


class Target(NamedTuple):
    """The object that a request is about to change, and the versions of it that it is meant for."""

    id: UUID
    demand: Demand


class Versioned(Protocol):
    @property
    def version(self) -> int: ...


def read_target(id: str, if_match: Sequence[str] | None) -> Target:
    """Reads the id in a path together with If-Match."""
    known = parse_id(id, lambda: missing(None if if_match is None else "any"))
    return Target(known, read_demand(if_match, known))


def read_demand(if_match: Sequence[str] | None, id: UUID) -> Demand:
    """Reads If-Match. What is no tag of this object, a weak one and garbage too, demands a version that is never there."""
    if if_match is None:
        return None
    header = ",".join(if_match)
    if header.strip() == "*":
        return "any"
    versions = (tagged_version(tag, id) for tag in _tags_in(header))
    return {version for version in versions if version is not None}


def require_demand(demand: Demand, current: Versioned) -> None:
    """Refuses to change an object that is not as the request demands."""
    if demand is not None and not isinstance(demand, str) and current.version not in demand:
        raise _precondition_failed()


def demanded_version(demand: Demand, current: Versioned) -> int | None:
    """The version that the statement which makes the change must still find; None when any will do."""
    return None if demand is None or isinstance(demand, str) else current.version


def missing(demand: Demand) -> ApiError:
    """The answer when the object to change is not there, or not any more."""
    return not_found() if demand is None else _precondition_failed()


def _tags_in(header: str) -> Sequence[str]:
    """The tags of a list (RFC 9110 §8.8.3); none when it is not one."""
    is_list = TAG.sub("", header).strip(", \t") == ""
    return TAG.findall(header) if is_list else []


def _precondition_failed() -> ApiError:
    return ApiError(ErrorCode.PRECONDITION_FAILED, "The object is not there in a version that If-Match names")
