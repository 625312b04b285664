from collections.abc import Sequence
from typing import TypeVar

from app.core.schema import Schema
from app.services.actor import Actor
from app.services.refuse_gifts import refuse_gifts

Body = TypeVar("Body", bound=Schema)


def keep_owners(actor: Actor, permission: str, body: Body, members: Sequence[str], current: object) -> Body:
    """A replacement in which the members that lead to an owner stay, when the actor may replace only their own rows."""
    if actor.reach(permission) == "any":
        return body
    stored = {name: getattr(current, name) for name in members}
    given = [name for name in members if getattr(body, name) is not None]
    refuse_gifts(actor, permission, body, given, stored)
    return body.model_copy(update=stored)
