import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Self

from app.core.error_catalogue import ErrorCode
from app.core.errors import ApiError, ErrorDetail, invalid
from app.utils.cursor import CursorCodec, CursorPosition
from app.utils.filter_value import Scalar, read_filter_value
from app.utils.list_definition import ListDefinition, ListField, SortKey, filter_operators
from app.utils.query_parameters import read_query_parameters, refuse_unknown
from app.utils.view import EVERYTHING, View, choose_view, view_parameters

DEEPEST_OFFSET = 10_000
MOST_SORT_KEYS = 4

_filter_name = re.compile(r"filter\[([^\[\]]+)\](?:\[([^\[\]]+)\])?")


@dataclass(frozen=True)
class Filter:
    field: str
    operator: str
    value: Scalar | Sequence[Scalar]


@dataclass(frozen=True)
class ListQuery:
    """A checked list request."""

    page: int | None
    """The number of the page; None when the list is walked by cursor."""
    cursor: CursorPosition | None
    per_page: int
    sort: Sequence[SortKey]
    filters: Sequence[Filter]
    q: str | None = None
    """What to search for."""
    view: View = EVERYTHING
    """What the answer has to hold of each row."""

    def and_filter(self, field: str, operator: str, value: Scalar) -> Self:
        """The same request with one more condition."""
        return replace(self, filters=[*self.filters, Filter(field, operator, value)])


def read_list_query(query: str, definition: ListDefinition, cursors: CursorCodec) -> ListQuery:
    """Reads `page per_page cursor sort q fields include filter[…]`; raises an ApiError that names all of one kind."""
    parameters = read_query_parameters(query)
    plain = {"page", "per_page", "cursor", "sort", *view_parameters(definition.view)}
    plain |= {"q"} if definition.search else set()
    refuse_unknown(parameters, lambda name: name in plain or name.startswith("filter["))
    page, per_page = _read_count(parameters.get("page", "1")), _read_count(parameters.get("per_page", "20"))
    _check_plain(parameters, page, per_page)
    if page * per_page > DEEPEST_OFFSET:
        message = f"page × per_page must not exceed {DEEPEST_OFFSET}; use cursor= instead"
        raise ApiError(ErrorCode.OFFSET_TOO_DEEP, message)
    sort = _read_sort(parameters.get("sort"), definition)
    filters = _read_filters(parameters, definition)
    cursor = parameters.get("cursor")
    return ListQuery(
        page=page if cursor is None else None,
        cursor=cursors.decode(cursor, sort) if cursor else None,
        per_page=per_page,
        sort=sort,
        filters=filters,
        q=parameters.get("q"),
        view=choose_view(parameters, definition.view) if definition.view else EVERYTHING,
    )


def _read_count(text: str) -> int:
    """A whole number; 0, which is never in range, for anything else."""
    return int(text) if re.fullmatch(r"[0-9]{1,300}", text) else 0


def _check_plain(parameters: Mapping[str, str], page: int, per_page: int) -> None:
    problems: list[ErrorDetail] = []
    if page < 1:
        problems.append(ErrorDetail("query", "out_of_range", "must be a whole number from 1", field="page"))
    if not 1 <= per_page <= 100:
        message = "must be a whole number from 1 to 100"
        problems.append(ErrorDetail("query", "out_of_range", message, field="per_page"))
    if not 1 <= len(parameters.get("q", "x")) <= 200:
        problems.append(ErrorDetail("query", "length", "must have 1 to 200 characters", field="q"))
    if "page" in parameters and "cursor" in parameters:
        problems.append(ErrorDetail("query", "exclusive", "cannot be combined with page", field="cursor"))
    if problems:
        raise invalid(problems)


def _read_sort(text: str | None, definition: ListDefinition) -> Sequence[SortKey]:
    if text is None:
        return definition.default_sort
    keys: dict[str, SortKey] = {}
    for item in text.split(","):
        name = item.removeprefix("-")
        field = definition.fields.get(name)
        if field is None or not field.sort:
            raise _invalid_sort(name, "cannot be sorted by")
        keys.setdefault(name, SortKey(name, descending=item.startswith("-")))
    if len(keys) > MOST_SORT_KEYS:
        raise _invalid_sort(text, f"has more than {MOST_SORT_KEYS} keys")
    return list(keys.values())


def _invalid_sort(field: str, message: str) -> ApiError:
    detail = ErrorDetail("query", "invalid_sort", f'"{field}" {message}', field="sort")
    return ApiError(ErrorCode.INVALID_SORT, f'sort: "{field}" {message}', details=[detail])


def _read_filters(parameters: Mapping[str, str], definition: ListDefinition) -> Sequence[Filter]:
    filters: list[Filter] = []
    problems: list[ErrorDetail] = []
    for name, text in parameters.items():
        if not name.startswith("filter["):
            continue
        match = _filter_name.fullmatch(name)
        field_name, operator = (match[1], match[2] or "eq") if match else ("", "")
        field = definition.fields.get(field_name)
        offered = filter_operators(field) if field else ()
        value = read_filter_value(field, operator, text) if field and operator in offered else None
        if value is None:
            message = _filter_message(field, operator)
            problems.append(ErrorDetail("query", "invalid_filter", message, field=name))
        else:
            filters.append(Filter(field_name, operator, value))
    if problems:
        names = ", ".join(problem.field or "" for problem in problems)
        raise ApiError(ErrorCode.INVALID_FILTER, f"Invalid filter: {names}", details=problems)
    return filters


def _filter_message(field: ListField | None, operator: str) -> str:
    offered = filter_operators(field) if field else ()
    if not offered:
        return "is not a field that can be filtered"
    return "does not have a value of the right type" if operator in offered else f"takes one of {', '.join(offered)}"
