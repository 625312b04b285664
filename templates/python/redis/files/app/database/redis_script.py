from collections.abc import Sequence
from hashlib import sha1
from typing import Any

from redis.asyncio import Redis
from redis.exceptions import NoScriptError

from app.core.config import PROJECT_ROOT


class RedisScript:
    """A script below `lua/`, which Redis runs as one step and remembers by its hash.

    When it did not know the script, for it was just started, that is told by one more value: `first`.
    """

    def __init__(self, name: str) -> None:
        self._text = (PROJECT_ROOT / "lua" / f"{name}.lua").read_text(encoding="utf-8")
        self._hash = sha1(self._text.encode(), usedforsecurity=False).hexdigest()

    async def run(self, client: Redis, keys: Sequence[str], values: Sequence[str | int]) -> Any:
        arguments = [str(value) for value in (*keys, *values)]
        try:
            return await client.evalsha(self._hash, len(keys), *arguments)
        except NoScriptError:
            return await client.eval(self._text, len(keys), *arguments, "first")
