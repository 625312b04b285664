import asyncio
from collections.abc import Awaitable, Callable
from uuid import UUID

from app.commands.run_command import run_command
from app.core.config import load_settings
from app.database.connection import Database, connect_database
from app.repositories.job_repository import JobRepository

USAGE = "usage: dlq list | replay [id]"


def dlq(arguments: list[str]) -> str:
    """Lists the jobs that were given up, or lets them be tried again."""
    match arguments:
        case ["list"]:
            return asyncio.run(_work(_list_dead))
        case ["replay"]:
            return asyncio.run(_work(_replay))
        case ["replay", id]:
            return asyncio.run(_work(lambda jobs: _replay(jobs, UUID(id))))
    raise ValueError(USAGE)


async def _work(command: Callable[[JobRepository], Awaitable[str]]) -> str:
    engine = connect_database(load_settings())
    try:
        return await command(JobRepository(Database(engine)))
    finally:
        await engine.dispose()


async def _list_dead(jobs: JobRepository) -> str:
    dead = await jobs.list_dead()
    lines = [f"{job.id}  {job.queue}  {job.attempts} attempts  {job.last_error or ''}" for job in dead]
    return "\n".join(lines) or "no dead jobs"


async def _replay(jobs: JobRepository, id: UUID | None = None) -> str:
    return f"{await jobs.replay(id)} to be tried again"


if __name__ == "__main__":
    run_command(dlq)
