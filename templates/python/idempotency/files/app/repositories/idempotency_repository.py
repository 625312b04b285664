from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncSession

from app.models.idempotency_key_model import app_idempotency_keys

keys = app_idempotency_keys.c

CLAIM = sa.text("select pg_try_advisory_xact_lock(hashtextextended(:name, 0))")
PURGE = sa.text(
    "delete from app_idempotency_keys where ctid in ("
    "select ctid from app_idempotency_keys where expires_at <= now() limit 100 for update skip locked)"
)


@dataclass(frozen=True, slots=True)
class Attempt:
    """A request that can be repeated: who sends it where, under which key, and the SHA-256 of its body."""

    principal: str
    method: str
    path: str
    key: str
    body_hash: bytes


@dataclass(frozen=True, slots=True)
class RememberedAnswer:
    """What a request was answered: the body of a success without its `meta`, or what was wrong."""

    status: int
    headers: dict[str, str]
    body: dict[str, Any]


class IdempotencyRepository:
    """Stores what requests with a key were answered."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def claim(self, attempt: Attempt) -> bool:
        """Claims a key until the transaction ends; says whether nobody else has it."""
        name = "\n".join(["idempotency", attempt.principal, attempt.method, attempt.path, attempt.key])
        return bool(await self._session.scalar(CLAIM, {"name": name}))

    async def find(self, attempt: Attempt) -> tuple[bytes, RememberedAnswer] | None:
        """The hash of the body that the key was used for, and what was answered."""
        named = sa.and_(
            keys.principal == attempt.principal,
            keys.method == attempt.method,
            keys.path == attempt.path,
            keys.key == attempt.key,
        )
        columns = sa.select(keys.body_hash, keys.status, keys.headers, keys.body)
        row = (await self._session.execute(columns.where(named, keys.expires_at > sa.func.now()))).one_or_none()
        return None if row is None else (row.body_hash, RememberedAnswer(row.status, row.headers, row.body))

    async def save(self, attempt: Attempt, answer: RememberedAnswer) -> None:
        """Remembers an answer for 24 hours, and forgets some that are older."""
        await self._session.execute(PURGE)
        row = {
            "principal": attempt.principal,
            "method": attempt.method,
            "path": attempt.path,
            "key": attempt.key,
            "body_hash": attempt.body_hash,
            "status": answer.status,
            "headers": answer.headers,
            "body": answer.body,
        }
        await self._session.execute(insert(app_idempotency_keys).values(row).on_conflict_do_nothing())
