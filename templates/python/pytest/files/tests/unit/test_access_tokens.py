from datetime import UTC, datetime, timedelta
from typing import Any

import jwt
import pytest
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat, PublicFormat
from uuid_utils.compat import uuid7

from app.core.errors import ApiError
from app.services.access_tokens import AccessTokens, TokenClaims
from tests.fixtures.settings import make_settings

SETTINGS = make_settings()
TOKENS = AccessTokens(SETTINGS)
CLAIMS = TokenClaims(uuid7(), uuid7())
SECRET = SETTINGS.jwt_secret or ""


def read(token: str) -> dict[str, Any]:
    return jwt.decode_complete(token, SECRET, ["HS256"], audience=SETTINGS.jwt_audience)


def forge(
    header: dict[str, str] | None = None, payload: dict[str, Any] | None = None, key: str | bytes = SECRET
) -> str:
    """Signs what is almost an access token."""
    real = read(TOKENS.sign(CLAIMS))
    changed = {name: value for name, value in {**real["payload"], **(payload or {})}.items() if value is not None}
    return jwt.encode(changed, key, "HS256", {**real["header"], **(header or {})})


def refusal(tokens: AccessTokens, token: str) -> str:
    with pytest.raises(ApiError) as caught:
        tokens.verify(token)
    return caught.value.code.name


def test_a_token_says_whom_and_which_session_it_names_and_nothing_of_them() -> None:
    token = TOKENS.sign(CLAIMS)
    assert TOKENS.verify(token) == CLAIMS
    header, payload = read(token)["header"], read(token)["payload"]
    assert (header["alg"], header["typ"], len(header["kid"])) == ("HS256", "at+jwt", 8)
    assert payload.keys() == {"iss", "aud", "sub", "sid", "scope", "iat", "nbf", "exp", "jti"}
    assert (payload["iss"], payload["aud"], payload["scope"]) == (SETTINGS.public_url, SETTINGS.jwt_audience, "*")
    assert payload["exp"] - payload["iat"] == SETTINGS.access_token_ttl_seconds
    assert TOKENS.public_keys == []


def test_a_token_as_these_tests_forge_it_is_believed_if_nothing_is_changed() -> None:
    assert TOKENS.verify(forge()) == CLAIMS


@pytest.mark.parametrize(
    "token",
    [
        pytest.param(forge(key="a-key-of-somebody-else-0123456789"), id="another key"),
        pytest.param(forge({"typ": "JWT"}), id="another type"),
        pytest.param(forge({"kid": "elsewhere"}), id="the name of another key"),
        pytest.param(forge(payload={"iss": "https://elsewhere.example"}), id="another issuer"),
        pytest.param(forge(payload={"aud": "somebody"}), id="another audience"),
        pytest.param(forge(payload={"sid": None}), id="no session"),
        pytest.param(forge(payload={"sub": "admin"}), id="a subject that is no id"),
        pytest.param(forge(payload={"nbf": datetime.now(UTC) + timedelta(minutes=10)}), id="before it holds"),
        pytest.param(jwt.encode(read(forge())["payload"], "", "none"), id="no signature"),
        pytest.param("not.a.token", id="no token"),
    ],
)
def test_a_token_of_somebody_else_is_refused(token: str) -> None:
    assert refusal(TOKENS, token) == "INVALID_TOKEN"


def test_a_token_expires_half_a_minute_later_at_most() -> None:
    now = datetime.now(UTC)
    assert TOKENS.verify(forge(payload={"exp": now - timedelta(seconds=10)})) == CLAIMS
    assert refusal(TOKENS, forge(payload={"exp": now - timedelta(seconds=60)})) == "TOKEN_EXPIRED"


def test_with_es256_others_can_check_tokens_and_hs256_is_refused() -> None:
    private = ec.generate_private_key(ec.SECP256R1())
    pem = private.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()).decode()
    tokens = AccessTokens(make_settings(jwt_alg="ES256", jwt_private_key=pem))
    token = tokens.sign(CLAIMS)
    assert tokens.verify(token) == CLAIMS
    [key] = tokens.public_keys
    assert key.keys() == {"kty", "crv", "x", "y", "kid", "alg", "use"}
    checked = jwt.decode_complete(token, jwt.PyJWK(dict(key)), ["ES256"], audience=SETTINGS.jwt_audience)
    assert checked["header"]["kid"] == key["kid"]
    public = private.public_key().public_bytes(Encoding.X962, PublicFormat.UncompressedPoint)
    assert refusal(tokens, forge()) == "INVALID_TOKEN"
    assert refusal(tokens, forge({"kid": key["kid"]}, key=public)) == "INVALID_TOKEN"
