import math
from typing import Any

from redis.asyncio import Redis

from app.core.config import Settings
from app.core.rate_limiter import Budget, RateLimiter, subnet_of
from app.database.redis import RedisLink
from app.database.redis_script import RedisScript


class SharedLimiter:
    """Limits each client over all processes that share a Redis; while that is away, within this process."""

    def __init__(self, settings: Settings, redis: RedisLink) -> None:
        self._redis = redis
        self._script = RedisScript("rate-limit")
        self._prefix = f"{settings.service}:limit:default"
        self._limit = settings.rate_limit_max
        self._window_seconds = settings.rate_limit_window_seconds
        self._local = RateLimiter(self._limit, self._window_seconds)

    async def charge(self, client: str) -> Budget:
        """Takes one request from the budget of a client."""
        key = f"{self._prefix}:{subnet_of(client)}"

        async def count(redis: Redis) -> Any:
            return await self._script.run(redis, [key], [self._limit, self._window_seconds * 1000])

        reply = await self._redis.attempt(count)
        if reply is None:
            return self._local.charge(client)
        allowed, remaining, reset_ms = reply
        return Budget(allowed == 1, self._limit, self._window_seconds, remaining, math.ceil(reset_ms / 1000))
