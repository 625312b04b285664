from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from app.services.local_storage import LocalStorage, StorageError
from app.utils.byte_range import ByteRange
from app.utils.upload_signer import UploadSigner


@pytest.fixture
def storage(tmp_path: Path) -> LocalStorage:
    return LocalStorage(tmp_path, "https://api.example.com/api/v1", UploadSigner("secret"))


async def chunks(*parts: str) -> AsyncIterator[bytes]:
    for part in parts:
        yield part.encode()


async def read(storage: LocalStorage, key: str, part: ByteRange | None = None) -> bytes:
    return b"".join([chunk async for chunk in await storage.read(key, part)])


async def test_what_is_written_can_be_read_whole_and_in_part_until_it_is_removed(storage: LocalStorage) -> None:
    await storage.write("key1", chunks("hello ", "world"))
    assert await read(storage, "key1") == b"hello world"
    assert await read(storage, "key1", ByteRange(6, 9)) == b"wor"
    await storage.remove("key1")
    with pytest.raises(StorageError, match="No such file"):
        await storage.read("key1")
    await storage.remove("key1")


async def test_a_write_that_fails_leaves_nothing(storage: LocalStorage, tmp_path: Path) -> None:
    async def broken() -> AsyncIterator[bytes]:
        yield b"half"
        raise ValueError("the client has gone")

    with pytest.raises(ValueError, match="the client has gone"):
        await storage.write("key2", broken())
    assert list((tmp_path / "files" / "ke").iterdir()) == []


async def test_what_arrives_is_no_file_before_it_is_taken_in(storage: LocalStorage) -> None:
    assert not await storage.take_in("key3")
    await storage.arrive("key3", chunks("sent"))
    with pytest.raises(StorageError, match="No such file"):
        await storage.read("key3")
    assert await storage.take_in("key3")
    assert await read(storage, "key3") == b"sent"
