import asyncio
from unittest.mock import AsyncMock

import pytest

from app.core.error_catalogue import ErrorCode
from app.core.errors import ApiError
from app.utils import dependency
from app.utils.dependency import Dependency


@pytest.fixture(autouse=True)
def _impatience(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(dependency, "LONGEST_WAIT_SECONDS", 0.01)


def failing() -> AsyncMock:
    return AsyncMock(side_effect=OSError("away"))


async def assert_unavailable(server: Dependency, work: AsyncMock) -> None:
    with pytest.raises(ApiError) as raised:
        await server.once(work)
    assert raised.value.code is ErrorCode.DEPENDENCY_UNAVAILABLE
    assert raised.value.headers == {"Retry-After": "10"}


async def test_what_may_be_sent_twice_is_repeated() -> None:
    work = AsyncMock(side_effect=[OSError("away"), "here"])
    assert await Dependency("server").ask(work) == "here"
    assert work.await_count == 2


async def test_nothing_is_repeated_more_than_twice() -> None:
    work = failing()
    with pytest.raises(ApiError):
        await Dependency("server").ask(work)
    assert work.await_count == 3


async def test_what_must_not_be_sent_twice_is_not() -> None:
    work = failing()
    await assert_unavailable(Dependency("server"), work)
    assert work.await_count == 1


async def test_a_server_that_takes_too_long_is_given_up_and_not_asked_again() -> None:
    asked = 0

    async def work() -> None:
        nonlocal asked
        asked += 1
        await asyncio.Event().wait()

    with pytest.raises(ApiError) as raised:
        await Dependency("server", timeout_seconds=0.01).ask(work)
    assert raised.value.code is ErrorCode.DEPENDENCY_UNAVAILABLE
    assert asked == 1


async def test_a_server_that_fails_again_and_again_is_left_alone_for_a_while(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(dependency, "OPEN_SECONDS", 0.1)
    server = Dependency("server")
    monkeypatch.undo()
    for _ in range(5):
        await assert_unavailable(server, failing())
    work = AsyncMock(return_value="here")
    await assert_unavailable(server, work)
    assert work.await_count == 0
    await asyncio.sleep(0.1)
    assert await server.once(work) == "here"


async def test_an_answer_that_says_no_is_an_answer() -> None:
    no = ApiError(ErrorCode.NOT_FOUND, "no")
    server = Dependency("server")
    for _ in range(6):
        with pytest.raises(ApiError) as raised:
            await server.ask(AsyncMock(side_effect=no))
        assert raised.value is no


async def test_there_are_only_so_many_calls_at_a_time() -> None:
    server = Dependency("server", places=1)
    end = asyncio.Event()
    running = asyncio.create_task(server.once(end.wait))
    await asyncio.sleep(0)
    await assert_unavailable(server, AsyncMock())
    end.set()
    assert await running
