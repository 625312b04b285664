from typing import Annotated

from fastapi import APIRouter, Depends, Request, Response

from app.api.account_services import AccountServices
from app.api.api_route import ApiRoute
from app.api.authorization import CurrentPrincipal, requires
from app.api.dependencies import IdPath, IfMatch, Session, reads_list
from app.api.list_parameters import list_parameters
from app.api.responses import object_response, page_response
from app.core.envelope import ListBody, ObjectBody
from app.repositories.user_repository import UserRepository
from app.schemas.user_schema import USER_LIST, ProfileUpdate, UserRead, UserUpdate
from app.services.user_service import UserService
from app.utils.demand import read_demand, read_target
from app.utils.list_query import ListQuery
from app.utils.parse_id import parse_id

router = APIRouter(route_class=ApiRoute)


async def get_service(session: Session, services: AccountServices) -> UserService:
    return UserService(UserRepository(session), services.accounts)


Service = Annotated[UserService, Depends(get_service)]
Query = Annotated[ListQuery, Depends(reads_list(USER_LIST))]

UserBody = ObjectBody[UserRead]
OWN = requires("authenticated")


@router.get("/auth/me", operation_id="getMe", tags=["auth"], response_model=UserBody, openapi_extra=OWN)
@router.get("/users/me", operation_id="getOwnUser", tags=["users"], response_model=UserBody, openapi_extra=OWN)
async def get_me(request: Request, service: Service, principal: CurrentPrincipal) -> Response:
    return object_response(request, UserRead, await service.get(principal.user_id))


@router.patch("/auth/me", operation_id="updateMe", tags=["auth"], response_model=UserBody, openapi_extra=OWN)
@router.patch("/users/me", operation_id="updateOwnUser", tags=["users"], response_model=UserBody, openapi_extra=OWN)
async def update_me(
    request: Request, service: Service, principal: CurrentPrincipal, body: ProfileUpdate, if_match: IfMatch = None
) -> Response:
    demand = read_demand(if_match, principal.user_id)
    return object_response(request, UserRead, await service.change_profile(principal.user_id, body, demand))


@router.get(
    "/users",
    operation_id="listUsers",
    tags=["users"],
    response_model=ListBody[UserRead],
    openapi_extra={**list_parameters(USER_LIST), **requires("users:read")},
)
async def list_users(request: Request, service: Service, query: Query) -> Response:
    return page_response(request, UserRead, query, await service.list(query))


@router.get(
    "/users/{id}",
    operation_id="getUser",
    tags=["users"],
    response_model=UserBody,
    openapi_extra=requires("users:read"),
)
async def get_user(request: Request, service: Service, id: IdPath) -> Response:
    return object_response(request, UserRead, await service.get(parse_id(id)))


@router.patch(
    "/users/{id}",
    operation_id="updateUser",
    tags=["users"],
    response_model=UserBody,
    openapi_extra=requires("users:manage"),
)
async def update_user(
    request: Request, service: Service, id: IdPath, body: UserUpdate, if_match: IfMatch = None
) -> Response:
    target = read_target(id, if_match)
    return object_response(request, UserRead, await service.change_access(target.id, body, target.demand))
