from collections.abc import AsyncIterator

import pytest
from fastapi import FastAPI
from fastapi.responses import JSONResponse, RedirectResponse, Response
from pydantic import TypeAdapter

from app.core.error_catalogue import ErrorCode
from app.core.errors import ApiError
from app.utils.json_client import JsonClient
from tests.fixtures.serve import serve

NUMBERS = TypeAdapter(dict[str, int])

ANSWERS: dict[str, Response] = {
    "right": JSONResponse({"one": 1}),
    "wrong": JSONResponse({"one": "first"}),
    "nonsense": Response("<html>"),
    "refused": JSONResponse({"error": "invalid_grant"}, 400),
    "busy": Response(status_code=429),
    "broken": Response(status_code=500),
    "elsewhere": RedirectResponse("https://elsewhere.example"),
}


@pytest.fixture
async def url() -> AsyncIterator[str]:
    app = FastAPI()

    @app.get("/{name}")
    async def answer(name: str) -> Response:
        return ANSWERS[name]

    async with serve(app) as url:
        yield url


@pytest.fixture
async def client() -> AsyncIterator[JsonClient]:
    client = JsonClient()
    yield client
    await client.close()


async def test_what_a_server_answers_is_read(client: JsonClient, url: str) -> None:
    assert await client.ask(NUMBERS, "GET", f"{url}/right") == {"one": 1}
    assert await client.look_up(NUMBERS, f"{url}/right") == {"one": 1}


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("wrong", ErrorCode.INVALID_TOKEN),
        ("nonsense", ErrorCode.INVALID_TOKEN),
        ("refused", ErrorCode.INVALID_TOKEN),
        ("busy", ErrorCode.DEPENDENCY_UNAVAILABLE),
        ("broken", ErrorCode.DEPENDENCY_UNAVAILABLE),
        ("elsewhere", ErrorCode.DEPENDENCY_UNAVAILABLE),
    ],
)
async def test_a_server_refuses_or_cannot_be_asked(client: JsonClient, url: str, name: str, code: ErrorCode) -> None:
    with pytest.raises(ApiError) as raised:
        await client.ask(NUMBERS, "GET", f"{url}/{name}")
    assert raised.value.code is code
    with pytest.raises(ApiError) as raised:
        await client.look_up(NUMBERS, f"{url}/{name}")
    assert raised.value.code is ErrorCode.DEPENDENCY_UNAVAILABLE


async def test_a_server_that_is_not_there_cannot_be_asked(client: JsonClient) -> None:
    with pytest.raises(ApiError) as raised:
        await client.ask(NUMBERS, "GET", "http://127.0.0.1:1/right")
    assert raised.value.code is ErrorCode.DEPENDENCY_UNAVAILABLE
