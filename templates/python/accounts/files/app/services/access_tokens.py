import datetime as dt
import hashlib
import json
from base64 import urlsafe_b64encode
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

import jwt
from cryptography.hazmat.primitives.asymmetric.ec import EllipticCurvePrivateKey, EllipticCurvePublicKey
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from cryptography.hazmat.primitives.serialization import load_pem_private_key
from jwt.algorithms import ECAlgorithm
from uuid_utils.compat import uuid7

from app.core.config import Settings
from app.core.error_catalogue import ErrorCode
from app.core.errors import ApiError

TYPE = "at+jwt"
LEEWAY_SECONDS = 30
REQUIRED = ["iss", "aud", "sub", "sid", "iat", "exp", "jti"]


@dataclass(frozen=True, slots=True)
class TokenClaims:
    """Whom and which session an access token names."""

    user_id: UUID
    session_id: UUID


@dataclass(frozen=True, slots=True)
class Keys:
    """The key that signs and the one that verifies, with their name; others may have those in `public`."""

    kid: str
    sign: EllipticCurvePrivateKey | bytes
    verify: EllipticCurvePublicKey | bytes
    public: Sequence[Mapping[str, str]]


class AccessTokens:
    """Makes and reads access tokens (RFC 9068).

    There is one algorithm and one key: what a token says about either is compared, never followed.
    """

    def __init__(self, settings: Settings) -> None:
        self._algorithm = settings.jwt_alg
        self._issuer = settings.issuer
        self._audience = settings.jwt_audience
        self._ttl = dt.timedelta(seconds=settings.access_token_ttl_seconds)
        is_elliptic = settings.jwt_alg == "ES256"
        self._keys = _elliptic_keys(settings.jwt_private_key) if is_elliptic else _shared_keys(settings.jwt_secret)

    @property
    def public_keys(self) -> Sequence[Mapping[str, str]]:
        """The keys that others may check tokens with; none when the key is a secret."""
        return self._keys.public

    def sign(self, claims: TokenClaims) -> str:
        now = dt.datetime.now(dt.UTC)
        payload = {
            "iss": self._issuer,
            "aud": self._audience,
            "sub": str(claims.user_id),
            "sid": str(claims.session_id),
            "scope": "*",
            "iat": now,
            "nbf": now,
            "exp": now + self._ttl,
            "jti": str(uuid7()),
        }
        headers = {"typ": TYPE, "kid": self._keys.kid}
        return jwt.encode(payload, self._keys.sign, self._algorithm, headers)

    def verify(self, token: str) -> TokenClaims:
        """Raises TOKEN_EXPIRED or INVALID_TOKEN."""
        try:
            read = jwt.decode_complete(
                token,
                self._keys.verify,
                algorithms=[self._algorithm],
                issuer=self._issuer,
                audience=self._audience,
                leeway=LEEWAY_SECONDS,
                options={"require": REQUIRED},
            )
            header, payload = read["header"], read["payload"]
            if (header.get("typ"), header.get("kid")) != (TYPE, self._keys.kid):
                raise ValueError("the token is of another type, or names another key")
            return TokenClaims(UUID(payload["sub"]), UUID(payload["sid"]))
        except jwt.ExpiredSignatureError as error:
            message = "The access token has expired; refresh it"
            raise ApiError(ErrorCode.TOKEN_EXPIRED, message) from error
        except (jwt.InvalidTokenError, ValueError, AttributeError) as error:
            raise ApiError(ErrorCode.INVALID_TOKEN, "The access token is not one of ours") from error


def _shared_keys(secret: str | None) -> Keys:
    key = (secret or "").encode()
    derived = HKDF(SHA256(), length=32, salt=None, info=b"jwt-kid").derive(key)
    return Keys(_base64url(derived)[:8], key, key, [])


def _elliptic_keys(pem: str | None) -> Keys:
    """The key's id is its thumbprint (RFC 7638)."""
    private = load_pem_private_key((pem or "").encode(), password=None)
    assert isinstance(private, EllipticCurvePrivateKey)
    public = private.public_key()
    members: dict[str, Any] = ECAlgorithm.to_jwk(public, as_dict=True)
    shown = {name: str(members[name]) for name in ("crv", "kty", "x", "y")}
    thumbprint = hashlib.sha256(json.dumps(shown, separators=(",", ":")).encode()).digest()
    kid = _base64url(thumbprint)
    return Keys(kid, private, public, [{**shown, "kid": kid, "alg": "ES256", "use": "sig"}])


def _base64url(content: bytes) -> str:
    return urlsafe_b64encode(content).rstrip(b"=").decode()
