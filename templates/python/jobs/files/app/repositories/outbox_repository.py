import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncSession
from uuid_utils.compat import uuid7

from app.models.job_model import JobPayload, app_outbox


class OutboxRepository:
    """Adds jobs, which are there when the transaction of the session commits, or never."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def add(self, queue: str, payload: JobPayload) -> None:
        """Adds a job to be done as soon as possible."""
        await self._session.execute(sa.insert(app_outbox).values(id=uuid7(), queue=queue, payload=payload))
