import asyncio
import logging
import time

from app.core.job_settings import JobSettings
from app.models.job_model import Job
from app.repositories.job_repository import JobRepository
from app.services.job_runner import JobRunner

logger = logging.getLogger(__name__)

MARGIN_SECONDS = 5
"""A lost worker's jobs come back this long after the time that they may take."""
PURGE_EVERY_SECONDS = 3_600


class JobWorker:
    """Looks for due jobs and has them done, some at a time."""

    def __init__(self, jobs: JobRepository, runner: JobRunner, settings: JobSettings) -> None:
        self._jobs = jobs
        self._runner = runner
        self._settings = settings
        self._stopping = asyncio.Event()
        self._running: set[asyncio.Task[object]] = set()
        self._purge_at = 0.0

    async def work(self) -> None:
        """Works until it is stopped and the jobs in hand have ended."""
        while not self._stopping.is_set():
            is_busy = await self._take_some()
            stopping = asyncio.create_task(self._stopping.wait())
            # A free place is filled at once as long as there may be more to do.
            awaited = {stopping, *self._running} if is_busy else {stopping}
            await asyncio.wait(
                awaited,
                timeout=self._settings.job_poll_ms / 1000,
                return_when=asyncio.FIRST_COMPLETED,
            )
            stopping.cancel()
        await asyncio.gather(*self._running)

    def stop(self) -> None:
        """Takes no further jobs."""
        self._stopping.set()

    async def _take_some(self) -> bool:
        """Says whether every place is taken now."""
        free = self._settings.job_concurrency - len(self._running)
        if free == 0:
            return True
        try:
            await self._purge()
            jobs = await self._jobs.claim(free, self._settings.job_timeout_seconds + MARGIN_SECONDS)
        except Exception:
            logger.exception("jobs cannot be read")
            return False
        for job in jobs:
            self._start(job)
        return len(jobs) == free

    def _start(self, job: Job) -> None:
        running: asyncio.Task[object] = asyncio.create_task(self._runner.run(job))
        self._running.add(running)
        running.add_done_callback(self._running.discard)

    async def _purge(self) -> None:
        if time.monotonic() < self._purge_at:
            return
        await self._jobs.purge()
        self._purge_at = time.monotonic() + PURGE_EVERY_SECONDS
