import time
from dataclasses import replace
from uuid import UUID

import pytest

from app.utils.upload_signer import UploadSigner, UploadTerms

SIGNER = UploadSigner("only-the-tests-sign-with-this-secret")
TERMS = UploadTerms(UUID(int=1), int(time.time()) + 60, "image/png", 3)
SIGNATURE = SIGNER.sign(TERMS)


def test_a_signature_holds_for_its_terms() -> None:
    assert SIGNER.verify(TERMS, SIGNATURE)


@pytest.mark.parametrize(
    "others",
    [
        replace(TERMS, id=UUID(int=2)),
        replace(TERMS, expires=TERMS.expires + 1),
        replace(TERMS, content_type="text/html"),
        replace(TERMS, size=4),
    ],
)
def test_and_not_for_others(others: UploadTerms) -> None:
    assert not SIGNER.verify(others, SIGNATURE)


def test_nor_for_ever_nor_under_another_secret() -> None:
    past = replace(TERMS, expires=1)
    assert not SIGNER.verify(past, SIGNER.sign(past))
    assert not UploadSigner("a secret of somebody else, for once").verify(TERMS, SIGNATURE)
    assert not SIGNER.verify(TERMS, "\u00e4")


def test_signatures_are_those_of_every_stack() -> None:
    terms = UploadTerms(UUID(int=1), 1_700_000_000, "image/png", 3)
    assert UploadSigner("x" * 32).sign(terms) == "nZuRiVnCC09pxophDrBH_zyEzYAgJvoeW-Yd1Fmr_ok"
