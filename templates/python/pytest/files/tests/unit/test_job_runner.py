import asyncio
import logging
from dataclasses import replace
from unittest.mock import AsyncMock
from uuid import uuid4

import pytest

from app.models.job_model import Job
from app.repositories.job_repository import JobRepository
from app.services.job_runner import Handler, JobRunner
from tests.fixtures.settings import make_settings

JOB = Job(uuid4(), "mails", {}, 1)
SETTINGS = make_settings(job_max_attempts=3, job_backoff_ms=1_000, job_timeout_seconds=1)


def make_runner(handler: Handler) -> tuple[JobRunner, AsyncMock]:
    jobs = AsyncMock(spec=JobRepository)
    return JobRunner(jobs, {"mails": handler}, SETTINGS), jobs


async def fail(job: Job) -> None:
    raise ConnectionError("the server is away")


async def test_a_job_that_succeeds_is_finished() -> None:
    handler = AsyncMock()
    runner, jobs = make_runner(handler)
    assert await runner.run(JOB) is None
    handler.assert_awaited_once_with(JOB)
    jobs.finish.assert_awaited_once_with(JOB)


async def test_a_job_that_fails_is_tried_again_later_each_time() -> None:
    runner, jobs = make_runner(fail)
    waits = [await runner.run(JOB), await runner.run(replace(JOB, attempts=2))]
    [first, second] = [call.args[1] for call in jobs.retry.await_args_list]
    assert waits == [first, second]
    assert 500 <= first <= 1_000 <= second <= 2_000
    jobs.bury.assert_not_awaited()


async def test_a_job_that_fails_for_the_last_time_is_put_aside_with_its_reason() -> None:
    runner, jobs = make_runner(fail)
    last = replace(JOB, attempts=3)
    await runner.run(last)
    jobs.bury.assert_awaited_once_with(last, "the server is away")
    jobs.retry.assert_not_awaited()


async def test_a_job_that_lost_the_worker_of_its_last_attempt_is_put_aside_as_well() -> None:
    handler = AsyncMock()
    runner, jobs = make_runner(handler)
    lost = replace(JOB, attempts=4)
    await runner.run(lost)
    jobs.bury.assert_awaited_once_with(lost, "its last worker was lost")
    handler.assert_not_awaited()


async def test_a_job_that_takes_too_long_has_failed() -> None:
    async def wait(job: Job) -> None:
        await asyncio.sleep(60)

    runner, jobs = make_runner(wait)
    await runner.run(JOB)
    assert jobs.retry.await_args.args[2] == "TimeoutError"


async def test_a_job_that_nobody_works_on_has_failed() -> None:
    runner, jobs = make_runner(fail)
    await runner.run(replace(JOB, queue="letters"))
    assert "letters" in jobs.retry.await_args.args[2]


async def test_a_job_whose_end_cannot_be_noted_is_left_to_the_next_attempt(caplog: pytest.LogCaptureFixture) -> None:
    runner, jobs = make_runner(AsyncMock())
    jobs.finish.side_effect = ConnectionError("the database is away")
    with caplog.at_level(logging.ERROR):
        await runner.run(JOB)
    assert len(caplog.records) == 1
    jobs.retry.assert_not_awaited()
