from dataclasses import asdict, dataclass
from uuid import UUID

import sqlalchemy as sa

from app.models.audit_entry_model import AuditEntry
from app.repositories.base import ReadRepository
from app.schemas.audit_schema import AUDIT_LIST

DENIAL = sa.text("select app_audit_denied(:actor_id, :permission, :resource_id, :request_id, :ip)").bindparams(
    sa.bindparam("actor_id", type_=sa.Uuid()), sa.bindparam("resource_id", type_=sa.Uuid())
)


@dataclass(frozen=True, slots=True)
class Denial:
    """What somebody was refused."""

    actor_id: UUID
    permission: str
    resource_id: UUID | None
    request_id: str
    ip: str | None


class AuditRepository(ReadRepository[AuditEntry]):
    """Reads the table `app_audit_log`; triggers write the changes into it."""

    model = AuditEntry
    definition = AUDIT_LIST

    async def add_denial(self, denial: Denial) -> None:
        """Adds what was denied, the same to the same user once a minute."""
        await self._session.execute(DENIAL, asdict(denial))
