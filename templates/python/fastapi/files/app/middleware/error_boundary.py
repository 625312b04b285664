import logging

from starlette.requests import ClientDisconnect, Request
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from app.api.problem import problem_response
from app.core.error_catalogue import ErrorCode
from app.core.errors import ApiError
from app.database.errors import translate_database_error

logger = logging.getLogger(__name__)


class ErrorBoundary:
    """Answers whatever was raised, inside the middleware that every response goes through."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        started = False

        async def watch(message: Message) -> None:
            nonlocal started
            started = started or message["type"] == "http.response.start"
            await send(message)

        try:
            await self._app(scope, receive, watch)
        except ClientDisconnect:
            return
        except Exception as raised:
            error = to_api_error(raised)
            if error.code.status >= 500:
                logger.error("request failed", exc_info=raised, extra={"error_code": error.code.name})
            if started or scope["type"] != "http":
                raise
            await problem_response(Request(scope), error)(scope, receive, send)


def to_api_error(raised: Exception) -> ApiError:
    if isinstance(raised, ApiError):
        return raised
    message = "Something went wrong; the request id finds it in the logs"
    return translate_database_error(raised) or ApiError(ErrorCode.INTERNAL_ERROR, message)
