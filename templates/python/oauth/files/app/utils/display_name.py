import unicodedata

MAX_LENGTH = 200
UNREADABLE = {"Cc", "Cs", "Zl", "Zp"}
"""Control characters, lone surrogates, and separators of lines and paragraphs."""

VISIBLE = "LNPS"
"""Letters, numbers, punctuation and symbols."""


def display_name(name: str | None, email: str) -> str:
    """The name of a new account: what a provider calls somebody, as far as people can read that, or else the address."""
    categories = {unicodedata.category(character) for character in name or ""}
    is_visible = any(category[0] in VISIBLE for category in categories)
    is_readable = name is not None and is_visible and not categories & UNREADABLE
    return (name.strip() if is_readable else email)[:MAX_LENGTH]
