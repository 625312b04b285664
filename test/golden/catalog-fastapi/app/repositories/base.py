from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager
from typing import Any, Generic, TypeVar
from uuid import UUID

from sqlalchemy import Row, delete, func, select, true
from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncSession
from uuid_utils.compat import uuid7

from app.core.error_catalogue import ErrorCode
from app.core.errors import ApiError, body_detail
from app.database.base import Resource
from app.database.errors import constraint_name, sql_state
from app.repositories.json_value import json_value
from app.repositories.list_statement import ListStatement
from app.utils.cursor import CursorPosition
from app.utils.list_definition import ListDefinition
from app.utils.list_query import ListQuery
from app.utils.page import CursorPage, NumberedPage, Page

Model = TypeVar("Model", bound=Resource)

UNIQUE_VIOLATION = "23505"
FOREIGN_KEY_VIOLATION = "23503"


class BaseRepository(Generic[Model]):
    """What every repository does: reads and writes rows, and says which member a constraint refused."""

    model: type[Model]
    definition: ListDefinition
    constraints: Mapping[str, Sequence[str]] = {}
    """For each unique or foreign key constraint of the table, the members it guards."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def get_by_id(self, id: UUID) -> Model | None:
        # What another session has changed meanwhile counts.
        return await self._session.get(self.model, id, populate_existing=True)

    async def get_page(self, query: ListQuery) -> Page[Model]:
        """Reads the page that `query` asks for."""
        statement = ListStatement(self.model.__table__, self.definition)
        matching = select(self.model).where(statement.condition(query.filters, query.q))
        if query.page is not None:
            ordered = matching.order_by(*statement.order(query.sort))
            page = ordered.limit(query.per_page).offset((query.page - 1) * query.per_page)
            items = (await self._session.scalars(page)).all()
            total = await self._session.scalar(matching.with_only_columns(func.count(), maintain_column_froms=True))
            return NumberedPage(items, total or 0)
        backwards = query.cursor is not None and query.cursor.backwards
        beyond = matching.where(statement.beyond(query.sort, query.cursor)) if query.cursor else matching
        rows = await self._session.execute(
            beyond.add_columns(*statement.position(query.sort))
            .order_by(*statement.order(query.sort, backwards=backwards))
            .limit(query.per_page + 1)
        )
        return _cursor_page(rows.all(), query, backwards)

    async def create(self, values: Mapping[str, Any], id: UUID | None = None) -> Model:
        row = self.model(id=id or uuid7())
        _assign(row, values)
        async with self._saving():
            self._session.add(row)
        # Members that only the server sets are not in `values`.
        await self._session.refresh(row)
        return row

    async def update(self, id: UUID, values: Mapping[str, Any], expected: int | None = None) -> Model | None:
        """Sets the given members and counts the version up, as long as the row has the expected one."""
        async with self._saving():
            row = await self._session.get(self.model, id, with_for_update=True, populate_existing=True)
            if row is None or expected not in (None, row.version):
                return None
            _assign(row, {**values, "version": row.version + 1, "updated_at": func.now()})
        return row

    async def delete(self, id: UUID, expected: int | None = None) -> bool:
        """Deletes a row, as long as it has the expected version; rows that still refer to it make it IN_USE."""
        own_id, version = self.model.__table__.c.id, self.model.__table__.c.version
        statement = delete(self.model).where(own_id == id, true() if expected is None else version == expected)
        try:
            deleted = await self._session.execute(statement.returning(own_id))
        except IntegrityError as error:
            if sql_state(error) != FOREIGN_KEY_VIOLATION:
                raise
            raise ApiError(ErrorCode.IN_USE, "Other objects still refer to this one") from error
        return deleted.scalar_one_or_none() is not None

    @asynccontextmanager
    async def _saving(self) -> AsyncIterator[None]:
        """Writes what the block changed; a violated constraint becomes DUPLICATE or REFERENCE_NOT_FOUND."""
        try:
            yield
            await self._session.flush()
        except IntegrityError as error:
            raise self._refusal(error) from error

    def _refusal(self, error: IntegrityError) -> Exception:
        members = self.constraints.get(constraint_name(error) or "")
        refusals = {
            UNIQUE_VIOLATION: (ErrorCode.DUPLICATE, "is taken by another object"),
            FOREIGN_KEY_VIOLATION: (ErrorCode.REFERENCE_NOT_FOUND, "refers to nothing"),
        }
        refusal = refusals.get(sql_state(error) or "")
        if members is None or refusal is None:
            return error
        code, reason = refusal
        message = f"{', '.join(members)} {reason}"
        details = [body_detail([member], code.name.lower(), message) for member in members]
        return ApiError(code, message, details=details)


def _assign(row: Resource, values: Mapping[str, Any]) -> None:
    """Sets members of a row, properties and SQL expressions too."""
    for name, value in values.items():
        setattr(row, name, value)


def _cursor_page(found: Sequence[Row[Any]], query: ListQuery, backwards: bool) -> CursorPage[Any]:
    """The page of what was found beyond a cursor: one row more than it shows tells that it goes on."""
    more = len(found) > query.per_page
    rows = list(found[: query.per_page])
    if backwards:
        rows.reverse()
    is_followed = backwards or more
    is_preceded = more if backwards else query.cursor is not None

    def position(row: Row[Any], *, backwards: bool) -> CursorPosition:
        values: list[Any] = list(row)[1:]
        return CursorPosition(backwards, [json_value(value) for value in values])

    return CursorPage(
        items=[row[0] for row in rows],
        following=position(rows[-1], backwards=False) if rows and is_followed else None,
        preceding=position(rows[0], backwards=True) if rows and is_preceded else None,
    )
