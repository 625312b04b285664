from typing import Any, TypeVar
from uuid import UUID

from sqlalchemy import Update, func, true, update
from sqlalchemy.exc import IntegrityError

from app.core.error_catalogue import ErrorCode
from app.core.errors import ApiError
from app.database.base import KeptResource
from app.database.errors import sql_state
from app.repositories.base import FOREIGN_KEY_VIOLATION, UNIQUE_VIOLATION, BaseRepository

Kept = TypeVar("Kept", bound=KeptResource)


class KeepingRepository(BaseRepository[Kept]):
    """Stores rows that are hidden, not removed, when they are deleted. Triggers follow the references to them."""

    def _is_live(self, row: Kept) -> bool:
        return row.deleted_at is None

    async def delete(self, id: UUID, expected: int | None = None) -> bool:
        """Hides a row, as long as it has the expected version; live rows that still refer to it make it IN_USE."""
        column = self.model.__table__.c
        has_version = true() if expected is None else column.version == expected
        change = self._change(id).where(column.deleted_at.is_(None), has_version).values(deleted_at=func.now())
        try:
            return await self._is_found(change)
        except IntegrityError as error:
            if sql_state(error) != FOREIGN_KEY_VIOLATION:
                raise
            raise ApiError(ErrorCode.IN_USE, "Other objects still refer to this one") from error

    async def restore(self, id: UUID) -> Kept | None:
        """Brings a deleted row back, and what went with it; None when there is none of this id."""
        column = self.model.__table__.c
        change = self._change(id).where(column.deleted_at.is_not(None)).values(deleted_at=None)
        try:
            found = await self._is_found(change)
        except IntegrityError as error:
            refusal = self._refusal(error)
            if refusal is not error or sql_state(error) not in {UNIQUE_VIOLATION, FOREIGN_KEY_VIOLATION}:
                raise refusal from error
            message = "Something that was deleted together with this one cannot come back"
            raise ApiError(ErrorCode.CONFLICT, message) from error
        return await self._session.get(self.model, id, populate_existing=True) if found else None

    def _change(self, id: UUID) -> Update:
        column = self.model.__table__.c
        counted: dict[str, Any] = {"version": column.version + 1, "updated_at": func.now()}
        change = update(self.model).where(column.id == id).values(counted)
        return change.execution_options(synchronize_session=False)

    async def _is_found(self, change: Update) -> bool:
        changed = await self._session.execute(change.returning(self.model.__table__.c.id))
        return changed.scalar_one_or_none() is not None
