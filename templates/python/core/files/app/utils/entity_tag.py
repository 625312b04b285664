import hashlib
from base64 import urlsafe_b64encode
from uuid import UUID


def entity_tag(id: UUID, version: int) -> str:
    """The strong entity tag (RFC 9110 §8.8.3) of an object's data: it changes with the version, not with the envelope."""
    id_hash = urlsafe_b64encode(hashlib.sha256(str(id).encode()).digest())[:12].decode()
    return f'"{id_hash}-{version}-full"'
