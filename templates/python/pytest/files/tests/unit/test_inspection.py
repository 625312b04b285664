from collections.abc import AsyncIterator

import pytest

from app.core.errors import ApiError
from app.core.file_targets import FileRules
from app.models.stored_file_model import FileFacts
from app.services.inspection import Inspection

PDF = b"%PDF-1.7\n".ljust(20_000, b"\0")
RULES = FileRules(20_000)


async def inspect(
    content: bytes, rules: FileRules = RULES, declared: str = "application/pdf"
) -> tuple[bytes, FileFacts]:
    """What passes of a file that comes in chunks, and what is known of it then."""

    async def chunks() -> AsyncIterator[bytes]:
        for start in range(0, len(content), 1_000):
            yield content[start : start + 1_000]

    inspection = Inspection(declared, rules)
    passed = [chunk async for chunk in inspection.watch(chunks())]
    return b"".join(passed), inspection.facts()


@pytest.mark.parametrize("size", [0, 100, 20_000])
async def test_bytes_pass_as_they_are_and_are_known_afterwards(size: int) -> None:
    passed, facts = await inspect(PDF[:size], declared="")
    assert passed == PDF[:size]
    assert facts.size == size
    assert facts.content_type == ("application/pdf" if size else "application/octet-stream")
    assert len(facts.sha256) == 64


@pytest.mark.parametrize(
    ("rules", "declared", "message"),
    [
        (FileRules(19_999), "application/pdf", "more than 19999 bytes"),
        (RULES, "image/png", "not image/png"),
        (FileRules(20_000, types=("image/png", "image/gif")), "application/pdf", "not image/png or image/gif"),
    ],
)
async def test_what_is_not_allowed_is_refused(rules: FileRules, declared: str, message: str) -> None:
    with pytest.raises(ApiError, match=message):
        await inspect(PDF, rules, declared)


@pytest.mark.parametrize("declared", ["", "application/octet-stream"])
async def test_who_says_that_it_is_bytes_says_nothing(declared: str) -> None:
    _, facts = await inspect(PDF, declared=declared)
    assert facts.content_type == "application/pdf"
