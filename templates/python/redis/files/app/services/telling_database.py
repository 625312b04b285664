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


class TellingDatabase(Database):
    """Tells a cache of the tables that a transaction changes, before its commit and after its end."""

    def __init__(self, engine: AsyncEngine, cache: AnswerCache) -> None:
        super().__init__(engine)
        self.cache = cache
        event.listen(engine.sync_engine, "after_execute", _note_statement)

    @asynccontextmanager
    async def begin(self) -> AsyncIterator[AsyncSession]:
        changed: set[str] = set()
        token = _changed.set(changed)
        try:
            async with super().begin() as session:
                yield session
                await session.flush()
                await self.cache.announce(changed)
        finally:
            _changed.reset(token)
            await self.cache.forget(changed)


def note_change(table: str) -> None:
    """Notes that the transaction underway changes a table."""
    changed = _changed.get()
    if changed is not None:
        changed.add(table)


def _note_statement(connection: Any, statement: Any, values: Any, parameters: Any, options: Any, result: Any) -> None:
    """Notes what a statement has changed. Tables of the backend's own (`app_…`) show in no answer that is kept."""
    if not isinstance(statement, UpdateBase) or not isinstance(statement.table, Table) or result.rowcount == 0:
        return
    if not statement.table.name.startswith("app_"):
        note_change(statement.table.name)
