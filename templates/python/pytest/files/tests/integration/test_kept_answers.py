import asyncio
from collections.abc import AsyncIterator
from uuid import uuid4

import pytest
from fastapi import FastAPI, Request, Response
from httpx import ASGITransport, AsyncClient

from app.api.kept_answers import answer_kept, look_up
from app.core.config import Settings
from app.database.redis import RedisLink
from app.services.answer_cache import AnswerCache


def counting(cache: AnswerCache) -> FastAPI:
    """Answers with how often it was asked, beside a tag and a link."""
    app = FastAPI()
    app.state.answers = cache
    asked: list[str] = []

    async def count(request: Request) -> Response:
        asked.append(request.url.query)
        body = f'{{"data":{len(asked)},"meta":{{}}}}'
        return Response(body, headers={"ETag": '"1"', "Link": '</things>; rel="first"'})

    @app.get("/things")
    async def things(request: Request) -> Response:
        request.state.principal = None
        request.state.request_id = "tests"
        return await answer_kept(request, await look_up(request, ("things",)), count)

    return app


@pytest.fixture
async def cache(settings: Settings, redis_url: str) -> AsyncIterator[AnswerCache]:
    redis = RedisLink(redis_url)
    cache = AnswerCache(settings.model_copy(update={"service": f"tests-{uuid4()}"}), redis)
    cache.start()
    for _ in range(300):
        if await cache.find("", ("things",)):
            break
        await asyncio.sleep(0.01)
    yield cache
    cache.stop()
    await redis.close()


def client_of(cache: AnswerCache) -> AsyncClient:
    return AsyncClient(transport=ASGITransport(counting(cache)), base_url="http://test")


async def test_an_answer_is_sent_again_until_a_table_changes(cache: AnswerCache) -> None:
    async with client_of(cache) as client:
        for query, count, result in (("a=1&b=2", 1, "MISS"), ("b=2&a=1", 1, "HIT"), ("b=2", 2, "MISS")):
            response = await client.get(f"/things?{query}")
            assert response.json()["data"] == count
            assert response.json()["meta"]["request_id"] == "tests"
            told = [response.headers[name] for name in ("etag", "link", "x-cache")]
            assert told == ['"1"', '</things>; rel="first"', result]
        await cache.forget({"things"})
        assert (await client.get("/things?b=2")).headers["x-cache"] == "MISS"


async def test_without_redis_nothing_is_kept(settings: Settings) -> None:
    async with client_of(AnswerCache(settings, RedisLink(None))) as client:
        for count in (1, 2):
            response = await client.get("/things")
            assert (response.json()["data"], response.headers["x-cache"]) == (count, "BYPASS")
