import datetime as dt
import hashlib
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncSession
from uuid_utils.compat import uuid7

from app.core.error_catalogue import ErrorCode
from app.core.errors import ApiError
from app.database.connection import Database
from app.models.sign_in_attempt_model import app_sign_in_attempts

attempts = app_sign_in_attempts.c
LOCK = sa.text("select pg_advisory_xact_lock(hashtextextended('sign-in:' || :email, 0))")
MINUTE = dt.timedelta(minutes=1)
HOUR = dt.timedelta(hours=1)
NOW = sa.func.clock_timestamp(type_=sa.DateTime(timezone=True))


class SignInAttemptRepository:
    """Limits how often passwords can be guessed; attempts are counted here, for all processes together."""

    def __init__(self, db: Database, most: int) -> None:
        self._db = db
        self._most = most

    async def count(self, email: str, ip: str) -> UUID:
        """Counts an attempt before it is made, and names it; raises TOO_MANY_ATTEMPTS."""
        account = hashlib.sha256(email.encode()).digest()
        id = uuid7()
        of_before = sa.and_(attempts.account == account, attempts.attempted_at < sa.func.now() - HOUR)
        async with self._db.begin() as session:
            # Attempts on one account wait for each other, so that none of them overlooks another.
            await session.execute(LOCK, {"email": email})
            seconds = await self._seconds_until_free(session, account, ip)
            if seconds > 0:
                message = "Too many attempts to sign in; wait, and try again"
                raise ApiError(ErrorCode.TOO_MANY_ATTEMPTS, message, headers={"Retry-After": str(seconds)})
            await session.execute(sa.delete(app_sign_in_attempts).where(of_before))
            row = {"id": id, "account": account, "ip": ip}
            await session.execute(sa.insert(app_sign_in_attempts).values(**row, attempted_at=NOW))
        return id

    async def take_back(self, id: UUID) -> None:
        """Uncounts an attempt: it was made with the right password."""
        async with self._db.begin() as session:
            await session.execute(sa.delete(app_sign_in_attempts).where(attempts.id == id))

    async def _seconds_until_free(self, session: AsyncSession, account: bytes, ip: str) -> int:
        """A limit is reached as long as its n-th newest attempt is younger than its window."""
        of_account, of_ip = attempts.account == account, attempts.ip == ip
        limits = sa.union_all(
            _free_at(sa.and_(of_account, of_ip), self._most, MINUTE),
            _free_at(of_ip, self._most * 4, MINUTE),
            _free_at(of_account, self._most * 20, HOUR),
        ).subquery()
        left = sa.func.ceil(sa.extract("epoch", sa.func.max(limits.c.free_at) - NOW))
        return await session.scalar(sa.select(sa.cast(left, sa.Integer()))) or 0


def _free_at(condition: sa.ColumnElement[bool], most: int, window: dt.timedelta) -> sa.Select[tuple[object]]:
    free_at = (attempts.attempted_at + window).label("free_at")
    newest = sa.select(free_at).where(condition).order_by(attempts.attempted_at.desc())
    return sa.select(newest.offset(most - 1).limit(1).subquery())
