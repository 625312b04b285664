from uuid import UUID

from app.services.actor import Actor
from app.services.owner_for import owner_for
from app.utils.list_query import ListQuery


def list_owner(actor: Actor, query: ListQuery, read: str, restore: str) -> UUID | None:
    """The user to whose rows a list is limited: deleted rows are shown to nobody who may not restore them."""
    owner = owner_for(actor, read)
    return owner_for(actor, restore) if owner is None and query.deleted is not None else owner
