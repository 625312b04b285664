import hashlib
import re
from base64 import urlsafe_b64encode
from collections.abc import Collection, Iterable, Mapping
from typing import Any
from uuid import UUID

OWN_TAG = re.compile(r'"([\w-]{12})-([1-9][0-9]{0,9})-[\w-]+"', re.ASCII)


def entity_tag(id: UUID, version: int, shown: Mapping[str, Any], include: Collection[str] = ()) -> str:
    """The strong entity tag (RFC 9110 §8.8.3) of an object's data.

    It changes with the version, with the members that are shown and with the objects in them, not with the envelope.
    """
    objects = [
        f"{name}:{value['id']}:{value['version']}:{_members(value)}"
        for name in sorted(include)
        if isinstance(value := shown.get(name), dict)
    ]
    view = ";".join([_members(shown), *objects])
    return f'"{_hash_of(id)}-{version}-{_digest(view)[:8]}"'


def tagged_version(tag: str, id: UUID) -> int | None:
    """The version of an object that a strong tag names, whatever the view; None when it is none of its tags."""
    parts = OWN_TAG.fullmatch(tag)
    return int(parts[2]) if parts and parts[1] == _hash_of(id) else None


def _members(shown: Iterable[str]) -> str:
    return ",".join(sorted(shown))


def _hash_of(id: UUID) -> str:
    return _digest(str(id))[:12]


def _digest(text: str) -> str:
    return urlsafe_b64encode(hashlib.sha256(text.encode()).digest()).decode()
