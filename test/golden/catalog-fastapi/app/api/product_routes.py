from typing import Annotated

from fastapi import APIRouter, Depends, Request, Response

from app.api.api_route import ApiRoute
from app.api.dependencies import IdPath, IfMatch, Session, reads_list, reads_view
from app.api.included import Source, Sources, read_included
from app.api.list_parameters import list_parameters, view_parameters
from app.api.responses import created_response, object_response, page_response
from app.core.api_info import BASE_PATH
from app.core.envelope import ListBody, ObjectBody
from app.repositories.category_repository import CategoryRepository
from app.repositories.product_repository import ProductRepository
from app.schemas.category_schema import CategoryRead
from app.schemas.product_schema import (
    PRODUCT_LIST,
    PRODUCT_VIEW,
    ProductCreate,
    ProductRead,
    ProductReplace,
    ProductUpdate,
)
from app.services.category_service import CategoryService
from app.services.product_service import ProductService
from app.utils.demand import read_target
from app.utils.list_query import ListQuery
from app.utils.parse_id import parse_id
from app.utils.view import View

router = APIRouter(route_class=ApiRoute, tags=["products"])


async def get_service(session: Session) -> ProductService:
    return ProductService(ProductRepository(session), CategoryRepository(session))


async def get_sources(session: Session) -> Sources:
    return {"category": Source("category", CategoryRead, CategoryService(CategoryRepository(session)).list_by_ids)}


Service = Annotated[ProductService, Depends(get_service)]
Query = Annotated[ListQuery, Depends(reads_list(PRODUCT_LIST))]
Chosen = Annotated[View, Depends(reads_view(PRODUCT_VIEW))]
Included = Annotated[Sources, Depends(get_sources)]


@router.get(
    "/products",
    operation_id="listProducts",
    response_model=ListBody[ProductRead],
    openapi_extra=list_parameters(PRODUCT_LIST),
)
async def list_products(request: Request, service: Service, query: Query, sources: Included) -> Response:
    page = await service.list(query)
    included = await read_included(page.items, query.view, sources)
    return page_response(request, ProductRead, query, page, included)


@router.post("/products", operation_id="createProduct", response_model=ObjectBody[ProductRead], status_code=201)
async def create_product(request: Request, service: Service, body: ProductCreate) -> Response:
    created = await service.create(body)
    return created_response(request, ProductRead, created, f"{BASE_PATH}/products")


@router.get(
    "/products/{id}",
    operation_id="getProduct",
    response_model=ObjectBody[ProductRead],
    openapi_extra=view_parameters(PRODUCT_VIEW),
)
async def get_product(request: Request, service: Service, id: IdPath, view: Chosen, sources: Included) -> Response:
    found = await service.get(parse_id(id))
    included = await read_included([found], view, sources)
    return object_response(request, ProductRead, found, view=view, included=included)


@router.put("/products/{id}", operation_id="replaceProduct", response_model=ObjectBody[ProductRead])
async def replace_product(
    request: Request,
    service: Service,
    id: IdPath,
    body: ProductReplace,
    if_match: IfMatch = None,
) -> Response:
    target = read_target(id, if_match)
    return object_response(request, ProductRead, await service.replace(target.id, body, target.demand))


@router.patch("/products/{id}", operation_id="updateProduct", response_model=ObjectBody[ProductRead])
async def update_product(
    request: Request,
    service: Service,
    id: IdPath,
    body: ProductUpdate,
    if_match: IfMatch = None,
) -> Response:
    target = read_target(id, if_match)
    return object_response(request, ProductRead, await service.update(target.id, body, target.demand))


@router.delete("/products/{id}", operation_id="deleteProduct", status_code=204)
async def delete_product(service: Service, id: IdPath, if_match: IfMatch = None) -> Response:
    target = read_target(id, if_match)
    await service.delete(target.id, target.demand)
    return Response(status_code=204)


@router.get(
    "/categories/{id}/products",
    operation_id="listCategoryProducts",
    response_model=ListBody[ProductRead],
    openapi_extra=list_parameters(PRODUCT_LIST),
)
async def list_category_products(
    request: Request,
    service: Service,
    id: IdPath,
    query: Query,
    sources: Included,
) -> Response:
    page = await service.list_by_category(parse_id(id), query)
    included = await read_included(page.items, query.view, sources)
    return page_response(request, ProductRead, query, page, included)
