import asyncio
import math
import time
from collections.abc import Mapping, Sequence
from typing import Any

import jwt
from pydantic import TypeAdapter

from app.utils.json_client import JsonAnswer, JsonClient

MAX_AGE_SECONDS = 600
COOLDOWN_SECONDS = 30

KEY_TYPES = {
    **dict.fromkeys(["RS256", "RS384", "RS512", "PS256", "PS384", "PS512"], "RSA"),
    **dict.fromkeys(["ES256", "ES384", "ES512"], "EC"),
    "EdDSA": "OKP",
}
"""The algorithms of signatures that are taken, each with the type of its keys."""


class _KeySet(JsonAnswer):
    keys: list[dict[str, Any]]


KEY_SET = TypeAdapter(_KeySet)


class ProviderKeys:
    """The public keys of a provider.

    They are asked for again when they have become old, and when a token names one that is new.
    """

    def __init__(self, http: JsonClient, url: str) -> None:
        self._http = http
        self._url = url
        self._lock = asyncio.Lock()
        self._keys: Sequence[Mapping[str, Any]] = []
        self._asked_at = -math.inf

    async def find(self, token: str) -> jwt.PyJWK:
        """The key that a token says it is signed with; raises PyJWTError when there is none."""
        header = jwt.get_unverified_header(token)
        algorithm = str(header.get("alg"))
        if algorithm not in KEY_TYPES:
            raise jwt.InvalidAlgorithmError(f"{algorithm} is no algorithm for an id_token")
        async with self._lock:
            await self._ask_after(MAX_AGE_SECONDS)
            if not self._matching(header, algorithm):
                await self._ask_after(COOLDOWN_SECONDS)
            found = self._matching(header, algorithm)
        if len(found) != 1:
            raise jwt.InvalidKeyError(f"{len(found)} keys fit the id_token")
        return jwt.PyJWK(dict(found[0]), algorithm)

    async def _ask_after(self, seconds: float) -> None:
        if time.monotonic() - self._asked_at > seconds:
            self._keys = (await self._http.look_up(KEY_SET, self._url)).keys
            self._asked_at = time.monotonic()

    def _matching(self, header: Mapping[str, Any], algorithm: str) -> Sequence[Mapping[str, Any]]:
        wanted = {"kty": KEY_TYPES[algorithm], "alg": algorithm, "use": "sig"}
        named = [key for key in self._keys if "kid" not in header or key.get("kid") == header["kid"]]
        return [key for key in named if all(key.get(name, value) == value for name, value in wanted.items())]
