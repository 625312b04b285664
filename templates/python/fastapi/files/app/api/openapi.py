from typing import Any

from fastapi import FastAPI
from fastapi.openapi.utils import get_openapi

from app.core.error_catalogue import ErrorCode

TEXT = {"type": "string"}
URI = {"type": "string", "format": "uri-reference"}
PROBLEM = {"$ref": "#/components/schemas/Problem"}

HEADERS = {
    "RequestId": {"description": "Identifies the request in the logs", "schema": TEXT},
    "Location": {"description": "The new object", "schema": URI},
    "ETag": {"description": "The version of the object (RFC 9110)", "schema": TEXT},
    "Link": {"description": "The neighbouring pages (RFC 8288)", "schema": TEXT},
}


def add_openapi(app: FastAPI) -> None:
    """Completes the document that FastAPI derives from the routes: error answers, headers, who may call what."""

    def openapi() -> dict[str, Any]:
        if app.openapi_schema is None:
            app.openapi_schema = _complete(
                get_openapi(title=app.title, version=app.version, description=app.description, routes=app.routes)
            )
        return app.openapi_schema

    app.openapi = openapi  # type: ignore[method-assign]


def _complete(document: dict[str, Any]) -> dict[str, Any]:
    for path, item in document["paths"].items():
        for method, operation in item.items():
            operation.setdefault("security", [])
            operation.setdefault("x-permission", "public")
            operation["responses"] = _responses(path, method, operation)
    components = document.setdefault("components", {})
    components["schemas"] = {**components.get("schemas", {}), **_error_schemas()}
    for unused in ("HTTPValidationError", "ValidationError"):
        components["schemas"].pop(unused, None)
    components["responses"] = _error_responses()
    components["headers"] = HEADERS
    document["servers"] = [{"url": "/"}]
    return document


def _responses(path: str, method: str, operation: dict[str, Any]) -> dict[str, Any]:
    takes_body, is_list = "requestBody" in operation, "x-list" in operation
    refused = [409, 413, 415, 422] if takes_body else [409] if method == "delete" else []
    missing = [404] if "{" in path else []
    statuses = [400, *missing, 405, *refused, 414, 429, 500, 503, 504]
    succeeded = {status: answer for status, answer in operation["responses"].items() if status.startswith("2")}
    for answer in succeeded.values():
        answer["headers"] = {"X-Request-Id": _header("RequestId")}
    return {**succeeded, **{str(status): {"$ref": f"#/components/responses/Error{status}"} for status in statuses}}


def _header(name: str) -> dict[str, str]:
    return {"$ref": f"#/components/headers/{name}"}
