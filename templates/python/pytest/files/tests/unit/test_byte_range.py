import pytest

from app.core.errors import ApiError
from app.utils.byte_range import ByteRange, read_range


@pytest.mark.parametrize(
    ("header", "part"),
    [
        ("bytes=0-0", ByteRange(0, 1)),
        ("bytes=10-19", ByteRange(10, 20)),
        ("bytes=290-", ByteRange(290, 300)),
        ("bytes=-5", ByteRange(295, 300)),
        ("bytes=-500", ByteRange(0, 300)),
        ("bytes=290-99999999999999999999", ByteRange(290, 300)),
    ],
)
def test_a_range_is_read(header: str, part: ByteRange) -> None:
    assert read_range(header, 300) == part


@pytest.mark.parametrize("header", ["", "bytes=-", "bytes=a-b", "lines=0-1", "bytes=0-1,5-6"])
def test_what_is_no_range_asks_for_everything(header: str) -> None:
    assert read_range(header, 300) is None


@pytest.mark.parametrize("header", ["bytes=300-", "bytes=9999-10000", "bytes=5-2", "bytes=-0"])
def test_a_range_that_the_file_does_not_have_is_refused(header: str) -> None:
    with pytest.raises(ApiError, match="300 bytes") as refused:
        read_range(header, 300)
    assert refused.value.headers == {"Content-Range": "bytes */300"}
