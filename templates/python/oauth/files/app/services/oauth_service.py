from dataclasses import dataclass
from uuid import UUID

import httpx
from pydantic import AnyHttpUrl, TypeAdapter, ValidationError

from app.core.config import Settings
from app.core.error_catalogue import ErrorCode
from app.core.errors import ApiError, ErrorDetail, invalid
from app.models.identity_model import ProviderName
from app.models.user_model import DEFAULT_ROLE
from app.repositories.account_repository import Account, AccountRepository
from app.repositories.action_token_repository import ActionTokenRepository
from app.repositories.oauth_repository import OauthRepository, PendingSignIn
from app.repositories.session_repository import Device
from app.schemas.session_schema import TokenPair
from app.schemas.user_schema import AccountEmail, NewProfile
from app.services.provider import Provider, ProviderIdentity, SignInSecrets
from app.services.providers import Providers
from app.services.session_service import SessionService, account_disabled
from app.utils.display_name import display_name
from app.utils.json_client import unavailable
from app.utils.security import create_secret_token, hash_token

STATE_SECONDS = 600
"""How long somebody may be away at a provider."""

MAX_LOOKS = 3
"""How often an identity is looked up when others sign in with it, or with its address, at the same time."""

URL = TypeAdapter(AnyHttpUrl)
EMAIL: TypeAdapter[str] = TypeAdapter(AccountEmail)


@dataclass(frozen=True, slots=True)
class Departure:
    """Where to send the browser, and the state that it has to keep."""

    url: str
    state: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ProviderAnswer:
    """What a provider sends back, by way of the browser."""

    state: str | None
    kept_state: str | None
    """The state that the browser kept."""
    code: str | None
    error: str | None
    issuer: str | None


