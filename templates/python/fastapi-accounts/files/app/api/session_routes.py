from fastapi import APIRouter, Request, Response

from app.api.account_services import AccountServices
from app.api.api_route import ApiRoute
from app.api.authorization import CurrentPrincipal, requires
from app.api.dependencies import IdPath
from app.api.responses import all_response, data_response
from app.core.envelope import ListBody, ObjectBody
from app.schemas.session_schema import RefreshRequest, SessionRead, TokenPair
from app.utils.parse_id import parse_id

router = APIRouter(route_class=ApiRoute, prefix="/auth", tags=["auth"])


@router.post(
    "/refresh",
    operation_id="refreshSession",
    response_model=ObjectBody[TokenPair],
    openapi_extra=requires("public"),
)
async def refresh_session(request: Request, services: AccountServices, body: RefreshRequest) -> Response:
    return data_response(request, await services.sessions.refresh(body.refresh_token))


@router.post("/logout", operation_id="logout", status_code=204, openapi_extra=requires("authenticated"))
async def logout(services: AccountServices, principal: CurrentPrincipal) -> Response:
    await services.sessions.end(principal.session_id, principal)
    return Response(status_code=204)


@router.post("/logout-all", operation_id="logoutAll", status_code=204, openapi_extra=requires("authenticated"))
async def logout_all(services: AccountServices, principal: CurrentPrincipal) -> Response:
    await services.sessions.end_all(principal)
    return Response(status_code=204)


@router.get(
    "/sessions",
    operation_id="listSessions",
    response_model=ListBody[SessionRead],
    openapi_extra=requires("authenticated"),
)
async def list_sessions(request: Request, services: AccountServices, principal: CurrentPrincipal) -> Response:
    sessions = await services.sessions.get_all(principal)
    return all_response(request, [SessionRead.seen_from(session, principal.session_id) for session in sessions])


@router.delete(
    "/sessions/{id}",
    operation_id="deleteSession",
    status_code=204,
    openapi_extra=requires("authenticated"),
)
async def delete_session(services: AccountServices, principal: CurrentPrincipal, id: IdPath) -> Response:
    await services.sessions.end(parse_id(id), principal)
    return Response(status_code=204)
