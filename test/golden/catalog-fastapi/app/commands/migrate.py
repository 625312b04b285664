import asyncio
import re

import asyncpg
from alembic import command
from alembic.config import Config

from app.commands.run_command import run_command
from app.core.config import PROJECT_ROOT, load_settings
from app.database.migrations import DIRECTORY, read_migrations

USAGE = "usage: migrate up | down [--all] | status | new <name>"


def main(arguments: list[str]) -> str:
    match arguments:
        case ["up"]:
            command.upgrade(_alembic(), "head")
            return "every migration is applied"
        case ["down"]:
            command.downgrade(_alembic(), "-1")
            return "done"
        case ["down", "--all"]:
            command.downgrade(_alembic(), "base")
            return "no migration is applied"
        case ["status"]:
            return asyncio.run(_status())
        case ["new", name]:
            return _create(name)
        case _:
            raise SystemExit(USAGE)


def _alembic() -> Config:
    return Config(PROJECT_ROOT / "alembic.ini")


async def _status() -> str:
    connection = await asyncpg.connect(load_settings().migration_url)
    try:
        exists = await connection.fetchval("select to_regclass('schema_migrations') is not null")
        rows = await connection.fetch("select version from schema_migrations") if exists else []
    finally:
        await connection.close()
    applied = {row["version"] for row in rows}
    return "\n".join(
        f"{'applied' if migration.version in applied else 'pending'}  {migration.version}_{migration.name}"
        for migration in read_migrations()
    )


def _create(name: str) -> str:
    if not re.fullmatch(r"[a-z][a-z0-9_]*", name):
        raise SystemExit("the name must be snake_case")
    migrations = read_migrations()
    version = f"{int(migrations[-1].version if migrations else 0) + 1:04}"
    for direction in ("up", "down"):
        path = DIRECTORY / f"{version}_{name}.{direction}.sql"
        path.write_text(f"-- {name}, {direction}\n", encoding="utf-8")
    command.revision(_alembic(), message=name, rev_id=version)
    return f"created  migrations/{version}_{name}.up.sql, .down.sql and the revision that runs them"


if __name__ == "__main__":
    run_command(main)
