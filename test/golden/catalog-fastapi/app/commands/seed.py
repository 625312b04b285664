import asyncio
import json
from typing import Any
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from app.commands.run_command import run_command
from app.core.config import PROJECT_ROOT, load_settings
from app.core.schema import Schema
from app.database.connection import connect_database
from app.repositories.base import BaseRepository
from app.repositories.category_repository import CategoryRepository
from app.repositories.product_repository import ProductRepository
from app.schemas.category_schema import CategoryCreate
from app.schemas.product_schema import ProductCreate


def main(_: list[str]) -> str:
    asyncio.run(_load_all())
    return "every example row is there"


async def _load_all() -> None:
    engine = connect_database(load_settings())
    try:
        async with AsyncSession(engine, expire_on_commit=False) as session, session.begin():
            await _load("categories", CategoryCreate, CategoryRepository(session))
            await _load("products", ProductCreate, ProductRepository(session))
    finally:
        await engine.dispose()


async def _load(name: str, schema: type[Schema], repository: BaseRepository[Any]) -> None:
    """Inserts the rows of `seeds/<name>.json` that are not there yet."""
    added = 0
    for row in json.loads((PROJECT_ROOT / "seeds" / f"{name}.json").read_text(encoding="utf-8")):
        id = UUID(row.pop("id"))
        if await repository.get_by_id(id) is None:
            await repository.create(schema.model_validate(row).complete(), id)
            added += 1
    print(f"{name}: {added} added")


if __name__ == "__main__":
    run_command(main)
