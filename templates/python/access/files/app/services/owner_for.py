from uuid import UUID

from app.core.errors import not_found
from app.services.actor import Actor


def owner_for(actor: Actor, permission: str) -> UUID | None:
    """The user to whose rows a permission is limited; None when to nobody's. Without it there is nothing to find."""
    reach = actor.reach(permission)
    if reach is None:
        raise not_found()
    return actor.user_id if reach == "own" else None
