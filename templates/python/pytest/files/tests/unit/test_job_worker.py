import asyncio
from unittest.mock import AsyncMock
from uuid import UUID, uuid4

from app.models.job_model import Job
from app.repositories.job_repository import JobRepository
from app.services.job_runner import JobRunner
from app.services.job_worker import JobWorker
from tests.fixtures.settings import make_settings

SETTINGS = make_settings(job_concurrency=2, job_poll_ms=1)


async def test_no_more_jobs_are_in_hand_than_may_be_and_they_end_before_it_stops() -> None:
    waiting = [Job(uuid4(), "mails", {}, 1) for _ in range(5)]
    expected = list(waiting)
    running: set[UUID] = set()
    done: list[Job] = []
    all_taken = asyncio.Event()
    most = 0

    async def claim(count: int, lease_seconds: float) -> list[Job]:
        taken = waiting[:count]
        del waiting[:count]
        if not waiting:
            all_taken.set()
        return taken

    async def run(job: Job) -> None:
        nonlocal most
        done.append(job)
        running.add(job.id)
        most = max(most, len(running))
        await asyncio.sleep(0.02)
        running.discard(job.id)

    jobs = AsyncMock(spec=JobRepository)
    jobs.claim.side_effect = claim
    runner = AsyncMock(spec=JobRunner)
    runner.run.side_effect = run
    worker = JobWorker(jobs, runner, SETTINGS)
    work = asyncio.create_task(worker.work())
    await asyncio.wait_for(all_taken.wait(), 5)
    worker.stop()
    await work
    assert (most, running) == (2, set())
    assert {job.id for job in done} == {job.id for job in expected}


async def test_it_goes_on_when_jobs_cannot_be_read_for_a_while() -> None:
    job = Job(uuid4(), "mails", {}, 1)
    done = asyncio.Event()
    jobs = AsyncMock(spec=JobRepository)
    jobs.claim.side_effect = [ConnectionError("the database is away"), [job], *([[]] * 1_000)]
    runner = AsyncMock(spec=JobRunner)
    runner.run.side_effect = lambda _: done.set()
    worker = JobWorker(jobs, runner, SETTINGS)
    work = asyncio.create_task(worker.work())
    await asyncio.wait_for(done.wait(), 5)
    worker.stop()
    await work
    jobs.purge.assert_awaited_once()
