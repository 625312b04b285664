import os
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from app.core.api_info import TITLE
from app.core.environment import load_environment
from app.core.setting_types import Count, DatabaseUrl, HttpUrl, NameList, OriginList, Seconds

INVALID_CONFIGURATION = 78
"""The exit code of a process that cannot work with its settings (EX_CONFIG)."""

PROJECT_ROOT = Path(__file__).parents[2]


class Settings(BaseModel):
    """The settings of the running backend, checked and typed; in the environment their names are upper case."""

    model_config = ConfigDict(frozen=True, alias_generator=str.upper, validate_by_name=True)

    app_env: Literal["development", "test", "staging", "production"]
    host: str = "0.0.0.0"
    port: int = Field(default=3000, ge=0, le=65_535)
    log_level: Literal["trace", "debug", "info", "warn", "error", "fatal", "silent"] = "info"
    public_url: HttpUrl = "http://localhost:3000"
    app_secret: str = Field(min_length=32, repr=False)
    database_url: DatabaseUrl = Field(repr=False)
    database_direct_url: DatabaseUrl | None = Field(default=None, repr=False)
    database_pool_max: Count = 10
    database_statement_timeout_ms: Count = 10_000
    rate_limit_max: Count = 100
    rate_limit_window_seconds: Count = 60
    cors_origins: OriginList = []
    trusted_proxies: NameList = []
    body_limit_bytes: Count = 1_048_576
    docs_enabled: bool | None = None
    slow_query_ms: Count = 200
    problem_base_uri: str = "/problems"
    pre_stop_delay_seconds: Seconds = 0
    shutdown_timeout_seconds: Seconds = 25

    service: str = TITLE
    version: str = Field(default_factory=lambda: read_version())

    @property
    def serves_docs(self) -> bool:
        return self.app_env != "production" if self.docs_enabled is None else self.docs_enabled

    @property
    def migration_url(self) -> str:
        """Where migrations connect, when DATABASE_URL is a pooler."""
        return self.database_direct_url or self.database_url


class ConfigError(Exception):
    """The settings cannot be used; `problems` names every one that is wrong."""

    def __init__(self, problems: list[str]) -> None:
        lines = "\n".join(f"  - {problem}" for problem in problems)
        super().__init__(f"The configuration is not valid:\n{lines}")
        self.problems = problems


def load_settings(environment: Mapping[str, str] = os.environ, directory: Path = PROJECT_ROOT) -> Settings:
    """Reads and checks the whole configuration; raises one ConfigError that names every problem."""
    names = [name.upper() for name in Settings.model_fields if name not in {"service", "version"}]
    values, problems = load_environment(environment, directory, names)
    try:
        settings = Settings.model_validate(values)
    except ValidationError as error:
        problems += [f"{problem['loc'][0]}: {_describe(problem)}" for problem in error.errors(include_url=False)]
    else:
        if not problems:
            return settings
    raise ConfigError(problems)


def read_version() -> str:
    """The version of this backend, from `pyproject.toml`."""
    manifest = tomllib.loads((PROJECT_ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    return str(manifest["project"]["version"])


def _describe(problem: Mapping[str, Any]) -> str:
    if problem["type"] == "missing":
        return "is required"
    message = str(problem["msg"]).removeprefix("Value error, ")
    if problem["loc"][0] == "APP_SECRET":
        return f"{message}; create one with: openssl rand -base64 32"
    return message
