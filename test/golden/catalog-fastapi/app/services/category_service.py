from collections.abc import Mapping
from typing import Any
from uuid import UUID

from app.core.errors import not_found
from app.models.category_model import Category
from app.repositories.category_repository import CategoryRepository
from app.schemas.category_schema import CATEGORY_READ_ONLY, CategoryCreate, CategoryReplace, CategoryUpdate
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

    async def create(self, body: CategoryCreate) -> Category:
        return await self._category_repository.create(body.complete())

    async def replace(self, id: UUID, body: CategoryReplace) -> Category:
        """Resets every member that the replacement leaves out."""
        current = await self.get(id)
        return await self._save(id, without_read_only(body, current, CATEGORY_READ_ONLY))

    async def update(self, id: UUID, body: CategoryUpdate) -> Category:
        """Changes the given members; an empty change leaves everything as it is."""
        current = await self.get(id)
        changes = body.written()
        return await self._save(id, changes) if changes else current

    async def delete(self, id: UUID) -> None:
        if not await self._category_repository.delete(id):
            raise not_found()

    async def _save(self, id: UUID, values: Mapping[str, Any]) -> Category:
        saved = await self._category_repository.update(id, values)
        if saved is None:
            raise not_found()
        return saved
