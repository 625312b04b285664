from collections.abc import AsyncIterator

import pytest
from httpx import ASGITransport, AsyncClient, Response
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse
from starlette.responses import Response as Answer
from starlette.routing import Route

from app.middleware.content_coding import ContentCoding
from app.utils.content_coding import accepted_coding

TEXT = "again and " * 200


@pytest.mark.parametrize(
    ("header", "coding"),
    [
        ("gzip, deflate, br, zstd", "br"),
        ("gzip, deflate", "gzip"),
        ("br;q=0.2, GZIP;q=0.8", "gzip"),
        ("br; q=0, *", "gzip"),
        ("*", "br"),
        ("identity, gzip", "gzip"),
        ("gzip;q=nonsense, br", "br"),
    ],
)
def test_the_coding_is_the_one_that_the_client_likes_best(header: str, coding: str) -> None:
    assert accepted_coding(header) == coding


@pytest.mark.parametrize("header", ["", "identity", "deflate", "gzip;q=0", "identity, *;q=0.5", "br;q=nonsense", ";,="])
def test_what_names_no_coding_leaves_an_answer_as_it_is(header: str) -> None:
    assert accepted_coding(header) is None


async def long(_request: Request) -> Answer:
    return JSONResponse({"text": TEXT}, headers={"ETag": '"1"'})


async def short(_request: Request) -> Answer:
    return JSONResponse({}, headers={"ETag": '"1"'})


async def secret(_request: Request) -> Answer:
    return JSONResponse({"text": TEXT}, headers={"Cache-Control": "no-store"})


async def page(_request: Request) -> Answer:
    return HTMLResponse(TEXT)


@pytest.fixture
async def client() -> AsyncIterator[AsyncClient]:
    routes = [Route(f"/{endpoint.__name__}", endpoint) for endpoint in (long, short, secret, page)]
    app = Starlette(routes=routes, middleware=[Middleware(ContentCoding)])
    async with AsyncClient(transport=ASGITransport(app), base_url="http://test") as client:
        yield client


def told(response: Response) -> list[str | None]:
    return [response.headers.get(name) for name in ("content-encoding", "etag", "vary")]


@pytest.mark.parametrize("coding", ["br", "gzip"])
async def test_a_client_gets_its_coding_under_a_tag_of_its_own(client: AsyncClient, coding: str) -> None:
    headers = {"Accept-Encoding": coding}
    response = await client.get("/long", headers=headers)
    assert told(response) == [coding, f'"1-{coding}"', "Accept-Encoding"]
    assert response.json() == {"text": TEXT}
    assert told(await client.head("/long", headers=headers)) == told(response)


@pytest.mark.parametrize(
    ("accepted", "tag", "status"),
    [("br", '"1-br"', 304), ("gzip", '"1-br"', 200), ("br", '"1"', 200), ("identity", 'W/"1", "2"', 304)],
)
async def test_who_has_an_answer_in_another_coding_gets_it_once_more(
    client: AsyncClient, accepted: str, tag: str, status: int
) -> None:
    response = await client.get("/long", headers={"Accept-Encoding": accepted, "If-None-Match": tag})
    assert response.status_code == status
    assert (response.content == b"") is (status == 304)


@pytest.mark.parametrize(
    ("path", "headers"),
    [
        ("/short", [None, '"1"', "Accept-Encoding"]),
        ("/secret", [None, None, None]),
        ("/page", [None, None, None]),
    ],
)
async def test_what_is_short_or_secret_or_no_json_stays_as_it_is(
    client: AsyncClient, path: str, headers: list[str | None]
) -> None:
    assert told(await client.get(path, headers={"Accept-Encoding": "br"})) == headers
