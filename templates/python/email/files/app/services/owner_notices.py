from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal
from uuid import UUID

from app.repositories.outbox_repository import OutboxRepository
from app.services.actor import Actor

OWNER_NOTICES = "owner_notices"
"""The queue of mails to owners."""


@dataclass(frozen=True, slots=True)
class RowChange:
    """What happened to a row: the path of its resource, its id, and what was done."""

    resource: str
    id: UUID
    action: Literal["created", "updated"]


class OwnerNotices:
    """Tells the owners of a row, except for the one who acts, by a job that commits together with the change."""

    def __init__(self, outbox: OutboxRepository) -> None:
        self._outbox = outbox

    async def tell(self, actor: Actor, owners: Iterable[UUID], change: RowChange) -> None:
        about = {"resource": change.resource, "id": str(change.id), "action": change.action}
        for owner in owners:
            if owner != actor.user_id:
                await self._outbox.add(OWNER_NOTICES, {"user_id": str(owner), **about})
