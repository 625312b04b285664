from collections.abc import Collection, Mapping, Sequence
from typing import Any
from uuid import UUID

from app.core.errors import not_found
from app.models.category_model import Category
from app.repositories.category_repository import CategoryRepository
from app.schemas.category_schema import CATEGORY_READ_ONLY, CategoryCreate, CategoryReplace, CategoryUpdate
from app.services.by_ids import by_ids
from app.utils.demand import Demand, demanded_version, missing, require_demand
from app.utils.list_query import ListQuery
from app.utils.page import Page
from app.utils.read_only import without_read_only


class CategoryService:
    """What can be done with categories."""

    def __init__(self, category_repository: CategoryRepository) -> None:
        self._category_repository = category_repository

    async def list(self, query: ListQuery) -> Page[Category]:
        return await self._category_repository.get_page(query)

    async def get(self, id: UUID) -> Category:
        found = await self._category_repository.get_by_id(id)
        if found is None:
            raise not_found()
        return found

    async def list_by_ids(self, ids: Collection[UUID]) -> Sequence[Category]:
        """Those of these rows that there are: for answers that include them."""
        page = await self._category_repository.get_page(by_ids(ids))
        return page.items

    async def create(self, body: CategoryCreate) -> Category:
        return await self._category_repository.create(body.complete())

    async def replace(self, id: UUID, body: CategoryReplace, demand: Demand) -> Category:
        """Resets every member that the replacement leaves out."""
        current = await self._find(id, demand)
        return await self._save(current, without_read_only(body, current, CATEGORY_READ_ONLY), demand)

    async def update(self, id: UUID, body: CategoryUpdate, demand: Demand) -> Category:
        """Changes the given members; an empty change leaves everything as it is."""
        current = await self._find(id, demand)
        changes = body.written()
        return await self._save(current, changes, demand) if changes else current

    async def delete(self, id: UUID, demand: Demand) -> None:
        current = await self._find(id, demand)
        if not await self._category_repository.delete(id, demanded_version(demand, current)):
            raise missing(demand)

    async def _find(self, id: UUID, demand: Demand) -> Category:
        """The row that is about to change, when it is there as the request demands."""
        current = await self._category_repository.get_by_id(id)
        if current is None:
            raise missing(demand)
        require_demand(demand, current)
        return current

    async def _save(self, current: Category, values: Mapping[str, Any], demand: Demand) -> Category:
        saved = await self._category_repository.update(current.id, values, demanded_version(demand, current))
        if saved is None:
            raise missing(demand)
        return saved
