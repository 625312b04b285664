from urllib.parse import quote


def attachment(name: str) -> str:
    """Lets browsers save a file under a name (RFC 6266); those that know ASCII alone get question marks for the rest."""
    plain = name.encode("ascii", "replace").decode()
    extended = "" if plain == name else f"; filename*=UTF-8''{quote(name, safe='')}"
    return f'attachment; filename="{plain}"{extended}'
