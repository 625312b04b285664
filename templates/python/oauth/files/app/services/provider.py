import hashlib
from base64 import urlsafe_b64encode
from dataclasses import dataclass, field
from typing import Protocol


@dataclass(frozen=True, slots=True)
class ProviderClient:
    """How a provider knows this backend."""

    issuer: str
    client_id: str
    client_secret: str = field(repr=False)
    redirect_uri: str


@dataclass(frozen=True, slots=True)
class SignInSecrets:
    """What binds a sign-in to the browser that began it."""

    nonce: str
    code_verifier: str

    @property
    def code_challenge(self) -> str:
        """What a provider learns of the verifier first (RFC 7636, S256)."""
        return urlsafe_b64encode(hashlib.sha256(self.code_verifier.encode()).digest()).rstrip(b"=").decode()


@dataclass(frozen=True, slots=True)
class ProviderIdentity:
    """Who somebody is, as the provider says."""

    issuer: str
    subject: str
    email: str | None
    email_verified: bool
    name: str | None


class Provider(Protocol):
    """Somebody else who signs people in."""

    async def authorization_url(self, state: str, secrets: SignInSecrets) -> str:
        """Where to send people, so that they come back with a code."""

    async def is_issuer(self, issuer: str | None) -> bool:
        """Whether an answer that names this issuer (RFC 9207), or none, can be the provider's."""

    async def identify(self, code: str, secrets: SignInSecrets) -> ProviderIdentity:
        """Exchanges the code for who signed in."""
