import pytest
from pydantic import ValidationError

from app.schemas.password_schema import Credentials, PasswordReset, Registration

PERSON = {"email": "ann@example.com", "name": "Ann", "password": "correct horse"}


def problems(**changes: str) -> list[tuple[object, str]]:
    """The members of a registration that are refused, and why."""
    with pytest.raises(ValidationError) as caught:
        Registration.model_validate({**PERSON, **changes})
    return [(problem["loc"][0], problem["type"]) for problem in caught.value.errors()]


@pytest.mark.parametrize("password", ["correct horse", "\U0001f40e" * 8, " " * 8, "x" * 128])
def test_a_password_may_be_anything_of_the_right_length(password: str) -> None:
    assert Registration.model_validate({**PERSON, "password": password}).password == password


@pytest.mark.parametrize("password", ["seven77", "\U0001f40e" * 7, "x" * 129])
def test_lengths_count_code_points(password: str) -> None:
    assert [name for name, _ in problems(password=password)] == ["password"]


@pytest.mark.parametrize("password", ["password", "PassWord", "\uff50\uff41\uff53\uff53\uff57\uff4f\uff52\uff44"])
def test_common_passwords_are_refused(password: str) -> None:
    assert problems(password=password) == [("password", "common_password")]


def test_an_address_is_trimmed_and_in_lower_case() -> None:
    assert Registration.model_validate({**PERSON, "email": " Ann@Example.COM "}).email == "ann@example.com"
    assert Credentials(email="ANN@example.com", password="x").email == "ann@example.com"
    assert [name for name, _ in problems(email="ann")] == ["email"]


def test_nobody_chooses_a_role_and_everything_that_is_wrong_is_named_at_once() -> None:
    assert problems(role="admin") == [("role", "extra_forbidden")]
    with pytest.raises(ValidationError, match="2 validation errors"):
        PasswordReset.model_validate({"password": "short"})
