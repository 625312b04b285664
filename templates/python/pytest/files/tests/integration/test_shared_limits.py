from collections.abc import AsyncIterator
from uuid import uuid4

import pytest

from app.core.rate_limiter import RateLimiter
from app.database.redis import RedisLink
from app.services.shared_limiter import SharedLimiter


@pytest.fixture
async def redis(redis_url: str) -> AsyncIterator[RedisLink]:
    link = RedisLink(redis_url)
    yield link
    await link.close()


def limiter(redis: RedisLink, service: str | None = None) -> SharedLimiter:
    return SharedLimiter(service or f"tests-{uuid4()}", redis, RateLimiter(3, 60))


async def test_processes_share_the_budget_of_a_client(redis: RedisLink, redis_url: str) -> None:
    service = f"tests-{uuid4()}"
    other_redis = RedisLink(redis_url)
    one, other = limiter(redis, service), limiter(other_redis, service)
    budgets = [await each.charge("192.0.2.1") for each in (one, other, one, other)]
    await other_redis.close()
    assert [(budget.allowed, budget.remaining) for budget in budgets] == [(True, 2), (True, 1), (True, 0), (False, 0)]
    assert all(0 < budget.reset_seconds <= 61 for budget in budgets)
    assert (await one.charge("192.0.2.2")).remaining == 2


async def test_an_ipv6_network_counts_as_one_client(redis: RedisLink) -> None:
    shared = limiter(redis)
    assert (await shared.charge("2001:db8::1")).remaining == 2
    assert (await shared.charge("2001:db8::2")).remaining == 1


async def test_a_process_whose_redis_is_away_counts_alone() -> None:
    away = RedisLink("redis://127.0.0.1:1")
    alone = limiter(away)
    assert [(await alone.charge("192.0.2.1")).allowed for _ in range(4)] == [True, True, True, False]
    await away.close()
