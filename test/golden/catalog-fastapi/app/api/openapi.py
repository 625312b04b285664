from collections.abc import Iterator
from typing import Any

from fastapi import FastAPI
from fastapi.openapi.utils import get_openapi

from app.api.problem import JSON, PROBLEM_JSON
from app.core.error_catalogue import ErrorCode

TEXT = {"type": "string"}
URI = {"type": "string", "format": "uri-reference"}

INCLUDES = "x-includes"
"""Where a route keeps which members can show which objects, until the document is complete."""

HEADERS = {
    "X-Request-Id": {"description": "Identifies the request in the logs", "schema": TEXT},
    "Location": {"description": "The new object", "schema": URI},
    "ETag": {"description": "The version of the object (RFC 9110)", "schema": TEXT},
    "Link": {"description": "The neighbouring pages (RFC 8288)", "schema": TEXT},
}


def add_openapi(app: FastAPI) -> None:
    """Completes the document that FastAPI derives from the routes: error answers, headers, who may call what."""

    def openapi() -> dict[str, Any]:
        if app.openapi_schema is None:
            derived = get_openapi(title=app.title, version=app.version, description=app.description, routes=app.routes)
            app.openapi_schema = _complete(derived)
        return app.openapi_schema

    app.openapi = openapi  # type: ignore[method-assign]


def _complete(document: dict[str, Any]) -> dict[str, Any]:
    for path, method, operation in _operations(document):
        operation.setdefault("security", [])
        operation.setdefault("x-permission", "public")
        if method == "patch":
            content = operation["requestBody"]["content"]
            content["application/merge-patch+json"] = content[JSON]
        operation["responses"] = _responses(document, path, method, operation)
        _describe_conditions(operation)
        includes = operation.pop(INCLUDES, None)
        if includes is not None:
            _describe_view(document["components"]["schemas"], operation["responses"]["200"]["content"][JSON], includes)
    derived = document.get("components", {}).get("schemas", {})
    schemas = {
        name: schema for name, schema in derived.items() if name not in {"HTTPValidationError", "ValidationError"}
    }
    components = {"schemas": {**schemas, **_error_schemas()}, "responses": _error_responses(), "headers": HEADERS}
    return {**document, "servers": [{"url": "/"}], "components": components}


def _operations(document: dict[str, Any]) -> Iterator[tuple[str, str, dict[str, Any]]]:
    for path, item in document["paths"].items():
        for method, operation in item.items():
            yield path, method, operation


def _responses(document: dict[str, Any], path: str, method: str, operation: dict[str, Any]) -> dict[str, Any]:
    """The answers of an operation; FastAPI knows of those to a success, and its own to a failure."""
    is_list = any(parameter["name"] == "per_page" for parameter in operation.get("parameters", []))
    is_versioned = _is_versioned(document, operation)
    named = ["X-Request-Id", *(["Location"] if "201" in operation["responses"] else [])]
    named += ["Link"] if is_list else ["ETag"] if is_versioned else []
    headers = {name: _component("headers", name) for name in named}
    responses = {
        status: {**answer, "headers": headers} for status, answer in operation["responses"].items() if status < "400"
    }
    if method == "get" and is_versioned:
        responses["304"] = {"description": "The client has this version", "headers": {"ETag": headers["ETag"]}}
    conditional = [412] if _header_of(operation, "If-Match") else []
    refused = [409, 413, 415, 422] if "requestBody" in operation else [409] if method == "delete" else []
    missing = [404] if "{" in path else []
    for failure in [400, *missing, 405, *refused, *conditional, 414, 429, 431, 500, 503, 504]:
        responses[str(failure)] = _component("responses", f"Error{failure}")
    return responses


