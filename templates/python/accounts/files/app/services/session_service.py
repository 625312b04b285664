from collections.abc import Sequence
from uuid import UUID

from app.core.config import Settings
from app.core.error_catalogue import ErrorCode
from app.core.errors import ApiError, not_found
from app.models.session_model import LiveSession
from app.repositories.account_repository import AccountRepository
from app.repositories.session_repository import Device, SessionRepository
from app.schemas.session_schema import TokenPair
from app.services.access_tokens import AccessTokens, TokenClaims
from app.utils.principal import Principal
from app.utils.security import create_secret_token, hash_token


class SessionService:
    """Starts, continues and ends sessions."""

    def __init__(
        self,
        sessions: SessionRepository,
        accounts: AccountRepository,
        access_tokens: AccessTokens,
        settings: Settings,
    ) -> None:
        self._sessions = sessions
        self._accounts = accounts
        self._access_tokens = access_tokens
        self._settings = settings

    async def start(self, account_id: UUID, device: Device) -> TokenPair:
        """Signs somebody in whose identity was proven."""
        settings = self._settings
        if settings.bootstrap_admin_email is not None:
            await self._accounts.promote_first_admin(account_id, settings.bootstrap_admin_email)
        token = create_secret_token()
        ttl_seconds = settings.refresh_token_ttl_seconds
        session = await self._sessions.create(account_id, device, hash_token(token), ttl_seconds)
        return self._pair(account_id, session.id, token, session.seconds)

    async def refresh(self, token: str) -> TokenPair:
        """The next pair of tokens. A token that was used already ends its session, unless that was a moment ago."""
        used = hash_token(token)
        found = await self._sessions.find_token(used)
        if found is None or found.has_ended:
            raise _invalid_refresh_token()
        if found.used_seconds_ago is not None:
            if found.used_seconds_ago > self._settings.refresh_grace_seconds:
                await self._sessions.revoke(found.session_id, found.user_id)
            raise _reused_refresh_token()
        if found.is_expired:
            raise _invalid_refresh_token()
        if found.disabled:
            raise account_disabled()
        following = create_secret_token()
        ttl_seconds = self._settings.refresh_token_ttl_seconds
        seconds = await self._sessions.rotate(found.session_id, used, hash_token(following), ttl_seconds)
        if seconds is None:
            raise _reused_refresh_token()
        return self._pair(found.user_id, found.session_id, following, seconds)

    async def authenticate(self, access_token: str) -> Principal:
        """Who sends an access token, as the database knows the account and its session now."""
        claims = self._access_tokens.verify(access_token)
        account = await self._sessions.find_account(claims.session_id, claims.user_id)
        if account is None:
            raise ApiError(ErrorCode.INVALID_TOKEN, "The session of this access token has ended")
        if account.disabled:
            raise account_disabled()
        return Principal(claims.user_id, claims.session_id, account.role)

    async def get_all(self, principal: Principal) -> Sequence[LiveSession]:
        """The live sessions of whoever asks, newest first."""
        return await self._sessions.get_all(principal.user_id)

    async def end(self, id: UUID, principal: Principal) -> None:
        if not await self._sessions.revoke(id, principal.user_id):
            raise not_found()

    async def end_all(self, principal: Principal) -> None:
        await self._sessions.revoke_all(principal.user_id)

    def _pair(self, user_id: UUID, session_id: UUID, refresh_token: str, refresh_expires_in: int) -> TokenPair:
        return TokenPair(
            access_token=self._access_tokens.sign(TokenClaims(user_id, session_id)),
            expires_in=self._settings.access_token_ttl_seconds,
            refresh_token=refresh_token,
            refresh_expires_in=refresh_expires_in,
        )


def account_disabled() -> ApiError:
    """The refusal of whoever may not sign in any more."""
    return ApiError(ErrorCode.ACCOUNT_DISABLED, "This account is disabled")


def _invalid_refresh_token() -> ApiError:
    message = "The refresh token does not hold any more; sign in again"
    return ApiError(ErrorCode.REFRESH_TOKEN_INVALID, message)


def _reused_refresh_token() -> ApiError:
    return ApiError(ErrorCode.REFRESH_TOKEN_REUSED, "The refresh token was used already")
