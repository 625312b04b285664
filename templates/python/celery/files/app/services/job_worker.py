import asyncio
import logging
import time
from uuid import UUID

from celery.platforms import EX_OK
from celery.worker import state

from app.core.config import Settings
from app.models.job_model import WaitingJob
from app.repositories.job_repository import JobRepository
from app.services.job_runner import JobRunner
from app.workers.celery_app import RUN_JOB, create_celery_app

logger = logging.getLogger(__name__)

MARGIN_SECONDS = 5
"""A lost worker's jobs, and those that the queue has lost, come back this long after the time that they may take."""
MOST = 100
"""How many jobs go to the queue at a time."""
PURGE_EVERY_SECONDS = 3_600


class JobWorker:
    """Brings due jobs from the outbox to the queue, and does those that the queue gives out."""

    def __init__(self, jobs: JobRepository, runner: JobRunner, settings: Settings) -> None:
        self._jobs = jobs
        self._runner = runner
        self._poll_seconds = settings.job_poll_ms / 1000
        self._lease_seconds = settings.job_timeout_seconds + MARGIN_SECONDS
        self._celery = create_celery_app(settings, self._attempt)
        self._stopping = asyncio.Event()
        self._purge_at = 0.0

    async def work(self) -> None:
        """Works until it is stopped and the jobs in hand have ended."""
        self._loop = asyncio.get_running_loop()
        consuming = asyncio.create_task(self._consume())
        while not self._stopping.is_set():
            if not await self._relay():
                await self._pause()
        await consuming

    def stop(self) -> None:
        """Takes no further jobs."""
        self._stopping.set()
        # What the signal handlers of `celery worker` do: it ends when the jobs in hand have ended.
        state.should_stop = EX_OK  # type: ignore[assignment]

    async def _consume(self) -> None:
        state.should_stop = None
        while not self._stopping.is_set():
            worker = self._celery.WorkController(without_gossip=True, without_heartbeat=True, without_mingle=True)
            await asyncio.to_thread(worker.start)
            # It starts again if something has ended it.
            await self._pause()

    async def _pause(self) -> None:
        stopping = asyncio.create_task(self._stopping.wait())
        await asyncio.wait({stopping}, timeout=self._poll_seconds)
        stopping.cancel()

    async def _relay(self) -> bool:
        """Says whether there may be more to bring at once."""
        try:
            await self._purge()
            return await self._jobs.relay(MOST, self._lease_seconds, self._send) == MOST
        except Exception:
            logger.exception("jobs cannot be brought to the queue")
            return False

    async def _send(self, jobs: list[WaitingJob]) -> None:
        await asyncio.to_thread(self._publish, jobs)

    def _publish(self, jobs: list[WaitingJob]) -> None:
        with self._celery.producer_or_acquire() as producer:
            for job in jobs:
                id = str(job.id)
                self._celery.send_task(RUN_JOB, (id, job.attempts + 1), task_id=id, producer=producer, retry=False)

    def _attempt(self, id: UUID, number: int) -> float | None:
        """Makes an attempt on the event loop, and waits for it in a thread of the queue."""
        return asyncio.run_coroutine_threadsafe(self._do(id, number), self._loop).result()

    async def _do(self, id: UUID, number: int) -> float | None:
        job = await self._jobs.begin(id, number, self._lease_seconds)
        wait_ms = None if job is None else await self._runner.run(job)
        return None if wait_ms is None else wait_ms / 1000

    async def _purge(self) -> None:
        if time.monotonic() < self._purge_at:
            return
        await self._jobs.purge()
        self._purge_at = time.monotonic() + PURGE_EVERY_SECONDS
