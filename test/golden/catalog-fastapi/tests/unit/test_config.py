from pathlib import Path

import pytest

from app.core.config import ConfigError, load_settings

USABLE = {"APP_SECRET": "x" * 32, "DATABASE_URL": "postgres://localhost/db"}


def test_defaults_fill_what_is_not_given(tmp_path: Path) -> None:
    settings = load_settings(USABLE, tmp_path)
    assert (settings.app_env, settings.port, settings.serves_docs) == ("production", 3000, False)


def test_every_problem_is_named_at_once(tmp_path: Path) -> None:
    environment = {"APP_ENV": "nowhere", "PORT": "eighty", "CORS_ORIGINS": "*", "DATABASE_URL": "x"}
    with pytest.raises(ConfigError) as caught:
        load_settings(environment, tmp_path)
    named = {problem.partition(":")[0] for problem in caught.value.problems}
    assert named == {"APP_ENV", "PORT", "CORS_ORIGINS", "DATABASE_URL", "APP_SECRET"}


def test_the_environment_wins_over_env_files(tmp_path: Path) -> None:
    (tmp_path / ".env").write_text("PORT=1\nHOST=::\nAPP_ENV=test\n", encoding="utf-8")
    (tmp_path / ".env.test").write_text("PORT=2\nHOST=two\nLOG_LEVEL=debug\n", encoding="utf-8")
    settings = load_settings({**USABLE, "PORT": "3"}, tmp_path)
    assert (settings.port, settings.host, settings.log_level) == (3, "::", "debug")


def test_a_secret_may_be_a_file(tmp_path: Path) -> None:
    secret = tmp_path / "secret"
    secret.write_text("y" * 40 + "\n", encoding="utf-8")
    settings = load_settings({**USABLE, "APP_SECRET_FILE": str(secret)}, tmp_path)
    assert settings.app_secret == "y" * 40


def test_a_missing_secret_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="APP_SECRET_FILE: cannot read"):
        load_settings({**USABLE, "APP_SECRET_FILE": str(tmp_path / "none")}, tmp_path)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("CORS_ORIGINS", "https://app.example.com/"),
        ("APP_SECRET", "short"),
    ],
)
def test_a_value_that_cannot_be_used_is_named(tmp_path: Path, name: str, value: str) -> None:
    with pytest.raises(ConfigError) as caught:
        load_settings({**USABLE, name: value}, tmp_path)
    assert [problem.partition(":")[0] for problem in caught.value.problems] == [name]
