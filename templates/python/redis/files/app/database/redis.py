import logging
import time
from collections.abc import Awaitable, Callable
from typing import TypeVar

from redis.asyncio import BlockingConnectionPool, Redis
from redis.asyncio.retry import Retry
from redis.backoff import NoBackoff
from redis.exceptions import RedisError

logger = logging.getLogger(__name__)

CONNECTIONS = 20
CONNECT_SECONDS = 1.0
COMMAND_SECONDS = 0.5
"""How long a command may take: whoever asks goes on without Redis then."""
PAUSE_SECONDS = 1.0
"""How long nobody asks a Redis that did not answer."""

Result = TypeVar("Result")


class RedisLink:
    """The connection to Redis, on which nothing depends: while Redis is away, every attempt gives None at once."""

    def __init__(self, url: str | None) -> None:
        self._client = None if url is None else _connect(url)
        self._is_lost = False
        self._pause_ends = 0.0

    @property
    def is_configured(self) -> bool:
        """False where the settings name no Redis."""
        return self._client is not None

    async def attempt(self, work: Callable[[Redis], Awaitable[Result]]) -> Result | None:
        """Does something with Redis; None when that fails, which the log tells once."""
        if self._client is None or time.monotonic() < self._pause_ends:
            return None
        try:
            result = await work(self._client)
        except (RedisError, OSError) as error:
            if not self._is_lost:
                logger.warning("redis does not answer", extra={"err": str(error)})
            self._is_lost = True
            self._pause_ends = time.monotonic() + PAUSE_SECONDS
            return None
        if self._is_lost:
            logger.info("redis answers again")
        self._is_lost = False
        return result

    async def ping(self) -> None:
        """Raises unless Redis answers."""
        if self._client is not None:
            await self._client.ping()

    async def close(self) -> None:
        if self._client is not None:
            await self._client.aclose()


def _connect(url: str) -> Redis:
    pool = BlockingConnectionPool.from_url(
        url,
        max_connections=CONNECTIONS,
        timeout=COMMAND_SECONDS,
        socket_connect_timeout=CONNECT_SECONDS,
        socket_timeout=COMMAND_SECONDS,
        retry=Retry(NoBackoff(), 0),
    )
    return Redis.from_pool(pool)
