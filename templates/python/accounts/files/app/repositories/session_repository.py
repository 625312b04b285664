from collections.abc import Sequence
from dataclasses import dataclass, fields
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncSession
from uuid_utils.compat import uuid7

from app.database.connection import Database
from app.models.session_model import LiveSession, app_refresh_tokens, app_sessions
from app.models.user_model import Role, User
from app.repositories.seconds_from_now import seconds_from_now

LONGEST_USER_AGENT = 500
LONGEST_SESSION_SECONDS = 30 * 24 * 60 * 60

sessions = app_sessions.c
tokens = app_refresh_tokens.c
users = User.__table__.c
IS_LIVE = sa.and_(sessions.revoked_at.is_(None), sessions.expires_at > sa.func.now())


@dataclass(frozen=True, slots=True)
class Device:
    """From where somebody signs in."""

    ip: str | None = None
    user_agent: str | None = None


@dataclass(frozen=True, slots=True)
class StartedSession:
    """A session that was started, and for how many seconds its first token holds."""

    id: UUID
    seconds: int


@dataclass(frozen=True, slots=True)
class FoundToken:
    """A refresh token with what decides about it."""

    session_id: UUID
    user_id: UUID
    disabled: bool
    has_ended: bool
    is_expired: bool
    used_seconds_ago: float | None


@dataclass(frozen=True, slots=True)
class SessionAccount:
    """What of an account a request depends on."""

    role: Role
    disabled: bool


class SessionRepository:
    """Stores sessions and their refresh tokens."""

    def __init__(self, db: Database) -> None:
        self._db = db

    async def create(self, user_id: UUID, device: Device, token_hash: bytes, ttl_seconds: int) -> StartedSession:
        """Starts a session with its first token, and forgets those of the user that have run out."""
        id = uuid7()
        user_agent = None if device.user_agent is None else device.user_agent[:LONGEST_USER_AGENT]
        row = {"id": id, "user_id": user_id, "ip": device.ip, "user_agent": user_agent}
        run_out = sa.and_(sessions.user_id == user_id, sessions.expires_at <= sa.func.now())
        ends_at = seconds_from_now(LONGEST_SESSION_SECONDS)
        async with self._db.begin() as session:
            await session.execute(sa.delete(app_sessions).where(run_out))
            await session.execute(sa.insert(app_sessions).values(**row, expires_at=ends_at))
            return StartedSession(id, await _add_token(session, id, token_hash, ttl_seconds))

    async def find_token(self, token_hash: bytes) -> FoundToken | None:
        used_ago = sa.extract("epoch", sa.func.now() - tokens.used_at)
        statement = (
            sa.select(
                sessions.id,
                sessions.user_id,
                users.disabled,
                sa.not_(IS_LIVE),
                tokens.expires_at <= sa.func.now(),
                sa.cast(used_ago, sa.Double()),
            )
            .join_from(app_refresh_tokens, app_sessions, sessions.id == tokens.session_id)
            .join(User.__table__, users.id == sessions.user_id)
            .where(tokens.token_hash == token_hash)
        )
        async with self._db.begin() as session:
            row = (await session.execute(statement)).one_or_none()
        return None if row is None else FoundToken(*row)

    async def rotate(self, session_id: UUID, used: bytes, following: bytes, ttl_seconds: int) -> int | None:
        """Uses a token and adds the next one; None when another request was faster."""
        unused = sa.and_(tokens.token_hash == used, tokens.used_at.is_(None))
        use = sa.update(app_refresh_tokens).where(unused).values(used_at=sa.func.now()).returning(tokens.token_hash)
        async with self._db.begin() as session:
            if await session.scalar(use) is None:
                return None
            current = sa.update(app_sessions).where(sessions.id == session_id)
            await session.execute(current.values(last_used_at=sa.func.now()))
            return await _add_token(session, session_id, following, ttl_seconds)

    async def find_account(self, id: UUID, user_id: UUID) -> SessionAccount | None:
        """The account of a live session, as it is now."""
        statement = (
            sa.select(users.role, users.disabled)
            .join(app_sessions, sessions.user_id == users.id)
            .where(sessions.id == id, users.id == user_id, IS_LIVE)
        )
        async with self._db.begin() as session:
            row = (await session.execute(statement)).one_or_none()
        return None if row is None else SessionAccount(*row)

    async def get_all(self, user_id: UUID) -> Sequence[LiveSession]:
        """The live sessions of a user, newest first."""
        columns = [sessions[field.name] for field in fields(LiveSession)]
        live = sa.select(*columns).where(sessions.user_id == user_id, IS_LIVE)
        async with self._db.begin() as session:
            rows = await session.execute(live.order_by(sessions.created_at.desc(), sessions.id.desc()))
            return [LiveSession(*row) for row in rows]

    async def revoke(self, id: UUID, user_id: UUID) -> bool:
        """Ends one live session of a user; says whether there was one."""
        async with self._db.begin() as session:
            return await self._end(session, _revocation(user_id).where(sessions.id == id))

    async def revoke_all(self, user_id: UUID, *, but: UUID | None = None) -> None:
        """Ends every session of a user, or every other one."""
        others = sa.true() if but is None else sessions.id != but
        async with self._db.begin() as session:
            await self._end(session, _revocation(user_id).where(others))

    async def _end(self, session: AsyncSession, revocation: sa.Update) -> bool:
        """Ends sessions; says whether there were any."""
        ended = await session.scalars(revocation.returning(sessions.id))
        return bool(ended.all())


def _revocation(user_id: UUID) -> sa.Update:
    return sa.update(app_sessions).where(sessions.user_id == user_id, IS_LIVE).values(revoked_at=sa.func.now())


async def _add_token(session: AsyncSession, session_id: UUID, token_hash: bytes, ttl_seconds: int) -> int:
    """Adds a token that does not outlive its session; says for how many seconds it holds."""
    ends_at = sa.func.least(seconds_from_now(ttl_seconds), sessions.expires_at)
    row = sa.select(sa.literal(token_hash), sessions.id, ends_at).where(sessions.id == session_id)
    insert = sa.insert(app_refresh_tokens).from_select(["token_hash", "session_id", "expires_at"], row)
    left = sa.cast(sa.extract("epoch", tokens.expires_at - sa.func.now()), sa.Integer())
    return (await session.execute(insert.returning(left))).scalar_one()
