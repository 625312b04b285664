from collections.abc import AsyncIterator, Awaitable, Callable
from typing import Annotated

from fastapi import Depends, Path, Request
from sqlalchemy.ext.asyncio import AsyncSession

from app.utils.list_definition import ListDefinition
from app.utils.list_query import ListQuery, read_list_query

IdPath = Annotated[str, Path(json_schema_extra={"format": "uuid"})]
"""The id in a path; `parse_id` reads it."""


async def get_session(request: Request) -> AsyncIterator[AsyncSession]:
    async with request.app.state.sessions() as session:
        yield session


Session = Annotated[AsyncSession, Depends(get_session)]


def reads_list(definition: ListDefinition) -> Callable[[Request], Awaitable[ListQuery]]:
    """A dependency that reads what a list is asked for."""

    async def read(request: Request) -> ListQuery:
        return read_list_query(request.url.query, definition, request.app.state.cursors)

    return read
