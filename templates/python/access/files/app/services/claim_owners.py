from typing import TypeVar

from app.core.schema import Schema
from app.services.actor import Actor

Body = TypeVar("Body", bound=Schema)


def claim_owners(actor: Actor, permission: str, body: Body, *members: str) -> Body:
    """What a row is made from, with the actor in these members when they may create rows for themselves only."""
    if actor.reach(permission) == "any":
        return body
    return body.model_copy(update=dict.fromkeys(members, actor.user_id))
