from dataclasses import dataclass
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.dialects.postgresql import JSONB

app_outbox = sa.table(
    "app_outbox",
    sa.column("id", sa.Uuid()),
    sa.column("queue", sa.Text()),
    sa.column("payload", JSONB()),
    sa.column("state", sa.Text()),
    sa.column("attempts", sa.Integer()),
    sa.column("run_at", sa.DateTime(timezone=True)),
    sa.column("last_error", sa.Text()),
    sa.column("finished_at", sa.DateTime(timezone=True)),
)

JobPayload = dict[str, str]
"""What a job is about: plain JSON, without secrets."""


@dataclass(frozen=True, slots=True)
class Job:
    """A job that a worker has in hand. Its id is the same in every attempt: handlers tell repetitions by it."""

    id: UUID
    queue: str
    payload: JobPayload
    attempts: int
    """Which attempt this is, from 1."""


@dataclass(frozen=True, slots=True)
class DeadJob:
    """A job that was given up."""

    id: UUID
    queue: str
    attempts: int
    last_error: str | None
