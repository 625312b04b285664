import asyncio
from typing import Any

import httpx
from pydantic import Field, TypeAdapter

from app.services.provider import ProviderClient, ProviderIdentity, SignInSecrets
from app.utils.json_client import JsonAnswer, JsonClient


class _Token(JsonAnswer):
    access_token: str = Field(min_length=1)


class _User(JsonAnswer):
    id: int
    login: str
    name: Any = None


class _Email(JsonAnswer):
    email: str
    primary: bool
    verified: bool


TOKEN = TypeAdapter(_Token)
USER = TypeAdapter(_User)
EMAILS = TypeAdapter(list[_Email])


class GithubProvider:
    """GitHub, or a GitHub Enterprise server: OAuth 2 without an id_token, so that its API is asked."""

    def __init__(self, client: ProviderClient, http: JsonClient) -> None:
        self._client = client
        self._http = http
        is_public = client.issuer == "https://github.com"
        self._api = "https://api.github.com" if is_public else f"{client.issuer}/api/v3"

    async def authorization_url(self, state: str, secrets: SignInSecrets) -> str:
        parameters = {
            "client_id": self._client.client_id,
            "redirect_uri": self._client.redirect_uri,
            "scope": "read:user user:email",
            "state": state,
            "code_challenge": secrets.code_challenge,
            "code_challenge_method": "S256",
        }
        return str(httpx.URL(f"{self._client.issuer}/login/oauth/authorize", params=parameters))

    async def is_issuer(self, issuer: str | None) -> bool:
        own = self._client.issuer
        return issuer in {None, own, f"{own}/login/oauth"}

    async def identify(self, code: str, secrets: SignInSecrets) -> ProviderIdentity:
        form = {
            "client_id": self._client.client_id,
            "client_secret": self._client.client_secret,
            "code": code,
            "redirect_uri": self._client.redirect_uri,
            "code_verifier": secrets.code_verifier,
        }
        url = f"{self._client.issuer}/login/oauth/access_token"
        token = await self._http.ask(TOKEN, "POST", url, data=form, headers={"Accept": "application/json"})
        headers = {"Accept": "application/vnd.github+json", "Authorization": f"Bearer {token.access_token}"}
        user, emails = await asyncio.gather(
            self._http.ask(USER, "GET", f"{self._api}/user", headers=headers),
            self._http.ask(EMAILS, "GET", f"{self._api}/user/emails", headers=headers),
        )
        primary = next((email for email in emails if email.primary), None)
        return ProviderIdentity(
            issuer=self._client.issuer,
            subject=str(user.id),
            email=primary.email if primary else None,
            email_verified=primary is not None and primary.verified,
            name=user.name if isinstance(user.name, str) else user.login,
        )
