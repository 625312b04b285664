import json

from app.commands.describe_app import describe_app
from app.core.config import PROJECT_ROOT


def test_the_committed_document_is_that_of_the_routes() -> None:
    committed = json.loads((PROJECT_ROOT / "docs" / "openapi.json").read_text(encoding="utf-8"))
    assert committed == json.loads(json.dumps(describe_app().openapi()))


def test_every_operation_documents_its_refusals() -> None:
    for item in describe_app().openapi()["paths"].values():
        for operation in item.values():
            assert {"400", "405", "429", "500", "503"} <= operation["responses"].keys()
            assert "x-permission" in operation
