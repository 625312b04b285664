from collections.abc import AsyncIterator

import pytest
from httpx import ASGITransport, AsyncClient

from app.main import create_app
from tests.fixtures.problem import assert_problem
from tests.fixtures.settings import make_settings


@pytest.fixture
async def cut_off() -> AsyncIterator[AsyncClient]:
    """A backend whose database is not there."""
    transport = ASGITransport(create_app(make_settings(database_url="postgres://127.0.0.1:1/none")))
    async with AsyncClient(transport=transport, base_url="http://test") as client:
        yield client


async def test_health_answers_without_a_database(cut_off: AsyncClient) -> None:
    response = await cut_off.get("/health")
    assert response.json() == {"status": "ok"}


async def test_readiness_tells_that_the_database_is_there(client: AsyncClient) -> None:
    response = await client.get("/ready")
    assert response.status_code == 200
    assert response.json()["status"] == "ready"


async def test_readiness_tells_that_the_database_is_missing(cut_off: AsyncClient) -> None:
    response = await cut_off.get("/ready")
    assert response.status_code == 503
    assert response.json()["checks"]["database"]["status"] == "failed"


async def test_every_response_has_security_headers_and_its_request_id(client: AsyncClient) -> None:
    response = await client.get("/health", headers={"X-Request-Id": "a-valid-request-id"})
    assert response.headers["X-Request-Id"] == "a-valid-request-id"
    assert response.headers["X-Content-Type-Options"] == "nosniff"
    assert float(response.headers["X-Process-Time"]) >= 0


async def test_an_unknown_route_is_a_problem(client: AsyncClient) -> None:
    assert_problem(await client.get("/nothing-here"), 404, "ROUTE_NOT_FOUND")


async def test_a_method_that_a_path_does_not_have_is_refused(client: AsyncClient) -> None:
    response = await client.request("TRACE", "/health")
    assert_problem(response, 405, "METHOD_NOT_ALLOWED")
    assert response.headers["Allow"] == "GET, HEAD, OPTIONS"


async def test_options_tells_the_methods(client: AsyncClient) -> None:
    response = await client.options("/health")
    assert response.status_code == 204
    assert response.headers["Allow"] == "GET, HEAD, OPTIONS"


async def test_a_long_target_is_refused(client: AsyncClient) -> None:
    assert_problem(await client.get("/health?" + "x" * 9_000), 414, "URI_TOO_LONG")


async def test_large_headers_are_refused(client: AsyncClient) -> None:
    assert_problem(await client.get("/health", headers={"X-Large": "x" * 20_000}), 431, "HEADERS_TOO_LARGE")


async def test_problem_types_have_a_page(client: AsyncClient) -> None:
    response = await client.get("/problems/not-found")
    assert "NOT_FOUND" in response.text


async def test_the_documentation_is_served_from_here(client: AsyncClient) -> None:
    assert "swagger-ui" in (await client.get("/docs")).text
    assert (await client.get("/docs/assets/swagger-ui.css")).status_code == 200
    assert (await client.get("/openapi.json")).json()["openapi"].startswith("3.1")
