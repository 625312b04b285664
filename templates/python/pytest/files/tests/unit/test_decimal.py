from decimal import Decimal

import pytest
from pydantic_core import PydanticCustomError

from app.schemas.fields.decimal import ExactDecimal

PRICE = ExactDecimal(precision=6, scale=2, min=Decimal("-1"), max=Decimal("100"))


@pytest.mark.parametrize(("value", "written"), [("1", "1.00"), ("-0", "0.00"), ("100.00", "100.00")])
def test_a_decimal_has_the_scale_of_its_column(value: str, written: str) -> None:
    assert PRICE.write(PRICE.read(value)) == written


@pytest.mark.parametrize(
    ("value", "code"),
    [(1, "decimal"), ("1.005", "decimal"), ("01", "decimal"), ("-1.01", "out_of_range"), ("100.01", "out_of_range")],
)
def test_what_is_no_decimal_or_out_of_range_is_refused(value: object, code: str) -> None:
    with pytest.raises(PydanticCustomError) as caught:
        PRICE.read(value)
    assert caught.value.type == code
