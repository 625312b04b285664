import asyncio
import logging
import sys
from types import FrameType

import uvicorn
from fastapi import FastAPI

from app.core.config import INVALID_CONFIGURATION, ConfigError, Settings, load_settings
from app.core.logging import configure_logging
from app.main import create_app
from app.services.readiness import Readiness

logger = logging.getLogger(__name__)

MAX_HEAD_BYTES = 16_384


class Server(uvicorn.Server):
    """Says that it is draining before it stops listening, and ends with exit code 0."""

    def __init__(self, config: uvicorn.Config, readiness: Readiness, delay_seconds: int) -> None:
        super().__init__(config)
        self._readiness = readiness
        self._delay_seconds = delay_seconds

    def handle_exit(self, sig: int, frame: FrameType | None) -> None:
        if self._readiness.draining:
            return
        logger.info("stopping", extra={"signal": sig})
        self._readiness.draining = True
        loop = asyncio.get_running_loop()
        loop.call_soon_threadsafe(loop.call_later, self._delay_seconds, self._stop)

    def _stop(self) -> None:
        self.should_exit = True


def serve(app: FastAPI, settings: Settings) -> None:
    config = uvicorn.Config(
        app,
        host=settings.host,
        port=settings.port,
        http="h11",  # takes every method, and limits the size of the head
        h11_max_incomplete_event_size=MAX_HEAD_BYTES,
        log_config=None,
        access_log=False,
        server_header=False,
        proxy_headers=bool(settings.trusted_proxies),
        forwarded_allow_ips=settings.trusted_proxies,
        timeout_graceful_shutdown=settings.shutdown_timeout_seconds,
    )
    logger.info("listening", extra={"address": f"{settings.host}:{settings.port}"})
    Server(config, app.state.readiness, settings.pre_stop_delay_seconds).run()
    logger.info("stopped")


def main() -> None:
    try:
        settings = load_settings()
    except ConfigError as error:
        print(error, file=sys.stderr)
        sys.exit(INVALID_CONFIGURATION)
    configure_logging(settings)
    serve(create_app(settings), settings)


if __name__ == "__main__":
    main()
