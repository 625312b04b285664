from collections.abc import Awaitable, Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from app.api.responses import Versioned, show_row
from app.core.schema import Schema
from app.utils.view import Included, View


@dataclass(frozen=True)
class Source:
    """Where the objects come from that a member refers to."""

    attribute: str
    """The attribute of a row that holds the id."""
    schema: type[Schema]
    read: Callable[[Collection[UUID]], Awaitable[Sequence[Versioned]]]
    """Reads those of some rows that may be shown."""


Sources = Mapping[str, Source]


async def read_included(rows: Sequence[object], view: View, sources: Sources) -> Included:
    """Reads the objects that a view includes: one read for every member, however many rows there are."""
    included: dict[str, dict[str, dict[str, Any]]] = {}
    for name in view.include:
        source = sources[name]
        ids = {id for row in rows if (id := getattr(row, source.attribute)) is not None}
        found = await source.read(ids) if ids else []
        included[name] = {str(one.id): show_row(source.schema, one) for one in found}
    return included
