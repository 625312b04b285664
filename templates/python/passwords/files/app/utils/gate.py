import asyncio
from collections.abc import Awaitable, Callable
from typing import TypeVar

from app.core.error_catalogue import ErrorCode
from app.core.errors import ApiError

Result = TypeVar("Result")


class Gate:
    """Lets so much work through at a time, and so much wait; whoever comes on top of that is sent away."""

    def __init__(self, places: int, seats: int) -> None:
        self._places = asyncio.Semaphore(places)
        self._free_seats = seats

    async def pass_through(self, work: Callable[[], Awaitable[Result]]) -> Result:
        if self._places.locked():
            await self._wait()
        else:
            await self._places.acquire()
        try:
            return await work()
        finally:
            self._places.release()

    async def _wait(self) -> None:
        if self._free_seats == 0:
            message = "Too many people are signing in; try again"
            raise ApiError(ErrorCode.OVERLOADED, message, headers={"Retry-After": "1"})
        self._free_seats -= 1
        try:
            await self._places.acquire()
        finally:
            self._free_seats += 1
