from collections.abc import Awaitable, Callable
from typing import Annotated

from fastapi import Depends, Header, Path, Request
from sqlalchemy.ext.asyncio import AsyncSession

from app.utils.list_definition import ListDefinition, ViewDefinition
from app.utils.list_query import ListQuery, read_list_query
from app.utils.view import View, read_view

IdPath = Annotated[str, Path(json_schema_extra={"format": "uuid"})]
"""The id in a path; `parse_id` reads it."""

IfMatch = Annotated[list[str] | None, Header(alias="If-Match")]
"""The lines of the header If-Match; `read_target` reads it together with the id."""


async def get_session(request: Request) -> AsyncSession:
    """The session of the request, which its route commits or rolls back as a whole."""
    session: AsyncSession = request.state.session
    return session


Session = Annotated[AsyncSession, Depends(get_session)]


def reads_list(definition: ListDefinition) -> Callable[[Request], Awaitable[ListQuery]]:
    """A dependency that reads what a list is asked for."""

    async def read(request: Request) -> ListQuery:
        return read_list_query(request.url.query, definition, request.app.state.cursors)

    return read


def reads_view(definition: ViewDefinition) -> Callable[[Request], Awaitable[View]]:
    """A dependency that reads what the answer with one row has to hold."""

    async def read(request: Request) -> View:
        return read_view(request.url.query, definition)

    return read
