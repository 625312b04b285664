import hashlib
import re
from base64 import urlsafe_b64encode
from uuid import UUID

OWN_TAG = re.compile(r'"([\w-]{12})-([1-9][0-9]{0,9})-[\w-]+"', re.ASCII)


def entity_tag(id: UUID, version: int) -> str:
    """The strong entity tag (RFC 9110 §8.8.3) of an object's data: it changes with the version, not with the envelope."""
    return f'"{_hash_of(id)}-{version}-full"'


def tagged_version(tag: str, id: UUID) -> int | None:
    """The version of an object that a strong tag names, whatever the view; None when it is none of its tags."""
    parts = OWN_TAG.fullmatch(tag)
    return int(parts[2]) if parts and parts[1] == _hash_of(id) else None


def _hash_of(id: UUID) -> str:
    return urlsafe_b64encode(hashlib.sha256(str(id).encode()).digest())[:12].decode()
