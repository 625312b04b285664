import time
from collections.abc import AsyncIterable, AsyncIterator, Iterator
from contextlib import contextmanager
from os import SEEK_END
from pathlib import Path

import anyio

from app.models.stored_file_model import StoredFile
from app.services.storage import UploadOffer
from app.utils.byte_range import ByteRange
from app.utils.upload_signer import UploadSigner, UploadTerms

CHUNK_BYTES = 65_536


class StorageError(Exception):
    """The folder does not do what it should: it is full, or a file is not there."""


class LocalStorage:
    """Keeps files in a folder of this machine; only one process can use it, or all that share the folder."""

    def __init__(self, directory: Path, base: str, signer: UploadSigner) -> None:
        self._directory = anyio.Path(directory)
        self._base = base
        self._signer = signer

    async def write(self, key: str, chunks: AsyncIterable[bytes]) -> None:
        await _store(self._path_of(key), chunks)

    async def arrive(self, key: str, chunks: AsyncIterable[bytes]) -> None:
        """Stores what a client sends on an offer; it is not a file yet."""
        await _store(self._arrival_of(key), chunks)

    async def read(self, key: str, part: ByteRange | None = None) -> AsyncIterator[bytes]:
        with _explaining():
            file = await anyio.open_file(self._path_of(key), "rb")
        return _read(file, part)

    async def offer(self, file: StoredFile, seconds: int) -> UploadOffer:
        terms = UploadTerms(file.id, int(time.time()) + seconds, file.content_type, file.size)
        query = f"expires={terms.expires}&signature={self._signer.sign(terms)}"
        headers = {"Content-Type": file.content_type, "Content-Length": str(file.size)}
        return UploadOffer(f"{self._base}/files/{file.id}/content?{query}", headers)

    def allows(self, terms: UploadTerms, signature: str) -> bool:
        """Whether a request to send bytes keeps to an offer that was made."""
        return self._signer.verify(terms, signature)

    async def take_in(self, key: str) -> bool:
        path = self._path_of(key)
        with _explaining():
            await path.parent.mkdir(parents=True, exist_ok=True)
            try:
                await self._arrival_of(key).replace(path)
            except FileNotFoundError:
                return False
        return True

    async def remove(self, key: str) -> None:
        with _explaining():
            for path in (self._path_of(key), self._arrival_of(key)):
                await path.unlink(missing_ok=True)
                await _part_of(path).unlink(missing_ok=True)

    def _path_of(self, key: str) -> anyio.Path:
        return self._directory / "files" / key[:2] / key

    def _arrival_of(self, key: str) -> anyio.Path:
        return self._directory / "arrivals" / key


async def _store(path: anyio.Path, chunks: AsyncIterable[bytes]) -> None:
    """Writes beside the place and renames: what is there is whole."""
    part = _part_of(path)
    with _explaining():
        await path.parent.mkdir(parents=True, exist_ok=True)
        try:
            async with await anyio.open_file(part, "wb") as file:
                async for chunk in chunks:
                    await file.write(chunk)
            await part.replace(path)
        except BaseException:
            with anyio.CancelScope(shield=True):
                await part.unlink(missing_ok=True)
            raise


async def _read(file: anyio.AsyncFile[bytes], part: ByteRange | None) -> AsyncIterator[bytes]:
    with _explaining():
        async with file:
            end = await file.seek(0, SEEK_END) if part is None else part.end
            place = await file.seek(0 if part is None else part.start)
            while chunk := await file.read(min(CHUNK_BYTES, end - place)):
                place += len(chunk)
                yield chunk


def _part_of(path: anyio.Path) -> anyio.Path:
    return path.with_name(f"{path.name}.part")


@contextmanager
def _explaining() -> Iterator[None]:
    """An error of the disk would be taken for one of a connection."""
    try:
        yield
    except OSError as error:
        raise StorageError(str(error)) from error
