import datetime as dt
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column

from app.database.base import Base


class SignInAttempt(Base):
    """An attempt to sign in that has not turned out to be right."""

    __tablename__ = "app_sign_in_attempts"

    id: Mapped[UUID] = mapped_column(primary_key=True)
    account: Mapped[bytes]
    ip: Mapped[str] = mapped_column(sa.Text())
    attempted_at: Mapped[dt.datetime] = mapped_column(sa.DateTime(timezone=True), server_default=sa.func.now())
