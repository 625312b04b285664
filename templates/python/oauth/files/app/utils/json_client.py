from typing import Any, TypeVar

import httpx
from pydantic import BaseModel, ConfigDict, TypeAdapter

from app.core.error_catalogue import ErrorCode
from app.core.errors import ApiError
from app.utils.dependency import Dependency

Answer = TypeVar("Answer")


class JsonAnswer(BaseModel):
    """What another server says; strict types, and what is not asked for is ignored."""

    model_config = ConfigDict(strict=True)


class JsonClient:
    """Asks other servers for JSON."""

    def __init__(self) -> None:
        self._http = httpx.AsyncClient()
        self._servers: dict[str, Dependency] = {}

    async def ask(self, answer: TypeAdapter[Answer], method: str, url: str, **request: Any) -> Answer:
        """What a server answers.

        One that is not there is DEPENDENCY_UNAVAILABLE, one that refuses or says nonsense INVALID_TOKEN.
        """
        response = await self._send(method, url, request)
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
        """Asks through the guard of the server; only a GET may be sent twice."""
        server = self._server_of(httpx.URL(url).netloc.decode())
        guard = server.ask if method == "GET" else server.once
        try:
            return await guard(lambda: self._request(method, url, request))
        except ApiError as error:
            raise unavailable() from error

    async def _request(self, method: str, url: str, request: dict[str, Any]) -> httpx.Response:
        response = await self._http.request(method, url, **request)
        if response.status_code >= 500 or response.status_code == 429 or response.is_redirect:
            raise httpx.HTTPError(f"{url} answered {response.status_code}")
        return response

    def _server_of(self, name: str) -> Dependency:
        if name not in self._servers:
            self._servers[name] = Dependency(name)
        return self._servers[name]


def unavailable() -> ApiError:
    """The error of a server that cannot be asked."""
    message = "The sign-in provider is not available"
    return ApiError(ErrorCode.DEPENDENCY_UNAVAILABLE, message, headers={"Retry-After": "5"})
