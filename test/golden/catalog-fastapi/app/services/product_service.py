from collections.abc import Mapping
from typing import Any
from uuid import UUID

from pydantic import TypeAdapter

from app.core.errors import not_found
from app.models.product_model import Product
from app.repositories.category_repository import CategoryRepository
from app.repositories.product_repository import ProductRepository
from app.schemas.product_schema import PRODUCT_READ_ONLY, AttributesField, ProductCreate, ProductReplace, ProductUpdate
from app.utils.demand import Demand, demanded_version, missing, require_demand
from app.utils.list_query import ListQuery
from app.utils.merge_document import merge_document
from app.utils.page import Page
from app.utils.read_only import without_read_only

PRODUCT_DOCUMENTS = {
    "attributes": TypeAdapter[Any](AttributesField | None),
}
"""Members whose objects a merge patch merges instead of replacing them, and what must come out."""


class ProductService:
    """What can be done with products."""

    def __init__(self, product_repository: ProductRepository, category_repository: CategoryRepository) -> None:
        self._product_repository = product_repository
        self._category_repository = category_repository

    async def list(self, query: ListQuery) -> Page[Product]:
        return await self._product_repository.get_page(query)

    async def list_by_category(self, owner_id: UUID, query: ListQuery) -> Page[Product]:
        if await self._category_repository.get_by_id(owner_id) is None:
            raise not_found()
        return await self._product_repository.get_page(query.and_filter("category", "eq", owner_id))

    async def get(self, id: UUID) -> Product:
        found = await self._product_repository.get_by_id(id)
        if found is None:
            raise not_found()
        return found

    async def create(self, body: ProductCreate) -> Product:
        return await self._product_repository.create(body.complete())

    async def replace(self, id: UUID, body: ProductReplace, demand: Demand) -> Product:
        """Resets every member that the replacement leaves out."""
        current = await self._find(id, demand)
        return await self._save(current, without_read_only(body, current, PRODUCT_READ_ONLY), demand)

    async def update(self, id: UUID, body: ProductUpdate, demand: Demand) -> Product:
        """Changes the given members; an empty change leaves everything as it is."""
        current = await self._find(id, demand)
        changes = body.written()
        for name in PRODUCT_DOCUMENTS.keys() & changes.keys():
            changes[name] = merge_document(body, name, PRODUCT_DOCUMENTS[name], getattr(current, name))
        return await self._save(current, changes, demand) if changes else current

    async def delete(self, id: UUID, demand: Demand) -> None:
        current = await self._find(id, demand)
        if not await self._product_repository.delete(id, demanded_version(demand, current)):
            raise missing(demand)

    async def _find(self, id: UUID, demand: Demand) -> Product:
        """The row that is about to change, when it is there as the request demands."""
        current = await self._product_repository.get_by_id(id)
        if current is None:
            raise missing(demand)
        require_demand(demand, current)
        return current

    async def _save(self, current: Product, values: Mapping[str, Any], demand: Demand) -> Product:
        saved = await self._product_repository.update(current.id, values, demanded_version(demand, current))
        if saved is None:
            raise missing(demand)
        return saved
