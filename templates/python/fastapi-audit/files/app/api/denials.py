import logging

from fastapi import Request

from app.core.errors import ApiError
from app.repositories.audit_repository import AuditRepository, Denial
from app.utils.parse_id import parse_id

logger = logging.getLogger(__name__)


async def record_denial(request: Request) -> None:
    """Notes in the audit log what was denied to somebody who has signed in, whatever the request did otherwise."""
    principal = request.state.principal
    if principal is None:
        return
    try:
        resource_id = parse_id(request.path_params["id"])
    except (KeyError, ApiError):
        resource_id = None
    address = request.client.host if request.client else None
    denial = Denial(principal.user_id, request.state.permission, resource_id, request.state.request_id, address)
    try:
        async with request.app.state.sessions.begin() as session:
            await AuditRepository(session).add_denial(denial)
    except Exception:
        logger.exception("a denial is missing in the audit log")
