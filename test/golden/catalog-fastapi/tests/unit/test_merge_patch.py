from app.utils.merge_patch import merge_patch


def test_objects_merge_and_null_removes() -> None:
    stored = {"a": {"b": 1, "c": 2}, "d": [1]}
    assert merge_patch(stored, {"a": {"b": None, "e": 3}, "d": [2]}) == {"a": {"c": 2, "e": 3}, "d": [2]}


def test_anything_else_replaces() -> None:
    assert merge_patch({"a": 1}, [1]) == [1]
    assert merge_patch([1], {"a": None, "b": 1}) == {"b": 1}
