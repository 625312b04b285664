from types import SimpleNamespace
from typing import Any

import jwt
import pytest
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from jwt.algorithms import ECAlgorithm, RSAAlgorithm
from pydantic import TypeAdapter

from app.services.provider_keys import COOLDOWN_SECONDS, MAX_AGE_SECONDS, ProviderKeys
from app.utils.json_client import JsonClient

RSA_KEY = rsa.generate_private_key(public_exponent=65537, key_size=2048)
EC_KEY = ec.generate_private_key(ec.SECP256R1())
RSA_JWK = RSAAlgorithm.to_jwk(RSA_KEY.public_key(), as_dict=True)
EC_JWK = ECAlgorithm.to_jwk(EC_KEY.public_key(), as_dict=True)


class KnownKeys(JsonClient):
    """Knows the keys of a provider, and how often it was asked for them."""

    def __init__(self, *keys: dict[str, Any]) -> None:
        super().__init__()
        self.keys = list(keys)
        self.asked = 0

    async def look_up(self, answer: TypeAdapter[Any], url: str) -> Any:
        self.asked += 1
        return answer.validate_python({"keys": self.keys})


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """The seconds that have passed."""
    now = [0.0]
    monkeypatch.setattr("app.services.provider_keys.time", SimpleNamespace(monotonic=lambda: now[0]))
    return now


def signed(kid: str | None = None, algorithm: str = "RS256") -> str:
    """A token, with the name of the key that has signed it or without."""
    key = EC_KEY if algorithm == "ES256" else RSA_KEY
    return jwt.encode({"sub": "ann"}, key, algorithm, {} if kid is None else {"kid": kid})


async def verify(keys: ProviderKeys, token: str) -> dict[str, Any]:
    claims: dict[str, Any] = jwt.decode(token, await keys.find(token), algorithms=["RS256", "RS512", "ES256"])
    return claims


async def test_keys_are_found_by_name_or_as_the_only_one_that_fits() -> None:
    keys = ProviderKeys(KnownKeys({**RSA_JWK, "kid": "one"}, {**EC_JWK, "kid": "two"}), "")
    for token in (signed("one"), signed("two", "ES256"), signed(), signed(algorithm="RS512")):
        assert await verify(keys, token) == {"sub": "ann"}


@pytest.mark.parametrize(
    "key",
    [
        {**RSA_JWK, "kid": "another"},
        {**RSA_JWK, "kid": "one", "use": "enc"},
        {**RSA_JWK, "kid": "one", "alg": "RS512"},
        {**EC_JWK, "kid": "one"},
    ],
)
async def test_a_key_for_something_else_is_none(key: dict[str, Any]) -> None:
    with pytest.raises(jwt.InvalidKeyError):
        await ProviderKeys(KnownKeys(key), "").find(signed("one"))


async def test_a_token_that_anybody_can_sign_has_no_key() -> None:
    keys = ProviderKeys(KnownKeys({**RSA_JWK, "kid": "one"}), "")
    shared = jwt.encode({}, "x" * 32, "HS256", {"kid": "one"})
    unsigned = jwt.encode({}, "", "none", {"kid": "one"})
    for token in (shared, unsigned, "e30.e30."):
        with pytest.raises(jwt.InvalidAlgorithmError):
            await keys.find(token)


async def test_keys_are_asked_for_again_for_a_new_one_but_not_all_the_time(clock: list[float]) -> None:
    client = KnownKeys({**RSA_JWK, "kid": "one"})
    keys = ProviderKeys(client, "")
    await keys.find(signed("one"))
    client.keys = [{**RSA_JWK, "kid": "two"}]
    with pytest.raises(jwt.InvalidKeyError):
        await keys.find(signed("two"))
    assert client.asked == 1
    clock[0] += COOLDOWN_SECONDS + 1
    await keys.find(signed("two"))
    assert client.asked == 2


async def test_keys_become_old(clock: list[float]) -> None:
    client = KnownKeys({**RSA_JWK, "kid": "one"})
    keys = ProviderKeys(client, "")
    await keys.find(signed("one"))
    client.keys = []
    clock[0] += MAX_AGE_SECONDS + 1
    with pytest.raises(jwt.InvalidKeyError):
        await keys.find(signed("one"))
