from collections.abc import AsyncIterator
from uuid import uuid4

import pytest

from app.core.config import Settings
from app.database.redis import RedisLink
from app.services.shared_limiter import SharedLimiter


@pytest.fixture
async def redis(redis_url: str) -> AsyncIterator[RedisLink]:
    link = RedisLink(redis_url)
    yield link
    await link.close()


def limits(settings: Settings) -> Settings:
    changes = {"service": f"tests-{uuid4()}", "rate_limit_max": 3, "rate_limit_window_seconds": 60}
    return settings.model_copy(update=changes)


async def test_processes_share_the_budget_of_a_client(settings: Settings, redis: RedisLink, redis_url: str) -> None:
    few = limits(settings)
    other_redis = RedisLink(redis_url)
    one, other = SharedLimiter(few, redis), SharedLimiter(few, other_redis)
    budgets = [await limiter.charge("192.0.2.1") for limiter in (one, other, one, other)]
    await other_redis.close()
    assert [(budget.allowed, budget.remaining) for budget in budgets] == [(True, 2), (True, 1), (True, 0), (False, 0)]
    assert all(0 < budget.reset_seconds <= 61 for budget in budgets)
    assert (await one.charge("192.0.2.2")).remaining == 2


async def test_an_ipv6_network_counts_as_one_client(settings: Settings, redis: RedisLink) -> None:
    limiter = SharedLimiter(limits(settings), redis)
    assert (await limiter.charge("2001:db8::1")).remaining == 2
    assert (await limiter.charge("2001:db8::2")).remaining == 1


async def test_a_process_whose_redis_is_away_counts_alone(settings: Settings) -> None:
    away = RedisLink("redis://127.0.0.1:1")
    limiter = SharedLimiter(limits(settings), away)
    assert [(await limiter.charge("192.0.2.1")).allowed for _ in range(4)] == [True, True, True, False]
    await away.close()
