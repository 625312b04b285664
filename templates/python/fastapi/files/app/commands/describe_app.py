from fastapi import FastAPI

from app.core.config import Settings
from app.main import create_app


def describe_app() -> FastAPI:
    """The application without a server or a database behind it: enough to describe it, not to call it."""
    settings = Settings(app_env="test", app_secret="x" * 32, database_url="postgres://localhost/none")
    return create_app(settings)
