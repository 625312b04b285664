import datetime as dt
from dataclasses import dataclass
from uuid import UUID

import sqlalchemy as sa

app_sessions = sa.table(
    "app_sessions",
    sa.column("id", sa.Uuid()),
    sa.column("user_id", sa.Uuid()),
    sa.column("created_at", sa.DateTime(timezone=True)),
    sa.column("last_used_at", sa.DateTime(timezone=True)),
    sa.column("expires_at", sa.DateTime(timezone=True)),
    sa.column("revoked_at", sa.DateTime(timezone=True)),
    sa.column("ip", sa.Text()),
    sa.column("user_agent", sa.Text()),
)

app_refresh_tokens = sa.table(
    "app_refresh_tokens",
    sa.column("token_hash", sa.LargeBinary()),
    sa.column("session_id", sa.Uuid()),
    sa.column("expires_at", sa.DateTime(timezone=True)),
    sa.column("used_at", sa.DateTime(timezone=True)),
)


@dataclass(frozen=True, slots=True)
class LiveSession:
    """A place where somebody is signed in."""

    id: UUID
    created_at: dt.datetime
    last_used_at: dt.datetime
    expires_at: dt.datetime
    ip: str | None
    user_agent: str | None
