from functools import partial
from uuid import UUID

import sqlalchemy as sa
from pydantic import TypeAdapter
from sqlalchemy.ext.asyncio import AsyncSession

from app.repositories.session_repository import SessionAccount, SessionRepository
from app.services.telling_database import TellingDatabase, note_change

TABLES = ("users", "app_sessions")
KEPT_SECONDS = 30
"""What another process could not tell Redis of ends by itself then."""

ACCOUNT: TypeAdapter[SessionAccount | None] = TypeAdapter(SessionAccount | None)


class KeptSessionRepository(SessionRepository):
    """Keeps the accounts of sessions in Redis, until an account changes or a session is ended."""

    def __init__(self, db: TellingDatabase) -> None:
        super().__init__(db)
        self._cache = db.cache

    async def find_account(self, id: UUID, user_id: UUID) -> SessionAccount | None:
        found = await self._cache.find(f"{user_id}:{id}", TABLES, "session")
        if found is None:
            return await super().find_account(id, user_id)
        text = found.answer or await self._cache.make(found, partial(self._read, id, user_id), KEPT_SECONDS)
        return ACCOUNT.validate_json(text)

    async def _read(self, id: UUID, user_id: UUID) -> bytes:
        return ACCOUNT.dump_json(await super().find_account(id, user_id))

    async def _end(self, session: AsyncSession, revocation: sa.Update) -> bool:
        # Sessions that begin or go on make nothing old.
        has_ended = await super()._end(session, revocation)
        if has_ended:
            note_change("app_sessions")
        return has_ended
