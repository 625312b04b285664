import asyncio
from dataclasses import dataclass
from typing import Annotated, Any
from urllib.parse import quote

import httpx
import jwt
from pydantic import TypeAdapter, ValidationError

from app.core.error_catalogue import ErrorCode
from app.core.errors import ApiError
from app.core.setting_types import HttpUrl
from app.schemas.fields.text import text
from app.services.provider import ProviderClient, ProviderIdentity, SignInSecrets
from app.services.provider_keys import KEY_TYPES, ProviderKeys
from app.utils.json_client import JsonAnswer, JsonClient, unavailable

LEEWAY_SECONDS = 30
REQUIRED = ["aud", "exp", "iat", "iss", "sub"]


class _Metadata(JsonAnswer):
    issuer: str
    authorization_endpoint: HttpUrl
    token_endpoint: HttpUrl
    jwks_uri: HttpUrl
    token_endpoint_auth_methods_supported: list[str] = ["client_secret_basic"]
    authorization_response_iss_parameter_supported: bool = False


class _Tokens(JsonAnswer):
    id_token: str


class _Claims(JsonAnswer):
    sub: Annotated[str, text(min=1, max=255)]
    aud: str | list[str]
    azp: str | None = None
    nonce: str
    email: str | None = None
    email_verified: bool = False
    name: Any = None


METADATA = TypeAdapter(_Metadata)
TOKENS = TypeAdapter(_Tokens)


@dataclass(frozen=True, slots=True)
class _Discovered:
    metadata: _Metadata
    keys: ProviderKeys


class OidcProvider:
    """A provider of OpenID Connect. What it says about itself is asked for once."""

    def __init__(self, client: ProviderClient, http: JsonClient) -> None:
        self._client = client
        self._http = http
        self._lock = asyncio.Lock()
        self._known: _Discovered | None = None

    async def authorization_url(self, state: str, secrets: SignInSecrets) -> str:
        metadata = (await self._discover()).metadata
        parameters = {
            "response_type": "code",
            "client_id": self._client.client_id,
            "redirect_uri": self._client.redirect_uri,
            "scope": "openid email profile",
            "state": state,
            "nonce": secrets.nonce,
            "code_challenge": secrets.code_challenge,
            "code_challenge_method": "S256",
        }
        return str(httpx.URL(metadata.authorization_endpoint).copy_merge_params(parameters))

    async def is_issuer(self, issuer: str | None) -> bool:
        metadata = (await self._discover()).metadata
        if issuer is None:
            return not metadata.authorization_response_iss_parameter_supported
        return issuer == metadata.issuer

    async def identify(self, code: str, secrets: SignInSecrets) -> ProviderIdentity:
        known = await self._discover()
        form = {
            "grant_type": "authorization_code",
            "code": code,
            "redirect_uri": self._client.redirect_uri,
            "code_verifier": secrets.code_verifier,
        }
        proof = self._proof(known.metadata, form)
        tokens = await self._http.ask(TOKENS, "POST", known.metadata.token_endpoint, **proof)
        claims = await self._verify(tokens.id_token, known)
        if claims.nonce != secrets.nonce:
            raise _invalid_id_token()
        return ProviderIdentity(
            issuer=known.metadata.issuer,
            subject=claims.sub,
            email=claims.email,
            email_verified=claims.email_verified,
            name=claims.name if isinstance(claims.name, str) else None,
        )

    async def _verify(self, token: str, known: _Discovered) -> _Claims:
        audience = self._client.client_id
        try:
            payload = jwt.decode(
                token,
                await known.keys.find(token),
                algorithms=list(KEY_TYPES),
                audience=audience,
                issuer=known.metadata.issuer,
                leeway=LEEWAY_SECONDS,
                options={"require": REQUIRED},
            )
            claims = _Claims.model_validate(payload)
        except (jwt.PyJWTError, ValidationError) as error:
            raise _invalid_id_token() from error
        is_for_us = isinstance(claims.aud, str) or len(claims.aud) == 1 or claims.azp == audience
        if not is_for_us:
            raise _invalid_id_token()
        return claims

    def _proof(self, metadata: _Metadata, form: dict[str, str]) -> dict[str, Any]:
        """The body of a token request with the client's own proof, in the way that the provider takes."""
        id, secret = self._client.client_id, self._client.client_secret
        if "client_secret_basic" in metadata.token_endpoint_auth_methods_supported:
            return {"data": form, "auth": httpx.BasicAuth(quote(id, safe=""), quote(secret, safe=""))}
        return {"data": {**form, "client_id": id, "client_secret": secret}}

    async def _discover(self) -> _Discovered:
        async with self._lock:
            if self._known is None:
                self._known = await self._ask()
            return self._known

    async def _ask(self) -> _Discovered:
        issuer = self._client.issuer
        url = f"{issuer.removesuffix('/')}/.well-known/openid-configuration"
        metadata = await self._http.look_up(METADATA, url)
        if metadata.issuer != issuer:
            raise unavailable() from ValueError(f"{url} speaks for {metadata.issuer}")
        return _Discovered(metadata, ProviderKeys(self._http, metadata.jwks_uri))


def _invalid_id_token() -> ApiError:
    return ApiError(ErrorCode.INVALID_TOKEN, "The provider did not prove who signed in")