@dataclass(frozen=True, slots=True)
class Arrival:
    """Where to send the browser, with a code to exchange or with what went wrong."""

    url: str
    error: ApiError | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class OauthService:
    """Signs people in who prove elsewhere who they are."""

    accounts: AccountRepository
    action_tokens: ActionTokenRepository
    oauth: OauthRepository
    providers: Providers
    sessions: SessionService
    settings: Settings

    async def begin(self, name: ProviderName, return_to: str | None) -> Departure:
        """Begins a sign-in."""
        home = self.settings.frontend_url[0]
        target = home if return_to is None else self._check_return(return_to)
        state = create_secret_token()
        secrets = SignInSecrets(nonce=create_secret_token(), code_verifier=create_secret_token())
        url = await self._provider(name).authorization_url(state, secrets)
        pending = PendingSignIn(secrets.nonce, secrets.code_verifier, target)
        await self.oauth.save_state(hash_token(state), name, pending, STATE_SECONDS)
        return Departure(url, state)

    async def finish(self, name: ProviderName, answer: ProviderAnswer) -> Arrival:
        """Ends a sign-in."""
        return_to = self.settings.frontend_url[0]
        try:
            pending = await self._take_state(name, answer)
            return_to = pending.return_to
            provider = self._provider(name)
            if not await provider.is_issuer(answer.issuer):
                raise _state_mismatch()
            secrets = SignInSecrets(pending.nonce, pending.code_verifier)
            user_id = await self._user_of(await _identify(provider, answer, secrets))
            code = await self._exchange_code(user_id)
        except ApiError as error:
            return Arrival(_with_parameter(return_to, "error", error.code.name), error)
        return Arrival(_with_parameter(return_to, "code", code))

    async def exchange(self, code: str, device: Device) -> TokenPair:
        """The tokens of whoever brings the code."""
        user_id = await self.action_tokens.use("oauth_exchange", hash_token(code))
        account = None if user_id is None else await self.accounts.find_by_id(user_id)
        if account is None:
            raise ApiError(ErrorCode.INVALID_TOKEN, "The code does not hold any more; sign in again")
        if account.disabled:
            raise account_disabled()
        return await self.sessions.start(account.id, device)

    def _provider(self, name: ProviderName) -> Provider:
        if name not in self.providers:
            raise unavailable() from LookupError(f"OIDC_{name.upper()}_* are not set")
        return self.providers[name]

    async def _take_state(self, name: ProviderName, answer: ProviderAnswer) -> PendingSignIn:
        if answer.state is None or answer.state != answer.kept_state:
            raise _state_mismatch()
        pending = await self.oauth.take_state(hash_token(answer.state), name)
        if pending is None:
            raise _state_mismatch()
        return pending

    async def _user_of(self, identity: ProviderIdentity) -> UUID:
        """Whose an identity is. Whoever is overtaken finds what the faster one made by looking again."""
        for _ in range(MAX_LOOKS - 1):
            try:
                return await self._find_or_create(identity)
            except ApiError as error:
                if error.code is not ErrorCode.DUPLICATE:
                    raise
        return await self._find_or_create(identity)

    async def _find_or_create(self, identity: ProviderIdentity) -> UUID:
        """An account that was linked before, is linked now by a confirmed address, or is new."""
        known_id = await self.oauth.find_user_id(identity.issuer, identity.subject)
        known = None if known_id is None else await self.accounts.find_by_id(known_id)
        account = known or await self._find_by_email(identity)
        if account is None:
            return await self._create(identity)
        if account.disabled:
            raise account_disabled()
        if known is None:
            await self.oauth.link(identity.issuer, identity.subject, account.id)
        return account.id

    async def _find_by_email(self, identity: ProviderIdentity) -> Account | None:
        address = _address_of(identity)
        account = None if address is None else await self.accounts.find_by_email(address)
        if account is not None and not (account.verified and identity.email_verified):
            message = "An account with this address exists, but is not proven to be yours"
            raise ApiError(ErrorCode.ACCOUNT_LINK_REQUIRED, message)
        if address is None or not identity.email_verified:
            message = "The provider has not confirmed your e-mail address"
            raise ApiError(ErrorCode.EMAIL_NOT_VERIFIED, message)
        return account

    async def _create(self, identity: ProviderIdentity) -> UUID:
        email = EMAIL.validate_python(identity.email)
        profile = NewProfile.model_validate({"email": email, "name": display_name(identity.name, email)})
        values = {**profile.complete(), "role": DEFAULT_ROLE, "verified": True}
        return await self.oauth.create_account(identity.issuer, identity.subject, values)

    async def _exchange_code(self, user_id: UUID) -> str:
        code = create_secret_token()
        seconds = self.settings.exchange_ttl_seconds
        await self.action_tokens.create("oauth_exchange", user_id, hash_token(code), seconds)
        return code

    def _check_return(self, return_to: str) -> str:
        """Browsers are sent to our own frontends alone; the address is read as they read it."""
        try:
            url = URL.validate_python(return_to)
        except ValidationError:
            url = None
        if url is None or not any(_is_below(url, URL.validate_python(home)) for home in self.settings.frontend_url):
            message = "must be at or below one of FRONTEND_URL"
            raise invalid([ErrorDetail("query", "invalid_value", message, field="return_to")])
        return str(url)


async def _identify(provider: Provider, answer: ProviderAnswer, secrets: SignInSecrets) -> ProviderIdentity:
    if answer.error == "access_denied":
        raise ApiError(ErrorCode.ACCESS_DENIED, "The sign-in was declined")
    if answer.code is None:
        raise ApiError(ErrorCode.INVALID_TOKEN, "The provider refused the sign-in")
    return await provider.identify(answer.code, secrets)


def _address_of(identity: ProviderIdentity) -> str | None:
    try:
        return EMAIL.validate_python(identity.email)
    except ValidationError:
        return None


def _is_below(url: AnyHttpUrl, home: AnyHttpUrl) -> bool:
    is_same_origin = (url.scheme, url.host, url.port) == (home.scheme, home.host, home.port)
    base = (home.path or "").removesuffix("/") + "/"
    return is_same_origin and f"{url.path or ''}/".startswith(base)


def _with_parameter(url: str, name: str, value: str) -> str:
    return str(httpx.URL(url).copy_set_param(name, value))


def _state_mismatch() -> ApiError:
    message = "This sign-in did not begin here, or has ended; begin again"
    return ApiError(ErrorCode.OAUTH_STATE_MISMATCH, message)
