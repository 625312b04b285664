import pytest
from httpx import ASGITransport, AsyncClient
from starlette.applications import Starlette

from app.middleware.cors import CorsMiddleware

OURS = "https://app.example.com"


@pytest.mark.parametrize(
    ("method", "origin", "allowed", "headers"),
    [
        ("GET", OURS, OURS, None),
        ("OPTIONS", OURS, OURS, "x-one"),
        ("OPTIONS", "https://evil.example", None, None),
    ],
)
async def test_only_listed_origins_are_let_in(
    method: str, origin: str, allowed: str | None, headers: str | None
) -> None:
    transport = ASGITransport(CorsMiddleware(Starlette(), [OURS]))
    sent = {"Origin": origin, "Access-Control-Request-Headers": "x-one"}
    async with AsyncClient(transport=transport, base_url="http://test") as client:
        answer = await client.request(method, "/", headers=sent)
    assert answer.headers["Vary"] == "Origin"
    assert answer.headers.get("Access-Control-Allow-Origin") == allowed
    assert answer.headers.get("Access-Control-Allow-Headers") == headers
