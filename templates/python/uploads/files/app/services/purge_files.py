from app.repositories.stored_file_repository import StoredFileRepository
from app.services.storage import Storage


async def purge_files(files: StoredFileRepository, storage: Storage) -> int:
    """Removes the bytes of files that nobody can reach any more; returns how many files there were. Safe to run twice at once."""
    forgotten = await files.forgotten()
    for id, key in forgotten:
        # The bytes first: what is still listed is found again, whatever happens in between.
        await storage.remove(key)
        await files.remove(id)
    return len(forgotten)
