from dataclasses import dataclass
from uuid import UUID

from app.models.user_model import Role
from app.services.policies import Policies, Reach


@dataclass(frozen=True, slots=True)
class Actor:
    """Who acts, and how far the policies let them."""

    user_id: UUID | None
    role: Role | None
    policies: Policies

    def reach(self, permission: str) -> Reach | None:
        return self.policies.reach(self.role, permission)
