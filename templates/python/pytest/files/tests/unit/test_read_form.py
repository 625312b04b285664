from collections.abc import AsyncIterator

import pytest
from python_multipart.exceptions import FormParserError

from app.api.attachment import attachment
from app.api.read_form import FormPart, read_form

FORM = (
    b'--x\r\nContent-Disposition: form-data; name="target"\r\n\r\nA.b\r\n'
    b'--x\r\nContent-Disposition: form-data; name="file"; filename="r\xc3\xb6.png"\r\nContent-Type: image/png\r\n\r\n'
    b"one\r\ntwo\r\n--x--\r\n"
)


async def read(content: bytes, size: int) -> list[FormPart | bytes]:
    """The parts of a form that comes in chunks of a size, and all bytes of each in one piece."""

    async def body() -> AsyncIterator[bytes]:
        for start in range(0, len(content), size):
            yield content[start : start + size]

    found: list[FormPart | bytes] = []
    async for event in read_form(body(), b"x"):
        if isinstance(event, bytes) and isinstance(found[-1], bytes):
            found[-1] += event
        else:
            found.append(event)
    return found


@pytest.mark.parametrize("size", [1, 7, 1_000])
async def test_a_form_is_read_however_it_comes_in(size: int) -> None:
    target, file = FormPart("target", None, ""), FormPart("file", "r\u00f6.png", "image/png")
    assert await read(FORM, size) == [target, b"A.b", file, b"one\r\ntwo"]


@pytest.mark.parametrize("content", [b"", b"nonsense", FORM[:-8]])
async def test_what_is_no_whole_form_is_an_error(content: bytes) -> None:
    with pytest.raises(FormParserError):
        await read(content, 10)


def test_a_name_is_sent_in_ascii_and_as_it_is() -> None:
    assert attachment("a b.png") == 'attachment; filename="a b.png"'
    assert attachment("r\u00f6.png") == "attachment; filename=\"r?.png\"; filename*=UTF-8''r%C3%B6.png"
