import datetime as dt
from typing import ClassVar
from uuid import UUID

from sqlalchemy import FromClause, func, text
from sqlmodel import Field, SQLModel


class Resource(SQLModel):
    """What every resource has: an id, when it was made and changed, and how often. The database counts and dates."""

    __table__: ClassVar[FromClause]
    __mapper_args__ = {"eager_defaults": True}

    id: UUID = Field(primary_key=True)
    created_at: dt.datetime = Field(default=None, sa_column_kwargs={"server_default": func.now()})
    updated_at: dt.datetime = Field(default=None, sa_column_kwargs={"server_default": func.now()})
    version: int = Field(default=None, sa_column_kwargs={"server_default": text("1")})
