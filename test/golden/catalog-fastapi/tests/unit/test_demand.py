from types import SimpleNamespace
from uuid import UUID

import pytest

from app.core.error_catalogue import ErrorCode
from app.core.errors import ApiError
from app.utils.demand import Demand, demanded_version, missing, read_demand, read_target, require_demand
from app.utils.entity_tag import entity_tag

ID = UUID("0190b6c2-0000-7000-8000-000000000001")
TAG = entity_tag(ID, 3, {"id": ID})
OLDER = entity_tag(ID, 2, {"id": ID})
FOREIGN = entity_tag(UUID("0190b6c2-0000-7000-8000-000000000002"), 3, {"id": ID})
CURRENT = SimpleNamespace(version=3)


@pytest.mark.parametrize(
    ("if_match", "demand"),
    [
        (None, None),
        ([" * "], "any"),
        ([TAG], {3}),
        ([f"{OLDER}, {TAG}"], {2, 3}),
        ([OLDER, TAG], {2, 3}),
        ([f'"a,b",, W/"x",{TAG}'], {3}),
    ],
)
def test_if_match_names_versions(if_match: list[str] | None, demand: Demand) -> None:
    assert read_demand(if_match, ID) == demand


@pytest.mark.parametrize(
    "if_match",
    [f"W/{TAG}", FOREIGN, '"other"', TAG.replace("-3-", "-03-"), TAG[1:-1], f"{TAG} garbage", ""],
)
def test_anything_else_names_no_version(if_match: str) -> None:
    assert read_demand([if_match], ID) == set()


@pytest.mark.parametrize("demand", [None, "any", {3}, {2, 3}])
def test_an_object_may_change_as_demanded(demand: Demand) -> None:
    require_demand(demand, CURRENT)


@pytest.mark.parametrize("demand", [set(), {2}])
def test_an_object_may_not_change_in_another_version(demand: Demand) -> None:
    with pytest.raises(ApiError) as refusal:
        require_demand(demand, CURRENT)
    assert refusal.value.code is ErrorCode.PRECONDITION_FAILED


def test_the_demanded_version_must_still_be_there() -> None:
    assert demanded_version({2, 3}, CURRENT) == 3
    assert demanded_version("any", CURRENT) is None
    assert demanded_version(None, CURRENT) is None


def test_a_missing_object_is_not_found_unless_a_version_was_demanded() -> None:
    assert missing(None).code is ErrorCode.NOT_FOUND
    assert missing("any").code is ErrorCode.PRECONDITION_FAILED
    with pytest.raises(ApiError) as refusal:
        read_target("not-an-id", ["*"])
    assert refusal.value.code is ErrorCode.PRECONDITION_FAILED
