import re


def escape_like(text: str) -> str:
    """A text for a pattern of LIKE in which nothing is a wildcard."""
    return re.sub(r"[\\%_]", r"\\\g<0>", text)
