from tests.fixtures.api import MISSING_ID, Api, data_of
from tests.fixtures.category_fixture import FULL_CATEGORY, category_body, create_category
from tests.fixtures.problem import assert_problem

PATH = "/categories"


async def test_creating_stores_every_member(api: Api) -> None:
    body = {**await category_body(api), **FULL_CATEGORY}
    created = await api.create(PATH, body)
    assert {name: created[name] for name in body if name in created} == {
        name: value for name, value in body.items() if name in created
    }
    assert data_of(await api.get(f"{PATH}/{created['id']}")) == created


async def test_creating_names_every_missing_member(api: Api) -> None:
    required = ["name", "slug"]
    assert_problem(await api.send("POST", PATH, {}), 400, "VALIDATION_ERROR", required)


async def test_creating_names_every_member_of_the_wrong_type(api: Api) -> None:
    wrong = {"name": 1, "slug": 1, "description": 1, "position": "one"}
    body = {**await category_body(api), **wrong}
    assert_problem(await api.send("POST", PATH, body), 400, "VALIDATION_ERROR", list(wrong))


async def test_creating_refuses_an_unknown_member(api: Api) -> None:
    body = {**await category_body(api), "unheard_of": 1}
    assert_problem(await api.send("POST", PATH, body), 400, "UNKNOWN_FIELD", ["unheard_of"])


async def test_creating_refuses_a_duplicate(api: Api) -> None:
    first = await create_category(api)
    body = {**await category_body(api), "name": first["name"]}
    assert_problem(await api.send("POST", PATH, body), 409, "DUPLICATE", ["name"])


async def test_a_missing_row_is_not_found(api: Api) -> None:
    assert_problem(await api.get(f"{PATH}/{MISSING_ID}"), 404, "NOT_FOUND")
    assert_problem(await api.get(f"{PATH}/not-an-id"), 404, "NOT_FOUND")


async def test_members_that_there_are_not_cannot_be_asked_for(api: Api) -> None:
    query = "fields=" + "unheard_of"
    assert_problem(await api.get(f"{PATH}/{MISSING_ID}?{query}"), 400, "VALIDATION_ERROR", ["fields"])


async def test_one_row_shows_the_members_that_are_asked_for(api: Api) -> None:
    created = await create_category(api)
    whole = await api.get(f"{PATH}/{created['id']}")
    part = await api.get(f"{PATH}/{created['id']}?fields=version")
    assert part.json()["data"] == {"id": created["id"], "version": 1}
    assert part.headers["etag"] != whole.headers["etag"]


async def test_lists_show_the_members_that_are_asked_for(api: Api) -> None:
    created = await create_category(api)
    listed = await api.get(f"{PATH}?fields=version,id")
    assert listed.json()["data"] == [{"id": created["id"], "version": 1}]


async def test_lists_are_paged(api: Api) -> None:
    rows = [await create_category(api) for _ in range(2)]
    ids = sorted(row["id"] for row in rows)
    first = (await api.get(f"{PATH}?sort=id&per_page=1")).json()
    assert [row["id"] for row in first["data"]] == ids[:1]
    assert first["pagination"]["has_next"]
    walked = (await api.get(f"{PATH}?sort=id&per_page=1&cursor=")).json()
    cursor = walked["pagination"]["next_cursor"]
    second = (await api.get(f"{PATH}?sort=id&per_page=1&cursor={cursor}")).json()
    assert [row["id"] for row in second["data"]] == ids[1:2]


async def test_an_empty_update_changes_nothing(api: Api) -> None:
    created = await create_category(api)
    assert data_of(await api.send("PATCH", f"{PATH}/{created['id']}", {})) == created


async def test_an_update_is_for_a_version_that_if_match_names(api: Api) -> None:
    url = f"{PATH}/{(await create_category(api))['id']}"
    assert_problem(await api.send("PATCH", url, {}, if_match='"other"'), 412, "PRECONDITION_FAILED")
    assert (await api.send("PATCH", url, {}, if_match="*")).status_code == 200


async def test_an_update_changes_what_it_names(api: Api) -> None:
    created = await create_category(api)
    changes = {"description": "bravo"}
    updated = data_of(await api.send("PATCH", f"{PATH}/{created['id']}", changes))
    assert updated == {**created, **changes, "version": 2, "updated_at": updated["updated_at"]}


async def test_a_replacement_counts_the_version_up(api: Api) -> None:
    body = await category_body(api)
    created = await api.create(PATH, body)
    replaced = data_of(await api.send("PUT", f"{PATH}/{created['id']}", body))
    assert replaced == {**created, "version": 2, "updated_at": replaced["updated_at"]}


async def test_a_deleted_row_is_gone(api: Api) -> None:
    created = await create_category(api)
    assert (await api.send("DELETE", f"{PATH}/{created['id']}")).status_code == 204
    assert_problem(await api.send("DELETE", f"{PATH}/{created['id']}"), 404, "NOT_FOUND")


async def test_a_deletion_is_of_a_version_that_if_match_names(api: Api) -> None:
    url = f"{PATH}/{(await create_category(api))['id']}"
    assert_problem(await api.send("DELETE", url, if_match='"other"'), 412, "PRECONDITION_FAILED")
    assert (await api.send("DELETE", url, if_match="*")).status_code == 204


async def test_a_method_that_the_collection_does_not_have_is_refused(api: Api) -> None:
    response = await api.send("QUERY", PATH)
    assert response.status_code == 405
