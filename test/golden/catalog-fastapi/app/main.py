from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from fastapi import FastAPI

from app.api import docs, probes
from app.api.errors import add_error_handlers
from app.api.openapi import add_openapi
from app.api.router import router
from app.core.api_info import BASE_PATH, DESCRIPTION, TITLE
from app.core.config import Settings
from app.core.rate_limiter import RateLimiter
from app.database.connection import Database, connect_database
from app.middleware.cache_control import CacheControl
from app.middleware.content_coding import ContentCoding
from app.middleware.cors import CorsMiddleware
from app.middleware.error_boundary import ErrorBoundary
from app.middleware.request_head import RequestHead
from app.middleware.request_scope import RequestScope
from app.middleware.security_headers import SecurityHeaders
from app.services.readiness import Readiness
from app.utils.cursor import CursorCodec


def create_app(settings: Settings) -> FastAPI:
    """Composes the HTTP application; nothing is listening yet."""
    engine = connect_database(settings)

    @asynccontextmanager
    async def lifespan(app: FastAPI) -> AsyncIterator[None]:
        yield
        await engine.dispose()

    app = FastAPI(
        title=TITLE,
        description=DESCRIPTION,
        version=settings.version,
        lifespan=lifespan,
        openapi_url=None,
        docs_url=None,
        redoc_url=None,
        redirect_slashes=False,
    )
    app.state.settings = settings
    app.state.readiness = Readiness(engine)
    app.state.sessions = Database(engine)
    app.state.cursors = CursorCodec(settings.app_secret)
    app.state.rate_limiter = RateLimiter(settings.rate_limit_max, settings.rate_limit_window_seconds)

    app.include_router(probes.router)
    if settings.serves_docs:
        app.include_router(docs.router)
    app.include_router(router)
    add_openapi(app)
    add_error_handlers(app)

    # The last one added is the first to see a request.
    app.add_middleware(RequestHead)
    app.add_middleware(ErrorBoundary)
    app.add_middleware(CacheControl, prefix=BASE_PATH, value="private, no-cache")
    app.add_middleware(ContentCoding)
    app.add_middleware(CorsMiddleware, origins=settings.cors_origins)
    app.add_middleware(SecurityHeaders, https=settings.public_url.startswith("https:"))
    app.add_middleware(RequestScope, readiness=app.state.readiness)
    return app
