import asyncio
import os
import unicodedata

import argon2
import bcrypt

from app.utils.gate import Gate

# OWASP's parameters for Argon2id.
MEMORY_COST = 19_456
TIME_COST = 2
SEATS_PER_CORE = 50
BCRYPT_BYTES = 72
"""bcrypt looks at no more of a password."""

DECOY = f"$argon2id$v=19$m={MEMORY_COST},t={TIME_COST},p=1${'A' * 22}${'A' * 43}"
"""The hash of no password."""


class PasswordHasher:
    """Turns passwords into what is stored of them, and compares them with it.

    Hashes with Argon2id, on at most as many cores as there are; also knows bcrypt.
    """

    def __init__(self) -> None:
        cores = os.cpu_count() or 1
        self._gate = Gate(cores, cores * SEATS_PER_CORE)
        self._argon2 = argon2.PasswordHasher(time_cost=TIME_COST, memory_cost=MEMORY_COST, parallelism=1)

    async def hash(self, password: str) -> str:
        return await self._gate.pass_through(lambda: asyncio.to_thread(self._argon2.hash, _normalise(password)))

    async def verify(self, password: str, hash: str | None) -> bool:
        """Without a hash the answer is no, after the same work."""
        stored = hash or DECOY
        return await self._gate.pass_through(lambda: asyncio.to_thread(self._matches, _normalise(password), stored))

    def is_weak(self, hash: str) -> bool:
        """Whether a hash is weaker than the ones that are made now."""
        try:
            parameters = argon2.extract_parameters(hash)
        except argon2.exceptions.InvalidHashError:
            return True
        is_other = parameters.type is not argon2.Type.ID
        return is_other or parameters.memory_cost < MEMORY_COST or parameters.time_cost < TIME_COST

    def _matches(self, password: str, stored: str) -> bool:
        if stored.startswith("$2"):
            return bcrypt.checkpw(password.encode()[:BCRYPT_BYTES], stored.encode())
        try:
            return self._argon2.verify(stored, password)
        except argon2.exceptions.VerifyMismatchError:
            return False


def _normalise(password: str) -> str:
    return unicodedata.normalize("NFKC", password)
