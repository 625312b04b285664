import asyncio
import os
import sys
from collections.abc import AsyncIterator
from urllib.parse import urlsplit
from uuid import uuid4

import asyncpg
import pytest
from fastapi import FastAPI
from httpx import ASGITransport, AsyncClient

from app.core.config import PROJECT_ROOT, Settings
from app.core.environment import load_environment
from app.main import create_app
from tests.fixtures.api import Api
from tests.fixtures.settings import make_settings


@pytest.fixture(scope="session")
async def settings() -> AsyncIterator[Settings]:
    """Settings for a migrated database of its own on the server of DATABASE_URL."""
    values, _ = load_environment(os.environ, PROJECT_ROOT, ["DATABASE_URL"])
    server = await asyncpg.connect(values["DATABASE_URL"])
    name = f"test_{uuid4().hex}"
    await server.execute(f"create database {name}")
    url = urlsplit(values["DATABASE_URL"])._replace(path=f"/{name}").geturl()
    settings = make_settings(database_url=url, rate_limit_max=1_000_000)
    try:
        await run_migrations("up", url)
        yield settings
    finally:
        await server.execute(f"drop database {name} with (force)")
        await server.close()


async def run_migrations(direction: str, url: str) -> str:
    """Runs the migrations as `make` does; returns what they print."""
    environment = {**os.environ, "DATABASE_URL": url, "APP_SECRET": "x" * 32, "DATABASE_DIRECT_URL": ""}
    command = [sys.executable, "-m", "app.commands.migrate", *direction.split()]
    process = await asyncio.create_subprocess_exec(
        *command, cwd=PROJECT_ROOT, env=environment, stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.STDOUT
    )
    output, _ = await process.communicate()
    assert process.returncode == 0, output.decode()
    return output.decode()


@pytest.fixture(scope="session")
async def app(settings: Settings) -> AsyncIterator[FastAPI]:
    app = create_app(settings)
    async with app.router.lifespan_context(app):
        yield app


@pytest.fixture
async def client(app: FastAPI) -> AsyncIterator[AsyncClient]:
    transport = ASGITransport(app, raise_app_exceptions=False)
    async with AsyncClient(transport=transport, base_url="http://test") as client:
        yield client


@pytest.fixture
async def api(client: AsyncClient, app: FastAPI, settings: Settings) -> AsyncIterator[Api]:
    """The API on empty tables."""
    yield Api(client, app)
    connection = await asyncpg.connect(settings.database_url)
    tables = await connection.fetch(
        "select format('%I', tablename) as name from pg_tables where schemaname = 'public' "
        "and tablename not in ('schema_migrations', 'alembic_version')"
    )
    await connection.execute(f"truncate {', '.join(table['name'] for table in tables)}")
    await connection.close()
