from collections.abc import AsyncIterable

from app.core.errors import not_found
from app.repositories.stored_file_repository import StoredFileRepository
from app.services.local_storage import LocalStorage
from app.utils.upload_signer import UploadTerms


class LocalUploads:
    """Takes the bytes that clients send to the signed URLs of the local storage."""

    def __init__(self, files: StoredFileRepository, storage: LocalStorage) -> None:
        self._files = files
        self._storage = storage

    async def receive(self, terms: UploadTerms, signature: str, chunks: AsyncIterable[bytes]) -> None:
        """The signature stands for the permission: at a URL that is not signed for what is sent there is nothing."""
        if not self._storage.allows(terms, signature):
            raise not_found()
        file = await self._files.get_by_id(terms.id)
        if file is None or file.completed_at is not None:
            raise not_found()
        await self._storage.arrive(file.key, chunks)
