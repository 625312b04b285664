from collections.abc import Callable
from uuid import UUID

from celery import Celery, Task

from app.core.api_info import TITLE
from app.core.config import ConfigError, Settings

RUN_JOB = "run_job"
SOCKET_SECONDS = 5.0
MARGIN_SECONDS = 60
"""How much longer a message may be in hand than the longest wait and the longest attempt."""

Attempt = Callable[[UUID, int], float | None]
"""Makes an attempt of a job; gives the seconds before the next one, if there has to be one."""


def queue_url_of(settings: Settings) -> str:
    url = settings.queue_url or settings.redis_url
    if url is None:
        raise ConfigError(["QUEUE_URL: is required by the worker, unless REDIS_URL is there"])
    return url


def create_celery_app(settings: Settings, attempt: Attempt) -> Celery:
    """The queue of jobs. Its messages name attempts of jobs; the outbox could give it every one of them again."""
    app = Celery(TITLE, broker=queue_url_of(settings))
    # The threads of its pool ask for the default app.
    app.set_default()
    longest_wait = settings.job_backoff_max_ms / 1000 + settings.job_timeout_seconds
    app.conf.update(
        broker_connection_retry_on_startup=True,
        broker_transport_options={
            "global_keyprefix": f"{TITLE}:celery:",
            "socket_connect_timeout": SOCKET_SECONDS,
            "socket_timeout": SOCKET_SECONDS,
            # A message that waits for its time is in the hand of a worker.
            "visibility_timeout": longest_wait + MARGIN_SECONDS,
        },
        task_acks_late=True,
        task_default_queue="jobs",
        task_ignore_result=True,
        worker_concurrency=settings.job_concurrency,
        worker_enable_remote_control=False,
        # Attempts are made on the event loop of the process; a thread waits for each.
        worker_pool="threads",
        worker_prefetch_multiplier=1,
    )

    @app.task(name=RUN_JOB, bind=True, max_retries=None, shared=False)
    def run_job(task: Task[..., None], id: str, number: int) -> None:
        wait = attempt(UUID(id), number)
        if wait is not None:
            raise task.retry(args=(id, number + 1), countdown=wait)

    return app
