import json
from pathlib import Path

import pytest

from app.commands import migrate, openapi, routes
from app.commands.describe_app import describe_app


@pytest.mark.parametrize(
    ("arguments", "message"),
    [([], "usage: "), (["sideways"], "usage: "), (["new", "Not Snake"], "the name must be snake_case")],
)
def test_migrate_says_how_it_is_used(arguments: list[str], message: str) -> None:
    with pytest.raises(SystemExit, match=message):
        migrate.main(arguments)


def test_openapi_writes_the_document(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(openapi, "PROJECT_ROOT", tmp_path)
    openapi.main([])
    document = json.loads((tmp_path / "docs" / "openapi.json").read_text(encoding="utf-8"))
    assert document == describe_app().openapi()


def test_routes_lists_every_operation() -> None:
    operations = [one for item in describe_app().openapi()["paths"].values() for one in item.values()]
    listed = [line.split()[2] for line in routes.main([]).splitlines()]
    assert listed == [operation["operationId"] for operation in operations]
