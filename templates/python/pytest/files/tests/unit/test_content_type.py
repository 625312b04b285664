import pytest

from app.utils.content_type import content_type_of, media_type_of

HTML = b"<!doctype html><script>"
XML = b'<?xml version="1.0"?><svg/>'


@pytest.mark.parametrize(
    ("head", "declared", "found"),
    [
        pytest.param(b"%PDF-1.7\n", "image/png", "application/pdf", id="the mark decides"),
        pytest.param(b"RIFF\x24\0\0\0WAVEfmt ", "audio/wav", "audio/wav", id="the name is the registered one"),
        pytest.param(HTML, "text/html", "text/html", id="a text is what it is said to be"),
        pytest.param(HTML, "image/png", "application/octet-stream", id="a text is nothing else"),
        pytest.param(XML, "image/svg+xml", "image/svg+xml", id="XML may be a drawing"),
        pytest.param(b"a\0b", "text/plain", "application/octet-stream", id="control characters are no text"),
        pytest.param(b"a\xffb", "text/plain", "application/octet-stream", id="broken UTF-8 is no text"),
        pytest.param(b"a\xc3", "text/plain", "text/plain", id="a character may be cut at the end"),
    ],
)
def test_a_type_is_found(head: bytes, declared: str, found: str) -> None:
    assert content_type_of(head, declared) == found


def test_a_media_type_has_no_parameters() -> None:
    assert media_type_of("Text/Plain; charset=utf-8") == "text/plain"
