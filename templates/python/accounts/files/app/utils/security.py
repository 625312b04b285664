import hashlib
import secrets


def create_secret_token() -> str:
    """A token that only its receiver knows: 32 random bytes as text."""
    return secrets.token_urlsafe(32)


def hash_token(token: str) -> bytes:
    """What is stored of a token."""
    return hashlib.sha256(token.encode()).digest()