def _describe_view(schemas: dict[str, Any], content: dict[str, Any], includes: dict[str, str]) -> None:
    """Describes an answer with rows of which only the id is sure, and that may hold objects in place of ids."""
    body = _resolve(schemas, content["schema"])
    data = body["properties"]["data"]
    name = data.get("items", data)["$ref"].rpartition("/")[2]
    # No resource can have a name like that.
    view = f"{name}.View"
    members = dict(schemas[name]["properties"])
    for member, target in includes.items():
        members[member] = {"anyOf": [members[member], _component("schemas", target)]}
    schemas[view] = {**schemas[name], "required": ["id"], "properties": members}
    row = _component("schemas", view)
    shown = {**data, "items": row} if "items" in data else row
    content["schema"] = {**body, "properties": {**body["properties"], "data": shown}}


def _describe_conditions(operation: dict[str, Any]) -> None:
    """Names the headers by which an operation can be made conditional (RFC 9110 §13)."""
    if (declared := _header_of(operation, "If-Match")) is not None:
        text = "Tags of the version to change, or *; anything else answers 412"
        declared.update({"required": False, "description": text, "schema": TEXT})
    if "304" in operation["responses"]:
        text = "Tags that the client has already; one that is current answers 304"
        header = {"name": "If-None-Match", "in": "header", "required": False, "description": text, "schema": TEXT}
        operation["parameters"] = [*operation.get("parameters", []), header]


def _header_of(operation: dict[str, Any], name: str) -> dict[str, Any] | None:
    parameters: list[dict[str, Any]] = operation.get("parameters", [])
    return next((parameter for parameter in parameters if parameter["name"] == name), None)


def _is_versioned(document: dict[str, Any], operation: dict[str, Any]) -> bool:
    """Whether an operation answers with one object that has a version."""
    schemas = document.get("components", {}).get("schemas", {})
    answers = [answer for status, answer in operation["responses"].items() if status.startswith("2")]
    bodies = [answer["content"][JSON]["schema"] for answer in answers if "content" in answer]
    objects = [_resolve(schemas, body)["properties"]["data"] for body in bodies]
    return any("version" in _resolve(schemas, shown).get("properties", {}) for shown in objects)


def _resolve(schemas: dict[str, Any], schema: dict[str, Any]) -> dict[str, Any]:
    resolved: dict[str, Any] = schemas[schema["$ref"].rpartition("/")[2]] if "$ref" in schema else schema
    return resolved


def _error_responses() -> dict[str, Any]:
    """The reusable responses, one per error status."""
    content = {media_type: {"schema": _component("schemas", "Problem")} for media_type in (PROBLEM_JSON, JSON)}
    return {
        f"Error{status}": {
            "description": ", ".join(code.name for code in ErrorCode if code.status == status),
            "headers": {"X-Request-Id": _component("headers", "X-Request-Id")},
            "content": content,
        }
        for status in sorted({code.status for code in ErrorCode})
    }


def _error_schemas() -> dict[str, Any]:
    """The schemas of an error body (the API's envelope and RFC 9457 problem details in one) and of its details."""
    place = {"type": "string", "enum": ["body", "query"]}
    detail = {"in": place, "code": TEXT, "message": TEXT}
    error = {
        "code": {"type": "string", "enum": [code.name for code in ErrorCode]},
        "message": TEXT,
        "details": {"type": "array", "items": _component("schemas", "ErrorDetail")},
    }
    problem = {
        "type": URI,
        "title": TEXT,
        "status": {"type": "integer"},
        "detail": TEXT,
        "instance": URI,
        "success": {"const": False},
        "error": _object(error),
        "meta": _object({"timestamp": {"type": "string", "format": "date-time"}, "request_id": TEXT}),
    }
    return {"Problem": _object(problem), "ErrorDetail": _object(detail, {"pointer": TEXT, "field": TEXT})}


def _object(required: dict[str, Any], optional: dict[str, Any] | None = None) -> dict[str, Any]:
    properties = {**required, **(optional or {})}
    return {"type": "object", "additionalProperties": False, "required": list(required), "properties": properties}


def _component(kind: str, name: str) -> dict[str, str]:
    return {"$ref": f"#/components/{kind}/{name}"}
