import math
from collections.abc import Mapping
from typing import Any, Protocol
from urllib.parse import parse_qsl, urlencode
from uuid import UUID

from fastapi import Request, Response

from app.api.problem import JSON, meta, write_json
from app.core.schema import Schema
from app.utils.entity_tag import entity_tag
from app.utils.list_query import ListQuery
from app.utils.page import CursorPage, NumberedPage, Page
from app.utils.view import EVERYTHING, Included, View

Parameters = Mapping[str, str]

NOTHING: Included = {}


class Versioned(Protocol):
    """A row that is sent as one object."""

    @property
    def id(self) -> UUID: ...

    @property
    def version(self) -> int: ...


def object_response(
    request: Request,
    schema: type[Schema],
    row: Versioned,
    *,
    view: View = EVERYTHING,
    included: Included = NOTHING,
    status: int = 200,
    location: str | None = None,
) -> Response:
    """One object in the success envelope, under an entity tag."""
    data = view.show(show_row(schema, row), included)
    tag = entity_tag(row.id, row.version, data, view.include)
    headers = {"ETag": tag} if location is None else {"ETag": tag, "Location": location}
    body = {"success": True, "data": data, "meta": meta(request)}
    return Response(write_json(body), status, headers, media_type=JSON)


def created_response(request: Request, schema: type[Schema], row: Versioned, collection: str) -> Response:
    """201 with the new object and where it lives."""
    location = f"{collection}/{row.id}"
    return object_response(request, schema, row, status=201, location=location)


def page_response(
    request: Request, schema: type[Schema], query: ListQuery, page: Page[Any], included: Included = NOTHING
) -> Response:
    """A page of a list, its numbers (or cursors) and RFC 8288 links."""
    pagination, links = (
        _describe_numbers(query, page) if isinstance(page, NumberedPage) else _describe_cursors(request, query, page)
    )
    link = ", ".join(f'<{_link_to(request, parameters)}>; rel="{rel}"' for rel, parameters in links.items())
    body = {
        "success": True,
        "data": [query.view.show(show_row(schema, row), included) for row in page.items],
        "pagination": pagination,
        "meta": meta(request),
    }
    return Response(write_json(body), headers={"Link": link}, media_type=JSON)


def show_row(schema: type[Schema], row: object) -> dict[str, Any]:
    """A row as JSON."""
    return schema.of(row).model_dump(mode="json")


def _describe_numbers(query: ListQuery, page: NumberedPage[Any]) -> tuple[dict[str, Any], dict[str, Parameters]]:
    number, per_page = query.page or 1, query.per_page
    total_pages = math.ceil(page.total / per_page)
    last = max(1, total_pages)
    has_next, has_prev = number < total_pages, number > 1
    links = {
        "first": 1,
        **({"prev": min(number - 1, last)} if has_prev else {}),
        **({"next": number + 1} if has_next else {}),
        "last": last,
    }
    pagination = {
        "page": number,
        "per_page": per_page,
        "total": page.total,
        "total_pages": total_pages,
        "has_next": has_next,
        "has_prev": has_prev,
    }
    return pagination, {rel: {"page": str(to), "per_page": str(per_page)} for rel, to in links.items()}


def _describe_cursors(
    request: Request, query: ListQuery, page: CursorPage[Any]
) -> tuple[dict[str, Any], dict[str, Parameters]]:
    encode = request.app.state.cursors.encode
    following = encode(page.following, query.sort) if page.following else None
    preceding = encode(page.preceding, query.sort) if page.preceding else None
    links = {"first": "", "prev": preceding, "next": following}
    pagination = {
        "per_page": query.per_page,
        "next_cursor": following,
        "prev_cursor": preceding,
        "has_next": following is not None,
    }
    per_page = str(query.per_page)
    return pagination, {
        rel: {"cursor": cursor, "per_page": per_page} for rel, cursor in links.items() if cursor is not None
    }


def _link_to(request: Request, parameters: Parameters) -> str:
    """This request's own target with some parameters replaced."""
    pairs = dict(parse_qsl(request.url.query, keep_blank_values=True))
    return f"{request.scope['raw_path'].decode()}?{urlencode({**pairs, **parameters})}"
