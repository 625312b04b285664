from tests.fixtures.api import MISSING_ID, Api, data_of
from tests.fixtures.problem import assert_problem
from tests.fixtures.product_fixture import FULL_PRODUCT, create_product, product_body

PATH = "/products"


async def test_creating_stores_every_member(api: Api) -> None:
    body = {**await product_body(api), **FULL_PRODUCT}
    created = await api.create(PATH, body)
    assert {name: created[name] for name in body if name in created} == {
        name: value for name, value in body.items() if name in created
    }
    assert data_of(await api.get(f"{PATH}/{created['id']}")) == created


async def test_creating_names_every_missing_member(api: Api) -> None:
    required = ["sku", "name", "category", "price"]
    assert_problem(await api.send("POST", PATH, {}), 400, "VALIDATION_ERROR", required)


async def test_creating_names_every_member_of_the_wrong_type(api: Api) -> None:
    wrong = {
        "sku": 1,
        "name": 1,
        "description": 1,
        "category": "not a uuid",
        "price": "one",
        "state": 0,
        "stock": "one",
        "tags": "not a list",
        "featured": "yes",
        "released_on": "yesterday",
    }
    body = {**await product_body(api), **wrong}
    assert_problem(await api.send("POST", PATH, body), 400, "VALIDATION_ERROR", list(wrong))


async def test_creating_refuses_an_unknown_member(api: Api) -> None:
    body = {**await product_body(api), "unheard_of": 1}
    assert_problem(await api.send("POST", PATH, body), 400, "UNKNOWN_FIELD", ["unheard_of"])


async def test_creating_refuses_a_duplicate(api: Api) -> None:
    first = await create_product(api)
    body = {**await product_body(api), "sku": first["sku"]}
    assert_problem(await api.send("POST", PATH, body), 409, "DUPLICATE", ["sku"])


async def test_a_missing_row_is_not_found(api: Api) -> None:
    assert_problem(await api.get(f"{PATH}/{MISSING_ID}"), 404, "NOT_FOUND")
    assert_problem(await api.get(f"{PATH}/not-an-id"), 404, "NOT_FOUND")


async def test_members_that_there_are_not_cannot_be_asked_for(api: Api) -> None:
    query = "fields=" + "unheard_of"
    assert_problem(await api.get(f"{PATH}/{MISSING_ID}?{query}"), 400, "VALIDATION_ERROR", ["fields"])


async def test_one_row_shows_the_members_that_are_asked_for(api: Api) -> None:
    created = await create_product(api)
    whole = await api.get(f"{PATH}/{created['id']}")
    part = await api.get(f"{PATH}/{created['id']}?fields=version")
    assert part.json()["data"] == {"id": created["id"], "version": 1}
    assert part.headers["etag"] != whole.headers["etag"]


async def test_references_are_shown_as_objects(api: Api) -> None:
    created = await create_product(api)
    included = ["category"]
    shown = (await api.get(f"{PATH}/{created['id']}?include={','.join(included)}")).json()["data"]
    assert {name: shown[name]["id"] for name in included} == {name: created[name] for name in included}


async def test_lists_show_the_members_that_are_asked_for(api: Api) -> None:
    created = await create_product(api)
    listed = await api.get(f"{PATH}?fields=version,id")
    assert listed.json()["data"] == [{"id": created["id"], "version": 1}]


async def test_lists_are_paged(api: Api) -> None:
    rows = [await create_product(api) for _ in range(2)]
    ids = sorted(row["id"] for row in rows)
    first = (await api.get(f"{PATH}?sort=id&per_page=1")).json()
    assert [row["id"] for row in first["data"]] == ids[:1]
    assert first["pagination"]["has_next"]
    walked = (await api.get(f"{PATH}?sort=id&per_page=1&cursor=")).json()
    cursor = walked["pagination"]["next_cursor"]
    second = (await api.get(f"{PATH}?sort=id&per_page=1&cursor={cursor}")).json()
    assert [row["id"] for row in second["data"]] == ids[1:2]


async def test_an_empty_update_changes_nothing(api: Api) -> None:
    created = await create_product(api)
    assert data_of(await api.send("PATCH", f"{PATH}/{created['id']}", {})) == created


async def test_an_update_is_for_a_version_that_if_match_names(api: Api) -> None:
    url = f"{PATH}/{(await create_product(api))['id']}"
    assert_problem(await api.send("PATCH", url, {}, if_match='"other"'), 412, "PRECONDITION_FAILED")
    assert (await api.send("PATCH", url, {}, if_match="*")).status_code == 200


async def test_an_update_changes_what_it_names(api: Api) -> None:
    created = await create_product(api)
    changes = {"name": "bravo"}
    updated = data_of(await api.send("PATCH", f"{PATH}/{created['id']}", changes))
    assert updated == {**created, **changes, "version": 2, "updated_at": updated["updated_at"]}


async def test_a_replacement_counts_the_version_up(api: Api) -> None:
    body = await product_body(api)
    created = await api.create(PATH, body)
    replaced = data_of(await api.send("PUT", f"{PATH}/{created['id']}", body))
    assert replaced == {**created, "version": 2, "updated_at": replaced["updated_at"]}


async def test_a_deleted_row_is_gone(api: Api) -> None:
    created = await create_product(api)
    assert (await api.send("DELETE", f"{PATH}/{created['id']}")).status_code == 204
    assert_problem(await api.send("DELETE", f"{PATH}/{created['id']}"), 404, "NOT_FOUND")


async def test_a_deletion_is_of_a_version_that_if_match_names(api: Api) -> None:
    url = f"{PATH}/{(await create_product(api))['id']}"
    assert_problem(await api.send("DELETE", url, if_match='"other"'), 412, "PRECONDITION_FAILED")
    assert (await api.send("DELETE", url, if_match="*")).status_code == 204


async def test_a_method_that_the_collection_does_not_have_is_refused(api: Api) -> None:
    response = await api.send("QUERY", PATH)
    assert response.status_code == 405
