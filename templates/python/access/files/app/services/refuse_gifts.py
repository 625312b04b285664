from collections.abc import Mapping, Sequence
from typing import Any

from app.core.error_catalogue import ErrorCode
from app.core.errors import ApiError, body_detail
from app.core.schema import Schema
from app.services.actor import Actor


def refuse_gifts(
    actor: Actor, permission: str, body: Schema, members: Sequence[str], stored: Mapping[str, Any] | None = None
) -> None:
    """Refuses members that would give a row to another owner, when the actor may use the permission on their own only.

    What is `stored` may be repeated.
    """
    if actor.reach(permission) == "any":
        return
    written = body.written()
    given = [name for name in members if name in written and (stored is None or written[name] != stored.get(name))]
    if given:
        fields = type(body).model_fields
        names = [fields[name].alias or name for name in given]
        details = [body_detail([name], "owner", "is not yours to set") for name in names]
        raise ApiError(ErrorCode.FORBIDDEN, f"You may not set {', '.join(names)}", details=details)
