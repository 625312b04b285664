from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from contextvars import ContextVar
from typing import Any

from sqlalchemy import Table, event
from sqlalchemy.ext.asyncio import AsyncEngine, AsyncSession
from sqlalchemy.sql.dml import UpdateBase

from app.database.connection import Database
from app.services.answer_cache import AnswerCache

_changed: ContextVar[set[str] | None] = ContextVar("changed", default=None)


@asynccontextmanager
async def unit_of_work(sessions: Database, cache: AnswerCache) -> AsyncIterator[AsyncSession]:
    """A transaction; the cache is told of the tables that it changes, before its commit and after its end."""
    changed: set[str] = set()
    token = _changed.set(changed)
    try:
        async with sessions.begin() as session:
            yield session
            await session.flush()
            await cache.announce(changed)
    finally:
        _changed.reset(token)
        await cache.forget(changed)


def note_changes(engine: AsyncEngine) -> None:
    """Notes what statements change. Tables of the backend's own (`app_…`) show in no answer that is kept."""

    @event.listens_for(engine.sync_engine, "after_execute")
    def note(connection: Any, statement: Any, values: Any, parameters: Any, options: Any, result: Any) -> None:
        changed = _changed.get()
        if changed is None or not isinstance(statement, UpdateBase) or not isinstance(statement.table, Table):
            return
        if not statement.table.name.startswith("app_"):
            changed.add(statement.table.name)
