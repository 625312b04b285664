from collections.abc import Callable, Mapping
from urllib.parse import unquote_to_bytes

from app.core.error_catalogue import ErrorCode
from app.core.errors import ApiError, ErrorDetail, invalid


def read_query_parameters(query: str) -> dict[str, str]:
    """The parameters of a query string, decoded; a repeated or undecodable one is refused."""
    parameters: dict[str, str] = {}
    for pair in query.split("&"):
        if not pair:
            continue
        name, _, value = (_decode(part) for part in pair.partition("="))
        if name in parameters:
            raise invalid([ErrorDetail("query", "repeated", "must be given once", field=name)])
        parameters[name] = value
    return parameters


def refuse_unknown(parameters: Mapping[str, str], is_known: Callable[[str], bool]) -> None:
    """Refuses every parameter that is not known, all at once."""
    unknown = [name for name in parameters if not is_known(name)]
    if not unknown:
        return
    details = [ErrorDetail("query", "unknown", "is not a parameter here", field=name) for name in unknown]
    raise ApiError(ErrorCode.UNKNOWN_PARAMETER, f"Unknown parameter: {', '.join(unknown)}", details=details)


def _decode(text: str) -> str:
    try:
        decoded = unquote_to_bytes(text.replace("+", " ")).decode()
    except UnicodeDecodeError:
        decoded = "\0"
    if "\0" in decoded:
        message = "The query must be percent-encoded UTF-8 without U+0000"
        raise invalid([ErrorDetail("query", "invalid_characters", message)])
    return decoded
