import re
from uuid import UUID

from app.utils.entity_tag import entity_tag

ID = UUID("0190b6c2-0000-7000-8000-000000000001")
ROW = {"id": str(ID), "name": "Box", "version": 3}
TAG = entity_tag(ID, 3, ROW)


def test_a_tag_is_strong_and_the_same_for_the_same_state() -> None:
    assert re.fullmatch(r'"[\w-]{12}-3-[\w-]{8}"', TAG)
    assert entity_tag(ID, 3, dict(reversed(ROW.items()))) == TAG


def test_a_tag_changes_with_the_object_its_version_and_the_members_that_are_shown() -> None:
    others = {entity_tag(UUID(int=1), 3, ROW), entity_tag(ID, 4, ROW), entity_tag(ID, 3, {"id": str(ID)})}
    assert len({TAG, *others}) == 4


def test_a_tag_changes_with_the_objects_that_are_included() -> None:
    ann = {"id": "7", "version": 1, "name": "Ann"}
    owners = ["7", ann, {**ann, "version": 2}, {"id": "7", "version": 1}]
    assert len({entity_tag(ID, 3, {**ROW, "owner": owner}, ["owner"]) for owner in owners}) == 4
    assert entity_tag(ID, 3, {**ROW, "owner": None}, ["owner"]) == entity_tag(ID, 3, {**ROW, "owner": "7"}, ["owner"])
