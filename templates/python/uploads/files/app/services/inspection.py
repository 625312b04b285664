import hashlib
from collections.abc import AsyncIterable, AsyncIterator

from app.core.error_catalogue import ErrorCode
from app.core.errors import ApiError
from app.core.file_targets import FileRules
from app.models.stored_file_model import FileFacts
from app.utils.content_type import HEAD_BYTES, UNKNOWN, content_type_of


class Inspection:
    """Looks at the bytes of a file while they pass: how many they are, their hash, and what they really are."""

    def __init__(self, declared: str, rules: FileRules) -> None:
        self._declared = declared
        self._rules = rules
        self._hash = hashlib.sha256()
        self._size = 0
        self._content_type: str | None = None

    async def watch(self, chunks: AsyncIterable[bytes]) -> AsyncIterator[bytes]:
        """Passes the bytes on, the first ones when their type is known; raises when they are not what is allowed."""
        head = b""
        async for chunk in chunks:
            self._size += len(chunk)
            if self._size > self._rules.max_size:
                raise too_large(self._rules)
            self._hash.update(chunk)
            if self._content_type is not None:
                yield chunk
                continue
            head += chunk
            if len(head) >= HEAD_BYTES:
                self._decide(head)
                yield head
        if self._content_type is None:
            self._decide(head)
            yield head

    def facts(self) -> FileFacts:
        """What was seen; to be asked for when all has passed."""
        return FileFacts(self._content_type or UNKNOWN, self._size, self._hash.hexdigest())

    def _decide(self, head: bytes) -> None:
        found = content_type_of(head, self._declared)
        if self._declared not in {"", UNKNOWN, found}:
            raise wrong_type(f"The file is {found}, not {self._declared}")
        refuse_type(found, self._rules)
        self._content_type = found


def refuse_type(content_type: str, rules: FileRules) -> None:
    """Refuses files of a type that is not taken."""
    if rules.types is not None and content_type not in rules.types:
        raise wrong_type(f"The file is {content_type}, not {' or '.join(rules.types)}")


def too_large(rules: FileRules) -> ApiError:
    return ApiError(ErrorCode.PAYLOAD_TOO_LARGE, f"The file has more than {rules.max_size} bytes")


def wrong_type(message: str) -> ApiError:
    return ApiError(ErrorCode.UNSUPPORTED_MEDIA_TYPE, message)
