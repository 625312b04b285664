from collections.abc import Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from app.utils.cursor import CursorPosition

Model = TypeVar("Model", covariant=True)


@dataclass(frozen=True)
class NumberedPage(Generic[Model]):
    """One page of a list that was asked for by number, and how many rows there are in all."""

    items: Sequence[Model]
    total: int


@dataclass(frozen=True)
class CursorPage(Generic[Model]):
    """One page of a list that was asked for by cursor, and the positions of its neighbours."""

    items: Sequence[Model]
    following: CursorPosition | None
    preceding: CursorPosition | None


Page = NumberedPage[Model] | CursorPage[Model]
