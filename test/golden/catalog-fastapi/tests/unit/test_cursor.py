import pytest

from app.core.errors import ApiError
from app.utils.cursor import CursorCodec, CursorPosition
from app.utils.list_definition import SortKey

SORT = [SortKey("name"), SortKey("price", descending=True)]
POSITION = CursorPosition(backwards=False, values=["\u00e4", "1.50", None])


def test_a_cursor_is_read_back() -> None:
    codec = CursorCodec("secret")
    assert codec.decode(codec.encode(POSITION, SORT), SORT) == POSITION


def test_a_cursor_of_another_order_is_refused() -> None:
    codec = CursorCodec("secret")
    with pytest.raises(ApiError, match="cursor"):
        codec.decode(codec.encode(POSITION, SORT), SORT[:1])


@pytest.mark.parametrize("text", ["x", "!", "\u00e4", "AAAA" * 20])
def test_a_text_that_is_no_cursor_is_refused(text: str) -> None:
    with pytest.raises(ApiError, match="cursor"):
        CursorCodec("secret").decode(text, SORT)


def test_a_cursor_signed_with_another_secret_is_refused() -> None:
    text = CursorCodec("other").encode(POSITION, SORT)
    with pytest.raises(ApiError, match="cursor"):
        CursorCodec("secret").decode(text, SORT)


def test_cursors_are_those_of_every_stack() -> None:
    text = CursorCodec("x" * 32).encode(CursorPosition(backwards=True, values=["a", 1]), [SortKey("name")])
    assert text == "0J_YPYfGpBkK5GcMYHdF-1sibmFtZSIsdHJ1ZSxbImEiLDFdXQ"
