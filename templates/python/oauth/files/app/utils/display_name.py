import unicodedata

MAX_LENGTH = 200
UNREADABLE = {"Cc", "Cs", "Zl", "Zp"}
"""Control characters, lone surrogates, and separators of lines and paragraphs."""

VISIBLE = "LNPS"
"""Letters, numbers, punctuation and symbols."""


def display_name(name: str | None, email: str) -> str:
    """The name of a new account: what a provider calls somebody, as far as people can read that, or else the address."""
    categories = {unicodedata.category(character) for character in name or ""}
    is_readable = any(category[0] in VISIBLE for category in categories) and not categories & UNREADABLE
    return (name.strip() if name and is_readable else email)[:MAX_LENGTH]
