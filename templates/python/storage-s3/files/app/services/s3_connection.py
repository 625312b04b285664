import asyncio
from collections.abc import Awaitable, Callable
from contextlib import AbstractAsyncContextManager, AsyncExitStack
from typing import TYPE_CHECKING, TypeVar

from aiobotocore.config import AioConfig
from aiobotocore.session import get_session
from botocore.exceptions import ClientError

from app.core.config import Settings
from app.utils.dependency import Dependency

if TYPE_CHECKING:
    from types_aiobotocore_s3 import S3Client

Result = TypeVar("Result")

CONNECT_TIMEOUT_SECONDS = 1
CALL_TIMEOUT_SECONDS = 10.0
READ_TIMEOUT_SECONDS = 30
"""How long the bytes of a file may pause; a call as a whole is given up before that."""

ABSENCES = frozenset({"404", "NoSuchKey", "NotFound"})


class S3Connection:
    """Calls a store, each call guarded."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._server = Dependency("s3", timeout_seconds=CALL_TIMEOUT_SECONDS)
        self._opening = asyncio.Lock()
        self._opened = AsyncExitStack()
        self._clients: dict[str | None, S3Client] = {}

    async def ask(self, work: Callable[["S3Client"], Awaitable[Result]]) -> Result:
        """For every call: the store does the same when it is asked twice. That something is not there is an answer."""
        client = await self.client()

        async def answer() -> Result | ClientError:
            try:
                return await work(client)
            except ClientError as error:
                if is_absence(error):
                    return error
                raise

        found = await self._server.ask(answer)
        if isinstance(found, ClientError):
            raise found
        return found

    async def client(self) -> "S3Client":
        """The client, made when it is first needed; how often it tries is up to the guard."""
        return await self._client_of(self._settings.s3_endpoint)

    async def signer(self) -> "S3Client":
        """The client whose signed URLs name the store as clients reach it."""
        return await self._client_of(self._settings.s3_public_endpoint or self._settings.s3_endpoint)

    async def close(self) -> None:
        await self._opened.aclose()

    async def _client_of(self, endpoint: str | None) -> "S3Client":
        async with self._opening:
            if endpoint not in self._clients:
                client = await self._opened.enter_async_context(_create_client(self._settings, endpoint))
                self._clients[endpoint] = client
            return self._clients[endpoint]


def _create_client(settings: Settings, endpoint: str | None) -> AbstractAsyncContextManager["S3Client"]:
    config = AioConfig(
        signature_version="s3v4",
        connect_timeout=CONNECT_TIMEOUT_SECONDS,
        read_timeout=READ_TIMEOUT_SECONDS,
        retries={"total_max_attempts": 1},
        s3={"addressing_style": "path" if settings.s3_force_path_style else "virtual"},
        # Not every store knows the checksums that are added by themselves.
        request_checksum_calculation="when_required",
        response_checksum_validation="when_required",
    )
    return get_session().create_client(
        "s3",
        region_name=settings.s3_region,
        endpoint_url=endpoint,
        aws_access_key_id=settings.s3_access_key_id,
        aws_secret_access_key=settings.s3_secret_access_key,
        config=config,
    )


def is_absence(error: ClientError) -> bool:
    """Whether an object is not there, or the bucket that was asked for by its head."""
    return error.response["Error"]["Code"] in ABSENCES
