import datetime as dt
from uuid import UUID

from sqlalchemy import func, text
from sqlalchemy.dialects.postgresql import TIMESTAMP
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column


class Base(DeclarativeBase):
    """The tables of the schema in `migrations/`."""


class Resource(Base):
    """What every resource has: an id, when it was made and changed, and how often."""

    __abstract__ = True
    __mapper_args__ = {"eager_defaults": True}

    id: Mapped[UUID] = mapped_column(primary_key=True, sort_order=-1)
    created_at: Mapped[dt.datetime] = mapped_column(
        TIMESTAMP(timezone=True, precision=3), server_default=func.now(), sort_order=1
    )
    updated_at: Mapped[dt.datetime] = mapped_column(
        TIMESTAMP(timezone=True, precision=3), server_default=func.now(), sort_order=2
    )
    version: Mapped[int] = mapped_column(server_default=text("1"), sort_order=3)
