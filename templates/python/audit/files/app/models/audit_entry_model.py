import datetime as dt
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column


class DatabaseWritten(DeclarativeBase):
    """Tables that the database writes itself."""


class AuditEntry(DatabaseWritten):
    """What happened once: who did what to which object, from where."""

    __tablename__ = "app_audit_log"

    id: Mapped[UUID] = mapped_column(primary_key=True)
    created_at: Mapped[dt.datetime] = mapped_column(sa.DateTime(timezone=True))
    action: Mapped[str] = mapped_column(sa.Text())
    resource: Mapped[str] = mapped_column(sa.Text())
    resource_id: Mapped[UUID | None]
    actor: Mapped[UUID | None] = mapped_column("actor_id")
    changes: Mapped[dict[str, Any]] = mapped_column(JSONB())
    request_id: Mapped[str | None] = mapped_column(sa.Text())
    ip: Mapped[str | None] = mapped_column(sa.Text())
