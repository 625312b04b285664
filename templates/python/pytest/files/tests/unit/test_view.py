import pytest

from app.core.errors import ApiError
from app.utils.list_definition import ViewDefinition
from app.utils.view import EVERYTHING, View, read_view, view_parameters

DEFINITION = ViewDefinition(
    members=("id", "name", "size", "owner", "box"), includes={"owner": "PersonRead", "box": "BoxRead"}
)
ROW = {"id": "1", "name": "Box", "size": None, "owner": "a", "box": None}
ANN = {"id": "a", "version": 4}


def test_a_view_shows_every_member_unless_said() -> None:
    view = read_view("", DEFINITION)
    assert view == EVERYTHING
    assert view.show(ROW, {}) == ROW


def test_a_view_shows_the_members_that_it_names_and_the_id() -> None:
    view = read_view("fields=size,size", DEFINITION)
    assert view == View(frozenset({"id", "size"}))
    assert view.show(ROW, {}) == {"id": "1", "size": None}
    assert view.show({"id": "1"}, {}) == {"id": "1"}


def test_a_view_shows_objects_in_place_of_their_ids() -> None:
    view = read_view("include=owner,box,owner&fields=name", DEFINITION)
    assert view == View(frozenset({"id", "name", "owner", "box"}), ("owner", "box"))
    included = {"owner": {"a": ANN}, "box": {}}
    assert view.show(ROW, included) == {"id": "1", "name": "Box", "owner": ANN, "box": None}
    assert view.show({**ROW, "owner": "b"}, included)["owner"] == "b"
    assert view.show({"id": "1"}, included) == {"id": "1"}


@pytest.mark.parametrize("fields", ["", "name,", "Name", "name,size,other"])
def test_members_that_there_are_not_are_refused(fields: str) -> None:
    with pytest.raises(ApiError) as caught:
        read_view(f"fields={fields}", DEFINITION)
    assert caught.value.code.name == "VALIDATION_ERROR"
    assert [detail.field for detail in caught.value.details] == ["fields"]


@pytest.mark.parametrize("include", ["", "name", "owner.id", "owner," * 5 + "owner"])
def test_what_is_no_reference_and_more_than_five_cannot_be_included(include: str) -> None:
    with pytest.raises(ApiError) as caught:
        read_view(f"include={include}", DEFINITION)
    assert caught.value.code.name == "VALIDATION_ERROR"
    assert [detail.field for detail in caught.value.details] == ["include"]


def test_other_parameters_are_refused() -> None:
    with pytest.raises(ApiError) as caught:
        read_view("page=1", DEFINITION)
    assert caught.value.code.name == "UNKNOWN_PARAMETER"


def test_there_are_parameters_only_where_there_is_something_to_choose_from() -> None:
    assert view_parameters(DEFINITION) == ("fields", "include")
    assert view_parameters(ViewDefinition(members=("id",))) == ("fields",)
    assert view_parameters(None) == ()
