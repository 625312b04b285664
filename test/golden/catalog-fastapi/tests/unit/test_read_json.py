import pytest

from app.core.errors import ApiError
from app.utils.read_json import read_json


def test_json_is_read() -> None:
    assert read_json('{"a": ["ä", 1.5, null]}'.encode()) == {"a": ["ä", 1.5, None]}


@pytest.mark.parametrize(
    "content", [b"", b"{", b"[1,]", b"NaN", b"\xff", b'"\x80"', b"[" * 100_000, b"[" * 70 + b"]" * 70]
)
def test_what_is_not_json_is_refused(content: bytes) -> None:
    with pytest.raises(ApiError) as caught:
        read_json(content)
    assert caught.value.code.name == "MALFORMED_JSON"


@pytest.mark.parametrize("content", [b'"\\u0000"', b'"\\ud800"', b'{"\\udc00": 1}', b"1e400"])
def test_what_no_schema_can_express_is_refused(content: bytes) -> None:
    with pytest.raises(ApiError) as caught:
        read_json(content)
    assert caught.value.code.name == "VALIDATION_ERROR"
