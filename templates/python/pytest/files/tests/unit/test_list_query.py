import pytest

from app.core.errors import ApiError
from app.utils.cursor import CursorCodec
from app.utils.list_definition import Kind, ListDefinition, ListField, SortKey, ViewDefinition
from app.utils.list_query import Filter, ListQuery, read_list_query
from app.utils.view import EVERYTHING, View

DEFINITION = ListDefinition(
    fields={
        "name": ListField("name", Kind.TEXT, filter=True, sort=True),
        "count": ListField("count", Kind.INTEGER, filter=True),
        "state": ListField("state", Kind.ENUM, filter=True, labels=("on", "off")),
        "day": ListField("day", Kind.DATE, filter=True),
    },
    search=("name",),
    default_sort=(SortKey("name"),),
    view=ViewDefinition(members=("id", "name")),
)


def read(query: str) -> ListQuery:
    return read_list_query(query, DEFINITION, CursorCodec("secret"))


def test_an_empty_query_asks_for_the_first_page() -> None:
    query = read("")
    assert (query.page, query.per_page, query.sort) == (1, 20, (SortKey("name"),))


def test_everything_at_once() -> None:
    query = read("page=2&per_page=5&sort=-name,name&q=two+words&filter%5Bcount%5D%5Bin%5D=1,2&filter[name]=a%2Cb")
    assert (query.page, query.per_page, query.q) == (2, 5, "two words")
    assert query.sort == [SortKey("name", descending=True)]
    assert query.filters == [Filter("count", "in", [1, 2]), Filter("name", "eq", "a,b")]


def test_the_members_of_the_rows_are_chosen() -> None:
    assert read("").view == EVERYTHING
    assert read("fields=name&page=2").view == View(frozenset({"id", "name"}))


@pytest.mark.parametrize(
    ("query", "code"),
    [
        ("page=0", "VALIDATION_ERROR"),
        ("per_page=101", "VALIDATION_ERROR"),
        ("page=1&page=1", "VALIDATION_ERROR"),
        ("page=1&cursor=", "VALIDATION_ERROR"),
        ("q=", "VALIDATION_ERROR"),
        ("q=%00", "VALIDATION_ERROR"),
        ("q=%FF", "VALIDATION_ERROR"),
        ("fields=count", "VALIDATION_ERROR"),
        ("nothing=1", "UNKNOWN_PARAMETER"),
        ("page=200&per_page=100", "OFFSET_TOO_DEEP"),
        ("sort=count", "INVALID_SORT"),
        ("filter[nothing]=1", "INVALID_FILTER"),
        ("filter[count]=one", "INVALID_FILTER"),
        ("filter[count][contains]=1", "INVALID_FILTER"),
        ("filter[state]=other", "INVALID_FILTER"),
        ("filter[day]=2026-02-30", "INVALID_FILTER"),
        ("filter[name][in]=a,,b", "INVALID_FILTER"),
        ("cursor=x", "INVALID_CURSOR"),
    ],
)
def test_a_wrong_query_is_refused(query: str, code: str) -> None:
    with pytest.raises(ApiError) as caught:
        read(query)
    assert caught.value.code.name == code
