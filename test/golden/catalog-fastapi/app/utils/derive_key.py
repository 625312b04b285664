import hashlib
import hmac


def derive_key(secret: str, use: str) -> bytes:
    """A key for one use: HKDF-SHA256 (RFC 5869) with an empty salt and one block of output."""
    pseudorandom = hmac.digest(bytes(hashlib.sha256().digest_size), secret.encode(), "sha256")
    return hmac.digest(pseudorandom, use.encode() + b"\x01", "sha256")
