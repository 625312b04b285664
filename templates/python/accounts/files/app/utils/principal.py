from dataclasses import dataclass
from uuid import UUID

from app.models.user_model import Role


@dataclass(frozen=True, slots=True)
class Principal:
    """Who sends a request."""

    user_id: UUID
    session_id: UUID
    role: Role
