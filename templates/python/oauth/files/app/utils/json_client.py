import asyncio
from typing import Any, TypeVar

import httpx
from pydantic import BaseModel, ConfigDict, TypeAdapter

from app.core.error_catalogue import ErrorCode
from app.core.errors import ApiError

PATIENCE_SECONDS = 5

Answer = TypeVar("Answer")


class JsonAnswer(BaseModel):
    """What another server says; strict types, and what is not asked for is ignored."""

    model_config = ConfigDict(strict=True)


class JsonClient:
    """Asks other servers for JSON."""

    def __init__(self) -> None:
        self._http = httpx.AsyncClient()

    async def ask(self, answer: TypeAdapter[Answer], method: str, url: str, **request: Any) -> Answer:
        """What a server answers.

        One that is not there is DEPENDENCY_UNAVAILABLE, one that refuses or says nonsense INVALID_TOKEN.
        """
        response = await self._send(method, url, request)
        if response.status_code >= 500 or response.status_code == 429 or response.is_redirect:
            raise unavailable() from httpx.HTTPError(f"{url} answered {response.status_code}")
        try:
            return answer.validate_python(response.json() if response.is_success else None)
        except ValueError as error:
            raise ApiError(ErrorCode.INVALID_TOKEN, "The provider refused the sign-in") from error

    async def look_up(self, answer: TypeAdapter[Answer], url: str) -> Answer:
        """What a server says about itself; one that does not is DEPENDENCY_UNAVAILABLE."""
        try:
            return await self.ask(answer, "GET", url)
        except ApiError as error:
            raise unavailable() from error

    async def close(self) -> None:
        await self._http.aclose()

    async def _send(self, method: str, url: str, request: dict[str, Any]) -> httpx.Response:
        try:
            async with asyncio.timeout(PATIENCE_SECONDS):
                return await self._http.request(method, url, **request)
        except (httpx.HTTPError, TimeoutError) as error:
            raise unavailable() from error


def unavailable() -> ApiError:
    """The error of a server that cannot be asked."""
    message = "The sign-in provider is not available"
    return ApiError(ErrorCode.DEPENDENCY_UNAVAILABLE, message, headers={"Retry-After": "5"})
