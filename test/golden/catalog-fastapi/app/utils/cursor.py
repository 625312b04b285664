import hmac
import json
from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections.abc import Sequence
from dataclasses import dataclass

from app.core.error_catalogue import ErrorCode
from app.core.errors import ApiError
from app.utils.derive_key import derive_key
from app.utils.list_definition import SortKey

TAG_BYTES = 16

CursorValue = str | int | float | bool | None


@dataclass(frozen=True)
class CursorPosition:
    """The row a page starts after (or, going back, before): its values of the sort keys and its id."""

    backwards: bool
    values: Sequence[CursorValue]


class CursorCodec:
    """Turns positions into opaque text and back, signed with HMAC-SHA256 under a key derived from the secret."""

    def __init__(self, app_secret: str) -> None:
        self._key = derive_key(app_secret, "cursor")

    def encode(self, position: CursorPosition, sort: Sequence[SortKey]) -> str:
        members = [_describe(sort), position.backwards, list(position.values)]
        payload = json.dumps(members, ensure_ascii=False, separators=(",", ":")).encode()
        return urlsafe_b64encode(self._sign(payload) + payload).rstrip(b"=").decode()

    def decode(self, text: str, sort: Sequence[SortKey]) -> CursorPosition:
        """Raises INVALID_CURSOR for text that this backend did not issue for this order."""
        try:
            content = urlsafe_b64decode(text.encode("ascii") + b"=" * (-len(text) % 4))
        except ValueError:
            raise _invalid_cursor() from None
        tag, payload = content[:TAG_BYTES], content[TAG_BYTES:]
        is_canonical = urlsafe_b64encode(content).rstrip(b"=").decode() == text
        if not is_canonical or not hmac.compare_digest(tag, self._sign(payload)):
            raise _invalid_cursor()
        order, backwards, values = json.loads(payload)
        if order != _describe(sort):
            raise _invalid_cursor()
        return CursorPosition(backwards, values)

    def _sign(self, payload: bytes) -> bytes:
        return hmac.digest(self._key, payload, "sha256")[:TAG_BYTES]


def _describe(sort: Sequence[SortKey]) -> str:
    return ",".join(f"-{key.field}" if key.descending else key.field for key in sort)


def _invalid_cursor() -> ApiError:
    message = "The cursor is not one of this list and order; start again with cursor="
    return ApiError(ErrorCode.INVALID_CURSOR, message)
