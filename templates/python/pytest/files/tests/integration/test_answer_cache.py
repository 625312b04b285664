import asyncio
from collections.abc import AsyncIterator
from uuid import uuid4

import pytest
from redis.asyncio import Redis
from sqlalchemy import Column, Integer, MetaData, Table, delete, insert, text
from sqlalchemy.sql.dml import UpdateBase

from app.core.config import Settings
from app.database.connection import connect_database
from app.database.redis import RedisLink
from app.services.answer_cache import AnswerCache, Found
from app.services.telling_database import TellingDatabase

TABLES = ("pages", "authors")
PAGES = Table("pages", MetaData(), Column("number", Integer))


@pytest.fixture
async def redis(redis_url: str) -> AsyncIterator[RedisLink]:
    link = RedisLink(redis_url)
    yield link
    await link.close()


@pytest.fixture
def cached(settings: Settings) -> Settings:
    return settings.model_copy(update={"service": f"tests-{uuid4()}", "cache_ttl_seconds": 60})


@pytest.fixture
async def cache(cached: Settings, redis: RedisLink) -> AsyncIterator[AnswerCache]:
    cache = AnswerCache(cached, redis)
    cache.start()
    yield cache
    cache.stop()


async def find(cache: AnswerCache) -> Found:
    for _ in range(300):
        if found := await cache.find("page 1", TABLES):
            return found
        await asyncio.sleep(0.01)
    raise AssertionError("nothing can be looked up")


async def keep(cache: AnswerCache, answer: bytes) -> None:
    async def work() -> bytes:
        return answer

    await cache.make(await find(cache), work)


async def test_an_answer_is_kept_until_one_of_its_tables_changes(cache: AnswerCache) -> None:
    await keep(cache, b"old")
    await cache.forget({"others"})
    assert (await find(cache)).answer == b"old"
    await cache.forget({"authors"})
    assert (await find(cache)).answer is None


async def test_nothing_is_looked_up_while_a_table_is_being_changed(cache: AnswerCache) -> None:
    await keep(cache, b"old")
    await cache.announce({"pages"})
    assert await cache.find("page 1", TABLES) is None
    await cache.forget({"pages"})
    assert (await find(cache)).answer is None


async def test_what_was_read_before_a_change_and_kept_after_it_is_not_served(cache: AnswerCache) -> None:
    before = await find(cache)
    await cache.announce({"pages"})
    await cache.forget({"pages"})

    async def work() -> bytes:
        return b"old"

    await cache.make(before, work)
    assert (await find(cache)).answer is None


async def test_an_answer_is_made_once_for_all_who_ask_meanwhile(cache: AnswerCache) -> None:
    found = await find(cache)
    made = []

    async def work() -> bytes:
        made.append(1)
        await asyncio.sleep(0.01)
        return b"new"

    assert await asyncio.gather(*(cache.make(found, work) for _ in range(3))) == [b"new"] * 3
    assert len(made) == 1


async def test_a_very_long_answer_is_not_kept(cache: AnswerCache) -> None:
    await keep(cache, b"x" * 300_000)
    assert (await find(cache)).answer is None


async def test_what_redis_kept_before_it_was_started_is_old(cache: AnswerCache, redis: RedisLink) -> None:
    await keep(cache, b"old")

    async def forget_scripts(client: Redis) -> bool:
        await client.script_flush()
        return True

    assert await redis.attempt(forget_scripts)
    assert (await find(cache)).answer is None


async def test_what_was_kept_before_the_process_was_started_is_old(
    cached: Settings, redis: RedisLink, cache: AnswerCache
) -> None:
    await keep(cache, b"old")
    other = AnswerCache(cached, redis)
    assert await other.find("page 1", TABLES) is None
    other.start()
    assert (await find(other)).answer is None


async def test_all_is_old_once_redis_is_back_that_missed_a_change(
    cache: AnswerCache, redis: RedisLink, monkeypatch: pytest.MonkeyPatch
) -> None:
    await keep(cache, b"old")
    with monkeypatch.context() as away:

        async def nothing(work: object) -> None:
            return None

        away.setattr(redis, "attempt", nothing)
        await cache.forget({"pages"})
    assert await cache.find("page 1", TABLES) is None
    assert (await find(cache)).answer is None


async def test_the_cache_hears_of_a_change_before_its_commit_and_after_its_end(
    settings: Settings, cache: AnswerCache, monkeypatch: pytest.MonkeyPatch
) -> None:
    heard: list[tuple[str, set[str]]] = []

    async def announce(tables: set[str]) -> None:
        heard.append(("announce", set(tables)))

    async def forget(tables: set[str]) -> None:
        heard.append(("forget", set(tables)))

    monkeypatch.setattr(cache, "announce", announce)
    monkeypatch.setattr(cache, "forget", forget)
    engine = connect_database(settings)
    database = TellingDatabase(engine, cache)

    async def change(statement: UpdateBase, *, fails: bool = False) -> None:
        async with database.begin() as session:
            await session.execute(text("create temporary table pages (number integer) on commit drop"))
            await session.execute(statement)
            if fails:
                raise RuntimeError

    await change(insert(PAGES).values(number=1))
    with pytest.raises(RuntimeError):
        await change(insert(PAGES).values(number=1), fails=True)
    await change(delete(PAGES))
    await engine.dispose()
    nothing: set[str] = set()
    told = [("announce", {"pages"}), ("forget", {"pages"}), ("forget", {"pages"})]
    assert heard == [*told, ("announce", nothing), ("forget", nothing)]
