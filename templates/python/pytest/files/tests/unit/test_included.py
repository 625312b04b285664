from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Annotated
from uuid import UUID

from app.api.included import Source, read_included
from app.core.schema import Schema
from app.schemas.fields.uuid import Uuid
from app.utils.view import View

ANN, BOB = UUID(int=1), UUID(int=2)


class PersonRead(Schema):
    id: Annotated[UUID, Uuid()]
    version: int


@dataclass
class Box:
    owner: UUID | None


class People:
    """Has Ann alone, and remembers what it was asked for."""

    def __init__(self) -> None:
        self.reads: list[Collection[UUID]] = []

    async def read(self, ids: Collection[UUID]) -> Sequence[PersonRead]:
        self.reads.append(ids)
        return [PersonRead.model_construct(id=ANN, version=4)]


async def test_every_member_is_read_once_and_each_id_once() -> None:
    people = People()
    sources = {"owner": Source("owner", PersonRead, people.read)}
    rows = [Box(ANN), Box(BOB), Box(ANN), Box(None)]
    included = await read_included(rows, View(include=("owner",)), sources)
    assert included == {"owner": {str(ANN): {"id": str(ANN), "version": 4}}}
    assert people.reads == [{ANN, BOB}]


async def test_nothing_is_read_for_rows_without_references_or_when_nothing_is_included() -> None:
    people = People()
    sources = {"owner": Source("owner", PersonRead, people.read)}
    assert await read_included([Box(None)], View(include=("owner",)), sources) == {"owner": {}}
    assert await read_included([Box(ANN)], View(), sources) == {}
    assert people.reads == []
