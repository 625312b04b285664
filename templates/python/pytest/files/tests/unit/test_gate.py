import asyncio

import pytest

from app.core.errors import ApiError
from app.utils.gate import Gate


async def test_so_many_pass_at_a_time_the_next_in_order_and_the_surplus_is_sent_away() -> None:
    gate = Gate(places=2, seats=1)
    order: list[str] = []
    doors = {name: asyncio.Event() for name in ("first", "second", "third")}

    async def work(name: str) -> str:
        order.append(name)
        await doors[name].wait()
        return name

    def start(name: str) -> asyncio.Task[str]:
        return asyncio.create_task(gate.pass_through(lambda: work(name)))

    running = [start(name) for name in doors]
    await asyncio.sleep(0)
    with pytest.raises(ApiError) as caught:
        await gate.pass_through(lambda: work("fourth"))
    assert (caught.value.code.name, caught.value.headers) == ("OVERLOADED", {"Retry-After": "1"})
    assert order == ["first", "second"]
    for door in doors.values():
        door.set()
    assert await asyncio.gather(*running) == ["first", "second", "third"]


async def test_it_goes_on_after_work_that_failed() -> None:
    gate = Gate(places=1, seats=0)

    async def fail() -> None:
        raise ValueError("no")

    with pytest.raises(ValueError, match="no"):
        await gate.pass_through(fail)
    with pytest.raises(ValueError, match="no"):
        await gate.pass_through(fail)
