import asyncpg
import pytest

from app.database.errors import translate_database_error


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (ConnectionRefusedError(), "DEPENDENCY_UNAVAILABLE"),
        (TimeoutError(), "DEPENDENCY_UNAVAILABLE"),
        (asyncpg.AdminShutdownError(), "DEPENDENCY_UNAVAILABLE"),
        (asyncpg.TooManyConnectionsError(), "DEPENDENCY_UNAVAILABLE"),
        (asyncpg.QueryCanceledError(), "TIMEOUT"),
        (asyncpg.DeadlockDetectedError(), "CONFLICT"),
    ],
)
def test_failures_of_the_database_are_told(error: Exception, code: str) -> None:
    translated = translate_database_error(error)
    assert translated is not None
    assert translated.code.name == code


def test_other_failures_are_not() -> None:
    assert translate_database_error(asyncpg.UndefinedColumnError()) is None
    assert translate_database_error(ValueError()) is None
