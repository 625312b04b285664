import datetime as dt
from typing import Annotated, Any, Literal, get_args
from uuid import UUID

from pydantic import Field

from app.core.schema import Schema
from app.schemas.fields.datetime import DateTime
from app.schemas.fields.uuid import Uuid
from app.utils.list_definition import Kind, ListDefinition, ListField, SortKey

AuditAction = Literal["create", "update", "delete", "restore", "sign_in", "sign_out", "denied"]


class AuditEntryRead(Schema):
    """What happened once: who did what to which object, from where."""

    id: Annotated[UUID, Uuid()]
    created_at: Annotated[dt.datetime, DateTime()]
    action: AuditAction
    resource: str = Field(
        description="The kind of object; the permission that was asked for where something was denied"
    )
    resource_id: Annotated[UUID, Uuid()] | None
    actor: Annotated[UUID, Uuid()] | None = Field(description="The user who acted; null for a command")
    changes: dict[str, dict[str, Any]] = Field(
        description="By member what it was (`from`) and what it became (`to`), as the database stores them, or [redacted]"
    )
    request_id: str | None
    ip: str | None


AUDIT_LIST = ListDefinition(
    fields={
        "id": ListField("id", Kind.UUID, sort=True),
        "created_at": ListField("created_at", Kind.DATETIME, filter=True, sort=True),
        "action": ListField("action", Kind.ENUM, filter=True, labels=get_args(AuditAction)),
        "resource": ListField("resource", Kind.TEXT, filter=True),
        "resource_id": ListField("resource_id", Kind.UUID, filter=True),
        "actor": ListField("actor_id", Kind.UUID, filter=True),
        "request_id": ListField("request_id", Kind.TEXT, filter=True),
        "ip": ListField("ip", Kind.TEXT, filter=True),
    },
    default_sort=(SortKey("created_at", descending=True),),
)
"""What the audit log can be asked for."""
