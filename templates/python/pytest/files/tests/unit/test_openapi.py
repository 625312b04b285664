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


def test_an_answer_that_may_leave_members_out_promises_only_the_id() -> None:
    document = describe_app().openapi()
    for item in document["paths"].values():
        for operation in item.values():
            if any(parameter["name"] == "fields" for parameter in operation.get("parameters", [])):
                body = operation["responses"]["200"]["content"]["application/json"]["schema"]
                data = body["properties"]["data"]
                name = data.get("items", data)["$ref"].rpartition("/")[2]
                assert document["components"]["schemas"][name]["required"] == ["id"]
