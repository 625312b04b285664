from collections.abc import Iterable, Mapping
from typing import Any

from app.api.openapi import INCLUDES
from app.utils.list_definition import Kind, ListDefinition, ListField, ViewDefinition, filter_operators
from app.utils.moments import OFFSET
from app.utils.view import MOST_INCLUDED

JsonSchema = Mapping[str, Any]

TEXT: JsonSchema = {"type": "string", "minLength": 1, "maxLength": 200, "pattern": "^[^\\u0000]*$"}
TEXT_WITHOUT_COMMA: JsonSchema = {**TEXT, "pattern": "^[^\\u0000,]*$"}
BOOLEAN: JsonSchema = {"type": "boolean"}
LARGEST = 2**53 - 1

SCHEMAS: Mapping[Kind, JsonSchema] = {
    Kind.TEXT: TEXT,
    Kind.ENUM: TEXT,
    Kind.INTEGER: {"type": "integer", "minimum": -LARGEST, "maximum": LARGEST},
    Kind.BIGINT: {"type": "string", "pattern": r"^-?\d{1,18}$"},
    Kind.DECIMAL: {"type": "string", "pattern": r"^-?\d{1,100}(\.\d{1,100})?$"},
    Kind.FLOAT: {"type": "number", "minimum": -1e15, "maximum": 1e15},
    Kind.BOOLEAN: BOOLEAN,
    Kind.UUID: {"type": "string", "format": "uuid"},
    Kind.DATE: {"type": "string", "format": "date"},
    Kind.TIME: {"type": "string", "pattern": r"^([01]\d|2[0-3]):[0-5]\d:[0-5]\d$"},
    Kind.DATETIME: {"type": "string", "format": "date-time", "pattern": f"{OFFSET}$"},
}


def list_parameters(definition: ListDefinition) -> dict[str, Any]:
    """The query parameters of a list, for `openapi_extra`: one for every literal `filter[field][operator]`."""
    sortable = [name for name, field in definition.fields.items() if field.sort]
    keys = [key for name in sortable for key in (name, f"-{name}")]
    search = [_parameter("q", "Words that must all occur", TEXT)] if definition.search else []
    filters = [
        parameter
        for name, field in definition.fields.items()
        for operator in filter_operators(field)
        for parameter in _filter_parameters(name, field, operator)
    ]
    return {
        **_includes(definition.view),
        "parameters": [
            _parameter("page", "The page, from 1", {"type": "integer", "minimum": 1, "default": 1}),
            _parameter("per_page", "Rows on a page", {"type": "integer", "minimum": 1, "maximum": 100, "default": 20}),
            _parameter("cursor", "Empty to start, then next_cursor or prev_cursor; excludes page", {"type": "string"}),
            _list(
                "sort", "Keys to sort by; a leading minus turns the order around", {"type": "string", "enum": keys}, 4
            ),
            *search,
            *filters,
            *(_view_parameters(definition.view) if definition.view else []),
        ],
    }


def view_parameters(definition: ViewDefinition) -> dict[str, Any]:
    """The query parameters that choose what the answer with one row holds, for `openapi_extra`."""
    return {**_includes(definition), "parameters": _view_parameters(definition)}


def _view_parameters(definition: ViewDefinition) -> list[dict[str, Any]]:
    fields = _list("fields", "The members to show; the id always is", _one_of(definition.members))
    if not definition.includes:
        return [fields]
    return [
        fields,
        _list("include", "The members to show as objects instead of ids", _one_of(definition.includes), MOST_INCLUDED),
    ]


def _one_of(names: Iterable[str]) -> JsonSchema:
    return {"type": "string", "enum": list(names)}


def _includes(definition: ViewDefinition | None) -> dict[str, Any]:
    """Tells the document's author which objects an answer can include; the document does not keep it."""
    return {INCLUDES: dict(definition.includes)} if definition else {}


def _filter_parameters(name: str, field: ListField, operator: str) -> list[dict[str, Any]]:
    schema = SCHEMAS[field.kind] if field.labels is None else {"type": "string", "enum": list(field.labels)}
    literal = f"filter[{name}][{operator}]"
    if operator == "isNull":
        return [_parameter(literal, f"Whether {name} is null", BOOLEAN)]
    if operator in {"in", "nin"}:
        # A comma separates the items of a list and cannot be escaped.
        return [_list(literal, f"Filter by {name}", TEXT_WITHOUT_COMMA if schema is TEXT else schema, 50)]
    plain = [_parameter(f"filter[{name}]", f"Filter by {name}", schema)] if operator == "eq" else []
    return [*plain, _parameter(literal, f"Filter by {name}", schema)]


def _list(name: str, description: str, items: JsonSchema, max_items: int | None = None) -> dict[str, Any]:
    limit = {} if max_items is None else {"maxItems": max_items}
    schema = {"type": "array", "items": items, "minItems": 1, **limit}
    return {**_parameter(name, description, schema), "style": "form", "explode": False}


def _parameter(name: str, description: str, schema: JsonSchema) -> dict[str, Any]:
    return {"name": name, "in": "query", "required": False, "description": description, "schema": schema}
