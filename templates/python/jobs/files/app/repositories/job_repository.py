import datetime as dt
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from app.database.connection import Database
from app.models.job_model import DeadJob, Job, app_outbox

LONGEST_ERROR = 2_000

outbox = app_outbox.c


class JobRepository:
    """Stores what becomes of jobs."""

    def __init__(self, db: Database) -> None:
        self._db = db

    async def claim(self, most: int, lease_seconds: float) -> list[Job]:
        """Takes due jobs in hand; whoever does not finish one in time loses it to the next who asks."""
        due = (
            sa.select(outbox.id)
            .where(outbox.state == "pending", outbox.run_at <= sa.func.now())
            .order_by(outbox.run_at)
            .limit(most)
            .with_for_update(skip_locked=True)
        )
        claimed = (
            sa.update(app_outbox)
            .where(outbox.id.in_(due.scalar_subquery()))
            .values(attempts=outbox.attempts + 1, run_at=_from_now(lease_seconds))
            .returning(outbox.id, outbox.queue, outbox.payload, outbox.attempts)
        )
        async with self._db.begin() as session:
            return [Job(*row) for row in await session.execute(claimed)]

    async def finish(self, job: Job) -> None:
        await self._end(job, state="done", finished_at=sa.func.now(), last_error=None)

    async def retry(self, job: Job, delay_ms: int, error: str) -> None:
        """Lets a job be tried again after a while."""
        await self._end(job, run_at=_from_now(delay_ms / 1000), last_error=error[:LONGEST_ERROR])

    async def bury(self, job: Job, error: str) -> None:
        """Puts a job aside; nobody tries it again until it is replayed."""
        await self._end(job, state="dead", finished_at=sa.func.now(), last_error=error[:LONGEST_ERROR])

    async def list_dead(self) -> list[DeadJob]:
        """The jobs that were put aside, oldest first."""
        dead = (
            sa.select(outbox.id, outbox.queue, outbox.attempts, outbox.last_error)
            .where(outbox.state == "dead")
            .order_by(outbox.finished_at, outbox.id)
        )
        async with self._db.begin() as session:
            return [DeadJob(*row) for row in await session.execute(dead)]

    async def replay(self, id: UUID | None = None) -> int:
        """Gives dead jobs, one or all of them, every attempt again; says how many."""
        dead = sa.update(app_outbox).where(outbox.state == "dead")
        chosen = dead if id is None else dead.where(outbox.id == id)
        fresh = chosen.values(state="pending", attempts=0, run_at=sa.func.now(), finished_at=None)
        async with self._db.begin() as session:
            return len((await session.scalars(fresh.returning(outbox.id))).all())

    async def purge(self) -> None:
        """Forgets jobs that were done more than a week ago."""
        old = outbox.finished_at < _from_now(-7 * 86_400)
        async with self._db.begin() as session:
            await session.execute(sa.delete(app_outbox).where(outbox.state == "done", old))

    async def _end(self, job: Job, **values: Any) -> None:
        """Changes the row of a job as long as this attempt is the newest one."""
        in_hand = sa.and_(outbox.id == job.id, outbox.state == "pending", outbox.attempts == job.attempts)
        async with self._db.begin() as session:
            await session.execute(sa.update(app_outbox).where(in_hand).values(**values))


def _from_now(seconds: float) -> sa.ColumnElement[dt.datetime]:
    """The moment so long after the start of the transaction, by the clock of the database."""
    return sa.func.now() + dt.timedelta(seconds=seconds)
