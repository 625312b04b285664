import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import get_args

from fastapi import Request
from python_multipart.exceptions import FormParserError
from python_multipart.multipart import parse_options_header

from app.api.read_form import Event, FormPart, read_form
from app.api.whole_body import whole_body
from app.core.error_catalogue import ErrorCode
from app.core.errors import ApiError, body_detail, invalid
from app.schemas.file_schema import MEDIA_TYPE, FileTarget
from app.services.file_service import Upload
from app.utils.content_type import UNKNOWN, media_type_of

FORM = "multipart/form-data"
TARGETS: tuple[FileTarget, ...] = get_args(FileTarget)
LONGEST_TARGET = max(len(target.encode()) for target in TARGETS)


@asynccontextmanager
async def reading_upload(request: Request) -> AsyncIterator[Upload]:
    """Reads a form with the text `target` and, after it, one `file`, whose bytes come while the block asks for them."""
    content_type, options = parse_options_header(request.headers.get("content-type"))
    if content_type != FORM.encode():
        raise ApiError(ErrorCode.UNSUPPORTED_MEDIA_TYPE, f"Content-Type must be {FORM}")
    async with whole_body(request) as body:
        if b"boundary" not in options:
            raise _wrong("file", f"must be sent as {FORM} with a boundary")
        try:
            yield await _begin(read_form(body, options[b"boundary"]))
        except FormParserError as error:
            raise _wrong("file", f"must be sent as {FORM}") from error


async def _begin(events: AsyncIterator[Event]) -> Upload:
    """Reads up to the bytes of the file."""
    target = b""
    async for event in events:
        if isinstance(event, bytes):
            target = (target + event)[: LONGEST_TARGET + 1]
        elif event.name == "file" and event.filename is not None:
            return Upload(_target_of(target), event.filename, _declared(event), _rest(events))
        elif event.name != "target" or event.filename is not None:
            raise _unexpected(event.name)
    raise _wrong("file", "is required", "required")


async def _rest(events: AsyncIterator[Event]) -> AsyncIterator[bytes]:
    """The bytes of the file, behind which the form has to end."""
    async for event in events:
        if not isinstance(event, bytes):
            raise _unexpected(event.name)
        yield event


def _target_of(text: bytes) -> FileTarget:
    for target in TARGETS:
        if target.encode() == text:
            return target
    raise _wrong("target", f"must come before the file, and be one of {', '.join(TARGETS)}")


def _declared(part: FormPart) -> str:
    """What the client says that a file is: a text when it says nothing (RFC 7578 section 4.4)."""
    declared = media_type_of(part.content_type or "text/plain")
    return declared if re.fullmatch(MEDIA_TYPE, declared) else UNKNOWN


def _unexpected(name: str) -> ApiError:
    detail = body_detail([name], "unknown_field", "is not a member here")
    return ApiError(ErrorCode.UNKNOWN_FIELD, f"Unknown field: {name}", details=[detail])


def _wrong(field: str, message: str, code: str = "invalid_value") -> ApiError:
    return invalid([body_detail([field], code, message)])
