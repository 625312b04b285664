from typing import Annotated

from fastapi import APIRouter, Depends, Request, Response

from app.api.api_route import ApiRoute
from app.api.dependencies import IdPath, IfMatch, Session, reads_list, reads_view
from app.api.list_parameters import list_parameters, view_parameters
from app.api.responses import created_response, object_response, page_response
from app.core.api_info import BASE_PATH
from app.core.envelope import ListBody, ObjectBody
from app.repositories.category_repository import CategoryRepository
from app.schemas.category_schema import (
    CATEGORY_LIST,
    CATEGORY_VIEW,
    CategoryCreate,
    CategoryRead,
    CategoryReplace,
    CategoryUpdate,
)
from app.services.category_service import CategoryService
from app.utils.demand import read_target
from app.utils.list_query import ListQuery
from app.utils.parse_id import parse_id
from app.utils.view import View

router = APIRouter(route_class=ApiRoute, tags=["categories"])


async def get_service(session: Session) -> CategoryService:
    return CategoryService(CategoryRepository(session))


Service = Annotated[CategoryService, Depends(get_service)]
Query = Annotated[ListQuery, Depends(reads_list(CATEGORY_LIST))]
Chosen = Annotated[View, Depends(reads_view(CATEGORY_VIEW))]


@router.get(
    "/categories",
    operation_id="listCategories",
    response_model=ListBody[CategoryRead],
    openapi_extra=list_parameters(CATEGORY_LIST),
)
async def list_categories(request: Request, service: Service, query: Query) -> Response:
    page = await service.list(query)
    return page_response(request, CategoryRead, query, page)


@router.post("/categories", operation_id="createCategory", response_model=ObjectBody[CategoryRead], status_code=201)
async def create_category(request: Request, service: Service, body: CategoryCreate) -> Response:
    created = await service.create(body)
    return created_response(request, CategoryRead, created, f"{BASE_PATH}/categories")


@router.get(
    "/categories/{id}",
    operation_id="getCategory",
    response_model=ObjectBody[CategoryRead],
    openapi_extra=view_parameters(CATEGORY_VIEW),
)
async def get_category(request: Request, service: Service, id: IdPath, view: Chosen) -> Response:
    return object_response(request, CategoryRead, await service.get(parse_id(id)), view=view)


@router.put("/categories/{id}", operation_id="replaceCategory", response_model=ObjectBody[CategoryRead])
async def replace_category(
    request: Request,
    service: Service,
    id: IdPath,
    body: CategoryReplace,
    if_match: IfMatch = None,
) -> Response:
    target = read_target(id, if_match)
    return object_response(request, CategoryRead, await service.replace(target.id, body, target.demand))


@router.patch("/categories/{id}", operation_id="updateCategory", response_model=ObjectBody[CategoryRead])
async def update_category(
    request: Request,
    service: Service,
    id: IdPath,
    body: CategoryUpdate,
    if_match: IfMatch = None,
) -> Response:
    target = read_target(id, if_match)
    return object_response(request, CategoryRead, await service.update(target.id, body, target.demand))


@router.delete("/categories/{id}", operation_id="deleteCategory", status_code=204)
async def delete_category(service: Service, id: IdPath, if_match: IfMatch = None) -> Response:
    target = read_target(id, if_match)
    await service.delete(target.id, target.demand)
    return Response(status_code=204)
