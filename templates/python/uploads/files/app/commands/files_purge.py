import asyncio

from app.commands.run_command import run_command
from app.core.config import load_settings
from app.database.connection import Database, connect_database
from app.repositories.stored_file_repository import StoredFileRepository
from app.services.create_storage import create_storage
from app.services.purge_files import purge_files


def files_purge(_: list[str]) -> str:
    """Removes the files that no row holds."""
    return f"{asyncio.run(_purge())} files are gone"


async def _purge() -> int:
    settings = load_settings()
    engine = connect_database(settings)
    try:
        return await purge_files(StoredFileRepository(Database(engine)), create_storage(settings))
    finally:
        await engine.dispose()


if __name__ == "__main__":
    run_command(files_purge)
