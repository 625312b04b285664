import sqlalchemy as sa
from sqlalchemy.dialects.postgresql import JSONB

app_idempotency_keys = sa.table(
    "app_idempotency_keys",
    sa.column("principal", sa.Text()),
    sa.column("method", sa.Text()),
    sa.column("path", sa.Text()),
    sa.column("key", sa.Text()),
    sa.column("body_hash", sa.LargeBinary()),
    sa.column("status", sa.Integer()),
    sa.column("headers", JSONB()),
    sa.column("body", sa.JSON()),
    sa.column("expires_at", sa.DateTime(timezone=True)),
)
