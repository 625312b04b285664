from typing import Annotated

from fastapi import APIRouter, Depends, Request, Response

from app.api.api_route import ApiRoute
from app.api.authorization import requires
from app.api.dependencies import Session, reads_list
from app.api.list_parameters import list_parameters
from app.api.responses import page_response
from app.core.envelope import ListBody
from app.repositories.audit_repository import AuditRepository
from app.schemas.audit_schema import AUDIT_LIST, AuditEntryRead
from app.utils.list_query import ListQuery

router = APIRouter(route_class=ApiRoute, tags=["audit-logs"])

Query = Annotated[ListQuery, Depends(reads_list(AUDIT_LIST))]


@router.get(
    "/audit-logs",
    operation_id="listAuditLogs",
    response_model=ListBody[AuditEntryRead],
    openapi_extra={**list_parameters(AUDIT_LIST), **requires("audit:read")},
)
async def list_audit_logs(request: Request, session: Session, query: Query) -> Response:
    page = await AuditRepository(session).get_page(query)
    return page_response(request, AuditEntryRead, query, page)
