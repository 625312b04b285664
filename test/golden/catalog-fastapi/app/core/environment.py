import os
from collections.abc import Iterable, Mapping
from pathlib import Path

from dotenv import dotenv_values


def load_environment(
    process: Mapping[str, str], directory: Path, names: Iterable[str]
) -> tuple[dict[str, str], list[str]]:
    """Collects the settings and the problems met: the process wins over `.env`, which wins over `.env.$APP_ENV`.

    For every setting, `<NAME>_FILE` may name a file that holds its value, the usual way to mount a secret.
    """
    local = _read_file(directory / ".env")
    app_env = process.get("APP_ENV") or local.get("APP_ENV") or "production"
    merged = {**_read_file(directory / f".env.{app_env}"), **local, **process, "APP_ENV": app_env}
    values: dict[str, str] = {}
    problems: list[str] = []
    for name in names:
        file = merged.get(f"{name}_FILE", "")
        try:
            value = Path(file).read_text(encoding="utf-8").strip() if file else merged.get(name, "")
        except (OSError, UnicodeDecodeError) as error:
            problems.append(f"{name}_FILE: cannot read {file} ({error})")
            continue
        if value:
            values[name] = value
    return values, problems


def _read_file(path: Path) -> dict[str, str]:
    if os.sep in path.name or not path.is_file():
        return {}
    return {name: value for name, value in dotenv_values(path).items() if value is not None}
