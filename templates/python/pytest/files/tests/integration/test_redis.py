from collections.abc import AsyncIterator

import pytest
from httpx import ASGITransport, AsyncClient

from app.core.config import Settings
from app.database.redis import RedisLink
from app.main import create_app


@pytest.fixture
async def redis(redis_url: str) -> AsyncIterator[RedisLink]:
    link = RedisLink(redis_url)
    yield link
    await link.close()


async def readiness_with(settings: Settings, url: str) -> tuple[int, str, str]:
    app = create_app(settings.model_copy(update={"redis_url": url}))
    async with (
        app.router.lifespan_context(app),
        AsyncClient(transport=ASGITransport(app), base_url="http://test") as client,
    ):
        response = await client.get("/ready")
    report = response.json()
    return response.status_code, report["status"], report["checks"]["cache"]["status"]


async def test_redis_is_part_of_being_ready(settings: Settings, redis_url: str) -> None:
    assert await readiness_with(settings, redis_url) == (200, "ready", "ok")


async def test_without_redis_the_backend_is_degraded_and_serves(settings: Settings) -> None:
    assert await readiness_with(settings, "redis://127.0.0.1:1") == (200, "degraded", "failed")


async def test_a_command_that_redis_refuses_fails_nobody(redis: RedisLink) -> None:
    assert await redis.attempt(lambda client: client.set("", "x", px=-1)) is None
    assert await redis.attempt(lambda client: client.ping()) is None, "a Redis that failed gets a pause"
