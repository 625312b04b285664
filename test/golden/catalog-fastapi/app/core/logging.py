import logging
import sys
from datetime import UTC, datetime
from typing import Any

from pythonjsonlogger.json import JsonFormatter

from app.core.config import Settings
from app.core.request_context import request_id, trace_context

LEVELS = {
    "trace": 5,
    "debug": logging.DEBUG,
    "info": logging.INFO,
    "warn": logging.WARNING,
    "error": logging.ERROR,
    "fatal": logging.CRITICAL,
    "silent": logging.CRITICAL + 1,
}
NAMES = {level: name for name, level in LEVELS.items()}
SECRETS = {"authorization", "cookie", "password", "token", "secret", "key"}


class LineFormatter(JsonFormatter):
    """Writes one JSON object per line, with the request it belongs to and without secrets."""

    def __init__(self, static: dict[str, str]) -> None:
        super().__init__("%(message)s", rename_fields={"message": "msg", "exc_info": "err"}, json_ensure_ascii=False)
        self._static = static

    def add_fields(self, log_data: dict[str, Any], record: logging.LogRecord, message_dict: dict[str, Any]) -> None:
        moment = datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds")
        log_data["timestamp"] = moment.replace("+00:00", "Z")
        log_data["level"] = NAMES.get(record.levelno, record.levelname.lower())
        log_data.update(self._static)
        if (current := request_id.get()) is not None:
            log_data["request_id"] = current
        if (trace := trace_context.get()) is not None:
            log_data.update(trace_id=trace.trace_id, span_id=trace.span_id)
        super().add_fields(log_data, record, message_dict)
        for name in SECRETS.intersection(log_data):
            log_data[name] = "[Redacted]"


def configure_logging(settings: Settings) -> None:
    """Sends the log of everything in this process to standard output."""
    handler = logging.StreamHandler(sys.stdout)
    static = {"service": settings.service, "version": settings.version, "env": settings.app_env}
    handler.setFormatter(LineFormatter(static))
    logging.basicConfig(level=LEVELS[settings.log_level], handlers=[handler], force=True)
    for chatty in ("uvicorn.error", "alembic"):
        logging.getLogger(chatty).setLevel(logging.WARNING)
