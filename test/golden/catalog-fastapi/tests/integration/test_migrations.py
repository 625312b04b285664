import asyncpg

from app.core.config import Settings
from app.database.migrations import read_migrations
from tests.integration.conftest import run_migrations

TABLES = "select tablename from pg_tables where schemaname = 'public' order by 1"
BOOKS = {"schema_migrations", "alembic_version"}


async def test_migrations_go_down_and_up_again(settings: Settings) -> None:
    connection = await asyncpg.connect(settings.database_url)
    before = await connection.fetch(TABLES)
    await run_migrations("down --all", settings.database_url)
    assert {row["tablename"] for row in await connection.fetch(TABLES)} == BOOKS
    await run_migrations("up", settings.database_url)
    assert await connection.fetch(TABLES) == before
    recorded = await connection.fetch("select version, checksum from schema_migrations order by 1")
    await connection.close()
    assert [tuple(row) for row in recorded] == [(one.version, one.checksum) for one in read_migrations()]


async def test_a_second_migration_does_nothing(settings: Settings) -> None:
    assert "applied  " not in await run_migrations("up", settings.database_url)


async def test_status_names_every_migration(settings: Settings) -> None:
    output = await run_migrations("status", settings.database_url)
    assert output.split() == [word for one in read_migrations() for word in ("applied", f"{one.version}_{one.name}")]
