from collections.abc import Collection
from typing import Protocol
from uuid import UUID

from app.core.error_catalogue import ErrorCode
from app.core.errors import ApiError
from app.services.actor import Actor
from app.utils.demand import Demand, missing


class OwnedRows(Protocol):
    """Rows that belong to users."""

    async def get_by_id(self, id: UUID) -> object | None: ...

    async def owned_ids(self, ids: Collection[UUID], user_id: UUID) -> Collection[UUID]: ...


async def refuse_foreign(actor: Actor, rows: OwnedRows, id: UUID, use: str, read: str, demand: Demand = None) -> None:
    """Refuses an actor who may use a permission only on their own rows when this is not one of them.

    It is as if it were missing when they cannot read it either, and otherwise forbidden.
    """
    if actor.reach(use) == "any":
        return
    if actor.user_id is not None and id in await rows.owned_ids([id], actor.user_id):
        return
    is_readable = actor.reach(read) == "any" and await rows.get_by_id(id) is not None
    raise ApiError(ErrorCode.FORBIDDEN, "Only its owner may do this") if is_readable else missing(demand)
