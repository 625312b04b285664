import logging
from base64 import b64encode
from collections.abc import AsyncIterable, AsyncIterator
from typing import TYPE_CHECKING

from botocore.exceptions import ClientError

from app.core.errors import ApiError
from app.models.stored_file_model import StoredFile
from app.services.s3_connection import S3Connection, is_absence
from app.services.storage import UploadOffer
from app.utils.byte_range import ByteRange

if TYPE_CHECKING:
    from types_aiobotocore_s3 import S3Client
    from types_aiobotocore_s3.type_defs import CompletedPartTypeDef, GetObjectOutputTypeDef

logger = logging.getLogger(__name__)

PART_BYTES = 5_242_880
"""The least that a part of a file may have, unless it is the last."""
CHUNK_BYTES = 65_536


class S3Storage:
    """Keeps files in a bucket. What clients send lies apart from them until it is taken in."""

    def __init__(self, connection: S3Connection, bucket: str) -> None:
        self._connection = connection
        self._bucket = bucket

    async def write(self, key: str, chunks: AsyncIterable[bytes]) -> None:
        parts = _parts_of(chunks)
        first = await anext(parts)
        if len(first) < PART_BYTES:
            await self._put(_file_of(key), first)
        else:
            await self._put_in_parts(_file_of(key), first, parts)

    async def read(self, key: str, part: ByteRange | None = None) -> AsyncIterator[bytes]:
        wanted = "" if part is None else f"bytes={part.start}-{part.end - 1}"

        async def get(client: "S3Client") -> "GetObjectOutputTypeDef":
            if wanted:
                return await client.get_object(Bucket=self._bucket, Key=_file_of(key), Range=wanted)
            return await client.get_object(Bucket=self._bucket, Key=_file_of(key))

        return _read(await self._connection.ask(get))

    async def offer(self, file: StoredFile, seconds: int) -> UploadOffer:
        """The signature binds type, length and hash: the store refuses everything else by itself."""
        checksum = b64encode(bytes.fromhex(file.sha256)).decode()
        # Signing calls nobody, so it says nothing about whether the store is there.
        client = await self._connection.signer()
        url = await client.generate_presigned_url(
            "put_object",
            Params={
                "Bucket": self._bucket,
                "Key": _arrival_of(file.key),
                "ContentType": file.content_type,
                "ContentLength": file.size,
                "ChecksumSHA256": checksum,
            },
            ExpiresIn=seconds,
        )
        headers = {
            "Content-Type": file.content_type,
            "Content-Length": str(file.size),
            "X-Amz-Checksum-Sha256": checksum,
        }
        return UploadOffer(url, headers)

    async def take_in(self, key: str) -> bool:
        source = f"{self._bucket}/{_arrival_of(key)}"
        try:
            await self._connection.ask(
                lambda client: client.copy_object(Bucket=self._bucket, Key=_file_of(key), CopySource=source)
            )
        except ClientError as error:
            if is_absence(error):
                return False
            raise
        await self._delete(_arrival_of(key))
        return True

    async def remove(self, key: str) -> None:
        await self._delete(_file_of(key))
        await self._delete(_arrival_of(key))

    async def ping(self) -> None:
        """Raises when the bucket cannot be reached."""
        await self._connection.ask(lambda client: client.head_bucket(Bucket=self._bucket))

    async def prepare(self) -> None:
        """Makes the bucket when it is missing."""
        try:
            await self.ping()
        except ClientError:
            await self._connection.ask(lambda client: client.create_bucket(Bucket=self._bucket))
        except ApiError:
            logger.warning("the bucket cannot be reached", exc_info=True)

    async def close(self) -> None:
        await self._connection.close()

    async def _put(self, name: str, content: bytes) -> None:
        await self._connection.ask(lambda client: client.put_object(Bucket=self._bucket, Key=name, Body=content))

    async def _put_in_parts(self, name: str, first: bytes, others: AsyncIterable[bytes]) -> None:
        """A file whose length nobody knows before its last byte; one that fails leaves nothing."""
        begun = await self._connection.ask(lambda client: client.create_multipart_upload(Bucket=self._bucket, Key=name))
        upload = begun["UploadId"]
        try:
            parts = [await self._put_part(name, upload, 1, first)]
            async for content in others:
                parts.append(await self._put_part(name, upload, len(parts) + 1, content))
            await self._connection.ask(
                lambda client: client.complete_multipart_upload(
                    Bucket=self._bucket, Key=name, UploadId=upload, MultipartUpload={"Parts": parts}
                )
            )
        except Exception:
            await self._connection.ask(
                lambda client: client.abort_multipart_upload(Bucket=self._bucket, Key=name, UploadId=upload)
            )
            raise

    async def _put_part(self, name: str, upload: str, number: int, content: bytes) -> "CompletedPartTypeDef":
        stored = await self._connection.ask(
            lambda client: client.upload_part(
                Bucket=self._bucket, Key=name, UploadId=upload, PartNumber=number, Body=content
            )
        )
        return {"PartNumber": number, "ETag": stored["ETag"]}

    async def _delete(self, name: str) -> None:
        await self._connection.ask(lambda client: client.delete_object(Bucket=self._bucket, Key=name))


async def _parts_of(chunks: AsyncIterable[bytes]) -> AsyncIterator[bytes]:
    """The same bytes in parts, all of them large but the last, which may be empty."""
    part = bytearray()
    async for chunk in chunks:
        part += chunk
        if len(part) >= PART_BYTES:
            yield bytes(part)
            part.clear()
    yield bytes(part)


async def _read(answer: "GetObjectOutputTypeDef") -> AsyncIterator[bytes]:
    async with answer["Body"] as body:
        while chunk := await body.read(CHUNK_BYTES):
            yield chunk


def _file_of(key: str) -> str:
    return f"files/{key}"


def _arrival_of(key: str) -> str:
    return f"arrivals/{key}"
