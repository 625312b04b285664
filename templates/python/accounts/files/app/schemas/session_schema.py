import datetime as dt
from dataclasses import asdict
from typing import Annotated, Literal, Self
from uuid import UUID

from pydantic import Field

from app.core.schema import Schema
from app.models.session_model import LiveSession
from app.schemas.fields.datetime import DateTime
from app.schemas.fields.integer import Integer
from app.schemas.fields.text import text
from app.schemas.fields.uuid import Uuid


class SessionRead(Schema):
    """A place where somebody is signed in."""

    id: Annotated[UUID, Uuid()]
    created_at: Annotated[dt.datetime, DateTime()]
    last_used_at: Annotated[dt.datetime, DateTime()]
    expires_at: Annotated[dt.datetime, DateTime()]
    ip: str | None
    user_agent: str | None
    current: bool = Field(description="Whether this request belongs to it")

    @classmethod
    def seen_from(cls, session: LiveSession, current_id: UUID) -> Self:
        """A session as whoever sends a request in another one, or this one, sees it."""
        return cls.model_construct(**asdict(session), current=session.id == current_id)


class TokenPair(Schema):
    """What signing in gives."""

    access_token: str
    token_type: Literal["Bearer"] = "Bearer"
    expires_in: Annotated[int, Integer()]
    refresh_token: str
    refresh_expires_in: Annotated[int, Integer()]


class RefreshRequest(Schema):
    """What a session is continued with."""

    refresh_token: Annotated[str, text(min=1, max=4096)]
