import asyncio
import time
from collections.abc import Coroutine
from typing import Any

from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncEngine

from app.database.migrations import read_migrations

PATIENCE_SECONDS = 2


class Readiness:
    """Watches the database and whether it has every migration that this build brings."""

    def __init__(self, engine: AsyncEngine) -> None:
        self._engine = engine
        self._versions = [migration.version for migration in read_migrations()]
        self.draining = False
        """Whether the process is about to stop."""

    async def check(self) -> dict[str, Any]:
        database, migrations = await asyncio.gather(_measure(self._ping()), _measure(self._require_migrations()))
        is_ready = database["status"] == migrations["status"] == "ok"
        status = "draining" if self.draining else "ready" if is_ready else "not_ready"
        return {"status": status, "checks": {"database": database, "migrations": migrations}}

    async def _ping(self) -> None:
        async with self._engine.connect() as connection:
            await connection.execute(text("select 1"))

    async def _require_migrations(self) -> None:
        async with self._engine.connect() as connection:
            applied = set(await connection.scalars(text("select version from schema_migrations")))
        pending = [version for version in self._versions if version not in applied]
        if pending:
            raise RuntimeError(f"migrations are pending: {', '.join(pending)}")


async def _measure(check: Coroutine[Any, Any, None]) -> dict[str, Any]:
    started = time.perf_counter()
    try:
        async with asyncio.timeout(PATIENCE_SECONDS):
            await check
        status = "ok"
    except Exception:
        status = "failed"
    return {"status": status, "latency_ms": round((time.perf_counter() - started) * 1000)}
