import re
from unicodedata import category, normalize

LONGEST = 255
UNSEEN = frozenset({"Cc", "Cf", "Co", "Cs", "Zl", "Zp"})


def safe_name(given: str) -> str:
    """A file name that is safe to show and to save.

    No folder, no control or direction characters, none that file systems forbid, and at most 255 characters, of which
    the extension is kept.
    """
    base = re.split(r"[/\\]", normalize("NFC", given))[-1]
    seen = "".join(character for character in base if category(character) not in UNSEEN)
    name = re.sub(r"^[.\s]+|[.\s]+$", "", re.sub(r'[<>:"|?*]', "_", seen))
    found = re.search(r"\.[^.\s]{1,16}$", name)
    extension = found[0] if found else ""
    return name.removesuffix(extension)[: LONGEST - len(extension)] + extension or "file"
