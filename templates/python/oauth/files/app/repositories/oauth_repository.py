from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncSession

from app.core.error_catalogue import ErrorCode
from app.core.errors import ApiError
from app.database.connection import Database
from app.models.identity_model import ProviderName, app_identities, app_oauth_states
from app.repositories.seconds_from_now import seconds_from_now
from app.repositories.user_repository import UserRepository

identities = app_identities.c
states = app_oauth_states.c


@dataclass(frozen=True, slots=True)
class PendingSignIn:
    """What is kept while somebody is away at a provider."""

    nonce: str
    code_verifier: str
    return_to: str


class OauthRepository:
    """Stores who is away at a provider, and which identities belong to which users."""

    def __init__(self, db: Database) -> None:
        self._db = db

    async def save_state(
        self, state_hash: bytes, provider: ProviderName, pending: PendingSignIn, ttl_seconds: int
    ) -> None:
        """Keeps a sign-in that begins, and forgets those that took too long."""
        row = {
            "state_hash": state_hash,
            "provider": provider,
            "nonce": pending.nonce,
            "code_verifier": pending.code_verifier,
            "return_to": pending.return_to,
        }
        async with self._db.begin() as session:
            await session.execute(sa.delete(app_oauth_states).where(states.expires_at <= sa.func.now()))
            await session.execute(sa.insert(app_oauth_states).values(**row, expires_at=seconds_from_now(ttl_seconds)))

    async def take_state(self, state_hash: bytes, provider: ProviderName) -> PendingSignIn | None:
        """A state is used once."""
        named = sa.and_(states.state_hash == state_hash, states.provider == provider)
        taken = sa.delete(app_oauth_states).where(named, states.expires_at > sa.func.now())
        columns = (states.nonce, states.code_verifier, states.return_to)
        async with self._db.begin() as session:
            row = (await session.execute(taken.returning(*columns))).one_or_none()
        return None if row is None else PendingSignIn(*row)

    async def find_user_id(self, issuer: str, subject: str) -> UUID | None:
        named = sa.and_(identities.issuer == issuer, identities.subject == subject)
        async with self._db.begin() as session:
            user_id: UUID | None = await session.scalar(sa.select(identities.user_id).where(named))
        return user_id

    async def link(self, issuer: str, subject: str, user_id: UUID) -> None:
        """Says whose an identity is; DUPLICATE when that was said meanwhile."""
        async with self._db.begin() as session:
            await _link(session, issuer, subject, user_id)

    async def create_account(self, issuer: str, subject: str, values: Mapping[str, Any]) -> UUID:
        """Stores a new account together with its identity; DUPLICATE when one of them is there meanwhile."""
        async with self._db.begin() as session:
            user = await UserRepository(session).create(values)
            await _link(session, issuer, subject, user.id)
        return user.id


async def _link(session: AsyncSession, issuer: str, subject: str, user_id: UUID) -> None:
    row = insert(app_identities).values(issuer=issuer, subject=subject, user_id=user_id)
    linked = await session.scalar(row.on_conflict_do_nothing().returning(identities.user_id))
    if linked is None:
        raise ApiError(ErrorCode.DUPLICATE, "The identity belongs to an account already")
