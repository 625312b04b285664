from collections.abc import AsyncIterable, AsyncIterator
from dataclasses import dataclass
from typing import Protocol

from app.models.stored_file_model import StoredFile
from app.utils.byte_range import ByteRange


@dataclass(frozen=True, slots=True)
class UploadOffer:
    """Where a client sends the bytes of a file itself, and the headers that it has to send."""

    url: str
    headers: dict[str, str]


class Storage(Protocol):
    """Where the bytes of files lie, each under a key that nobody can guess."""

    async def write(self, key: str, chunks: AsyncIterable[bytes]) -> None:
        """Stores what `chunks` gives; when that fails, nothing is stored."""

    async def read(self, key: str, part: ByteRange | None = None) -> AsyncIterator[bytes]:
        """Opens a file, from which all bytes come, or a part of them."""

    async def offer(self, file: StoredFile, seconds: int) -> UploadOffer:
        """Lets a client send the bytes of a file within a time; they arrive outside the reach of readers."""

    async def take_in(self, key: str) -> bool:
        """Takes in what a client has sent; says whether anything has arrived."""

    async def remove(self, key: str) -> None:
        """Removes a file and what has arrived for it; there may be neither."""
