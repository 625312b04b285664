from typing import Annotated, Any
from urllib.parse import urlsplit

from pydantic import AfterValidator, AnyHttpUrl, BeforeValidator, Field, ValidationError


def _split(text: Any) -> Any:
    return [item.strip() for item in text.split(",") if item.strip()] if isinstance(text, str) else text


def _check_origin(text: str) -> str:
    parts = urlsplit(text)
    if parts.scheme not in {"http", "https"} or not parts.netloc or f"{parts.scheme}://{parts.netloc}" != text:
        raise ValueError("must be exact origins such as https://app.example.com, never *")
    return text


def _check_database_url(text: str) -> str:
    parts = urlsplit(text)
    if parts.scheme not in {"postgres", "postgresql"} or not parts.path.strip("/"):
        raise ValueError("must be postgres://user:password@host:5432/name")
    return text


def _check_http_url(text: str) -> str:
    try:
        AnyHttpUrl(text)
    except ValidationError as error:
        raise ValueError("must be a URL such as https://app.example.com") from error
    return text


Count = Annotated[int, Field(ge=1)]
Seconds = Annotated[int, Field(ge=0, le=86_400)]
DatabaseUrl = Annotated[str, AfterValidator(_check_database_url)]
HttpUrl = Annotated[str, AfterValidator(_check_http_url)]
NameList = Annotated[list[str], BeforeValidator(_split)]
OriginList = Annotated[list[Annotated[str, AfterValidator(_check_origin)]], BeforeValidator(_split)]
