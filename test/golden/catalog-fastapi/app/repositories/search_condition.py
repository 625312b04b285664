from collections.abc import Sequence
from typing import Any

from sqlalchemy import ColumnElement, Text, and_, literal, or_, true

from app.repositories.escape_like import escape_like


def search_condition(searched: Sequence[ColumnElement[Any]], q: str) -> ColumnElement[bool]:
    """The condition for the rows that have every word of a search in one of these columns."""
    patterns = [literal(f"%{escape_like(word)}%", Text()) for word in q.split()]
    return and_(true(), *(or_(*(column.ilike(pattern) for column in searched)) for pattern in patterns))
