import logging
import time
from contextlib import AbstractAsyncContextManager
from typing import Any

import asyncpg
from sqlalchemy import event
from sqlalchemy.ext.asyncio import AsyncEngine, AsyncSession, async_sessionmaker, create_async_engine

from app.core.config import Settings
from app.database.codecs import set_codecs

logger = logging.getLogger(__name__)

CONNECT_TIMEOUT_SECONDS = 5


class Database:
    """Opens sessions, each on a connection of the pool."""

    def __init__(self, engine: AsyncEngine) -> None:
        self._sessions = async_sessionmaker(engine, expire_on_commit=False)

    def begin(self) -> AbstractAsyncContextManager[AsyncSession]:
        """A session for one transaction, which the end of its block commits."""
        return self._sessions.begin()


def connect_database(settings: Settings) -> AsyncEngine:
    """Opens the connection pool; connections are made when the first query needs one."""

    async def connect(*_: Any, **__: Any) -> Any:
        connection = await asyncpg.connect(
            settings.database_url,
            timeout=CONNECT_TIMEOUT_SECONDS,
            server_settings={
                "statement_timeout": str(settings.database_statement_timeout_ms),
                "timezone": "UTC",
            },
        )
        await set_codecs(connection)
        return connection

    engine = create_async_engine(
        "postgresql+asyncpg://",
        async_creator=connect,
        pool_size=settings.database_pool_max,
        max_overflow=0,
        pool_timeout=CONNECT_TIMEOUT_SECONDS,
        pool_pre_ping=True,
    )
    _watch_queries(engine, settings.slow_query_ms)
    return engine


def _watch_queries(engine: AsyncEngine, threshold_ms: int) -> None:
    @event.listens_for(engine.sync_engine, "before_cursor_execute")
    def start(connection: Any, cursor: Any, statement: str, parameters: Any, context: Any, many: bool) -> None:
        context.started_at = time.perf_counter()

    @event.listens_for(engine.sync_engine, "after_cursor_execute")
    def end(connection: Any, cursor: Any, statement: str, parameters: Any, context: Any, many: bool) -> None:
        duration_ms = round((time.perf_counter() - context.started_at) * 1000)
        if duration_ms >= threshold_ms:
            logger.warning("slow query", extra={"duration_ms": duration_ms, "sql": statement})
