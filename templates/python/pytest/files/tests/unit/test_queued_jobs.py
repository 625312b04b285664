import asyncio
from unittest.mock import AsyncMock

import pytest

from app.core.config import ConfigError
from app.repositories.job_repository import JobRepository
from app.services.job_runner import JobRunner
from app.services.job_worker import MOST, JobWorker
from tests.fixtures.settings import make_settings

AWAY = make_settings(queue_url="redis://127.0.0.1:1", job_poll_ms=1)
"""Settings that name a Redis which is not there."""


def make_worker(jobs: AsyncMock) -> JobWorker:
    return JobWorker(jobs, AsyncMock(spec=JobRunner), AWAY)


async def test_it_goes_on_when_jobs_cannot_be_brought_and_ends_though_redis_is_away() -> None:
    twice = asyncio.Event()
    jobs = AsyncMock(spec=JobRepository)

    async def relay(most: int, lease_seconds: float, send: object) -> int:
        match jobs.relay.await_count:
            case 1:
                raise ConnectionError("the database is away")
            case 2:
                return MOST
        twice.set()
        return 0

    jobs.relay.side_effect = relay
    worker = make_worker(jobs)
    work = asyncio.create_task(worker.work())
    await asyncio.wait_for(twice.wait(), 5)
    worker.stop()
    await asyncio.wait_for(work, 10)
    jobs.purge.assert_awaited_once()


def test_a_worker_does_not_start_where_no_redis_is_named() -> None:
    with pytest.raises(ConfigError, match="QUEUE_URL"):
        JobWorker(AsyncMock(), AsyncMock(), make_settings())
