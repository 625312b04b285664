from pydantic import BaseModel, Field

from app.core.setting_types import Count


class JobSettings(BaseModel):
    """The settings of jobs."""

    job_concurrency: Count = 4
    job_max_attempts: Count = 8
    job_backoff_ms: Count = 1_000
    job_backoff_max_ms: Count = 300_000
    job_timeout_seconds: Count = 60
    job_poll_ms: Count = 1_000
    job_port: int = Field(default=3001, ge=0, le=65_535)
