from collections.abc import Awaitable, Callable, Collection, Sequence
from typing import TypeVar
from uuid import UUID

from app.core.schema import Schema
from app.database.base import Resource
from app.services.actor import Actor

Shown = TypeVar("Shown", bound=Schema)
OwnedIds = Callable[[Collection[UUID], UUID], Awaitable[Collection[UUID]]]
"""Finds out which of some rows belong to a user."""


async def hide_private(
    actor: Actor,
    rows: Sequence[Resource],
    schema: type[Shown],
    members: Collection[str],
    owned_ids: OwnedIds | None = None,
) -> Sequence[Shown]:
    """The rows as an actor sees them: without the private members, unless the row is theirs or they are an admin."""
    shown = [schema.of(row) for row in rows]
    if actor.role == "admin" or not rows:
        return shown
    own: Collection[UUID] = ()
    if owned_ids and actor.user_id:
        own = await owned_ids([row.id for row in rows], actor.user_id)
    return [one if row.id in own else _without(one, members) for row, one in zip(rows, shown, strict=True)]


def _without(shown: Shown, members: Collection[str]) -> Shown:
    return shown.model_construct(**{name: value for name, value in shown if name not in members})
