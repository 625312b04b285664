import datetime as dt
from typing import Literal
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column

from app.database.base import Base

ActionPurpose = Literal["email_verify", "password_reset", "oauth_exchange"]
"""What a token that is sent to somebody lets its bearer do, once."""


class ActionToken(Base):
    """A token that lets its bearer do one thing once."""

    __tablename__ = "app_action_tokens"

    token_hash: Mapped[bytes] = mapped_column(primary_key=True)
    purpose: Mapped[ActionPurpose] = mapped_column(sa.Text())
    user_id: Mapped[UUID] = mapped_column(sa.ForeignKey("users.id"))
    created_at: Mapped[dt.datetime] = mapped_column(sa.DateTime(timezone=True), server_default=sa.func.now())
    expires_at: Mapped[dt.datetime] = mapped_column(sa.DateTime(timezone=True))
    used_at: Mapped[dt.datetime | None] = mapped_column(sa.DateTime(timezone=True))
