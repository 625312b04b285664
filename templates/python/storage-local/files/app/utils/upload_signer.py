import hmac
import time
from base64 import urlsafe_b64encode
from dataclasses import dataclass
from uuid import UUID

from app.utils.derive_key import derive_key


@dataclass(frozen=True, slots=True)
class UploadTerms:
    """What a signed URL lets its holder send: the bytes of one file, of this type and length, within a time."""

    id: UUID
    expires: int
    """Unix time in seconds."""
    content_type: str
    size: int


class UploadSigner:
    """Signs offers with HMAC-SHA256 under a key derived from the secret, and tells whether a request keeps to one."""

    def __init__(self, app_secret: str) -> None:
        self._key = derive_key(app_secret, "upload")

    def sign(self, terms: UploadTerms) -> str:
        text = f"{terms.id}\n{terms.expires}\n{terms.content_type}\n{terms.size}"
        return urlsafe_b64encode(hmac.digest(self._key, text.encode(), "sha256")).rstrip(b"=").decode()

    def verify(self, terms: UploadTerms, signature: str) -> bool:
        is_signed = hmac.compare_digest(self.sign(terms).encode(), signature.encode())
        return is_signed and terms.expires > time.time()
