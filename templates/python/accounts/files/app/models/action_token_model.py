from typing import Literal

import sqlalchemy as sa

ActionPurpose = Literal["email_verify", "password_reset", "oauth_exchange"]
"""What a token that is sent to somebody lets its bearer do, once."""

app_action_tokens = sa.table(
    "app_action_tokens",
    sa.column("token_hash", sa.LargeBinary()),
    sa.column("purpose", sa.Text()),
    sa.column("user_id", sa.Uuid()),
    sa.column("expires_at", sa.DateTime(timezone=True)),
    sa.column("used_at", sa.DateTime(timezone=True)),
)
