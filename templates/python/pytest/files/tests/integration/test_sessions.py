import asyncio

import pytest
from httpx import AsyncClient

from app.repositories.session_repository import Device
from app.schemas.session_schema import TokenPair
from tests.fixtures.api import Api, Body, data_of
from tests.fixtures.problem import assert_problem
from tests.fixtures.user_fixture import create_user


async def start(api: Api) -> TokenPair:
    """Signs a new user in."""
    user = await create_user(api.accounts)
    return await api.accounts.sessions.start(user.id, Device("192.0.2.7", "x" * 600))


def bearing(api: Api, pair: TokenPair | Body) -> Api:
    """The backend as the bearer of an access token sees it."""
    token = pair.access_token if isinstance(pair, TokenPair) else pair["access_token"]
    return api.with_headers({"Authorization": f"bearer {token}"})


async def following(api: Api, refresh_token: str) -> Body:
    """The next pair of tokens."""
    response = await api.post("/auth/refresh", {"refresh_token": refresh_token})
    assert response.headers["Cache-Control"] == "no-store"
    pair: Body = data_of(response)
    return pair


async def assert_refused(api: Api, refresh_token: str, code: str) -> None:
    status = 403 if code == "ACCOUNT_DISABLED" else 401
    assert_problem(await api.post("/auth/refresh", {"refresh_token": refresh_token}), status, code)


async def test_an_access_token_says_who_sends_a_request(api: Api) -> None:
    user = await create_user(api.accounts)
    response = await (await api.as_user(user.id)).get("/auth/me")
    assert (data_of(response)["id"], data_of(response)["email"]) == (str(user.id), user.email)
    assert response.headers["Cache-Control"] == "no-store"
    assert "hash" not in response.text


@pytest.mark.parametrize(
    ("headers", "code", "challenge"),
    [
        ({}, "NO_TOKEN", "Bearer"),
        ({"Authorization": ""}, "INVALID_TOKEN", 'Bearer error="invalid_token"'),
        ({"Authorization": "Basic YTpi"}, "INVALID_TOKEN", 'Bearer error="invalid_token"'),
        ({"Authorization": "Bearer nonsense"}, "INVALID_TOKEN", 'Bearer error="invalid_token"'),
    ],
)
async def test_other_credentials_are_refused(api: Api, headers: dict[str, str], code: str, challenge: str) -> None:
    response = await api.with_headers(headers).get("/auth/me")
    assert_problem(response, 401, code)
    assert response.headers["WWW-Authenticate"] == challenge


async def test_a_wrong_access_token_is_refused_where_nobody_has_to_sign_in(api: Api) -> None:
    stranger = api.with_headers({"Authorization": "Bearer nonsense"})
    assert_problem(await stranger.post("/auth/refresh", {"refresh_token": "x"}), 401, "INVALID_TOKEN")


async def test_a_token_does_not_outlive_the_right_to_use_it(api: Api) -> None:
    pair = await start(api)
    await api.execute("update users set disabled = true")
    assert_problem(await bearing(api, pair).get("/auth/me"), 403, "ACCOUNT_DISABLED")
    await assert_refused(api, pair.refresh_token, "ACCOUNT_DISABLED")


async def test_a_refresh_token_gives_the_next_pair_of_the_same_session(api: Api) -> None:
    first = await start(api)
    second = await following(api, first.refresh_token)
    assert (second["token_type"], second["expires_in"], second["refresh_expires_in"]) == ("Bearer", 900, 604_800)
    assert second["refresh_token"] != first.refresh_token
    assert (await bearing(api, second).get("/auth/me")).status_code == 200
    assert await api.scalars("select count(*) from app_sessions") == [1]


async def test_a_refresh_token_is_used_once_of_many_requests_at_a_time_by_one(api: Api) -> None:
    body = {"refresh_token": (await start(api)).refresh_token}
    responses = await asyncio.gather(*(api.post("/auth/refresh", body) for _ in range(8)))
    [won] = [response for response in responses if response.is_success]
    for response in responses:
        if response is not won:
            assert_problem(response, 401, "REFRESH_TOKEN_REUSED")
    await following(api, data_of(won)["refresh_token"])


async def test_a_refresh_token_ends_its_session_when_it_comes_again_later(api: Api) -> None:
    first = await start(api)
    second = await following(api, first.refresh_token)
    await api.execute("update app_refresh_tokens set used_at = used_at - interval '11 seconds'")
    await assert_refused(api, first.refresh_token, "REFRESH_TOKEN_REUSED")
    await assert_refused(api, second["refresh_token"], "REFRESH_TOKEN_INVALID")
    assert_problem(await bearing(api, second).get("/auth/me"), 401, "INVALID_TOKEN")


async def test_a_refresh_token_is_nothing_when_it_is_unknown_or_too_old(api: Api) -> None:
    await assert_refused(api, "unknown", "REFRESH_TOKEN_INVALID")
    pair = await start(api)
    await api.execute("update app_refresh_tokens set expires_at = now()")
    await assert_refused(api, pair.refresh_token, "REFRESH_TOKEN_INVALID")


async def test_a_refresh_token_does_not_outlive_its_session(api: Api) -> None:
    first = await start(api)
    await api.execute("update app_sessions set expires_at = now() + interval '1 minute'")
    second = await following(api, first.refresh_token)
    assert second["refresh_expires_in"] <= 60
    await api.execute("update app_sessions set expires_at = now()")
    await assert_refused(api, second["refresh_token"], "REFRESH_TOKEN_INVALID")


async def test_a_refresh_token_is_not_what_is_stored(api: Api) -> None:
    pair = await start(api)
    [stored] = await api.scalars("select token_hash from app_refresh_tokens")
    assert len(stored) == 32
    assert pair.refresh_token.encode() not in stored


async def test_sessions_are_listed_newest_first_without_those_of_others(api: Api) -> None:
    user = await create_user(api.accounts)
    await start(api)
    await api.accounts.sessions.start(user.id, Device("192.0.2.7", "x" * 600))
    mine = await api.as_user(user.id)
    body = (await mine.get("/auth/sessions")).json()
    newest, oldest = body["data"]
    assert (newest["current"], newest["user_agent"]) == (True, "tests")
    assert (oldest["current"], oldest["ip"], oldest["user_agent"]) == (False, "192.0.2.7", "x" * 500)
    assert (body["pagination"]["total"], body["pagination"]["has_next"]) == (2, False)
    assert_problem(await mine.get("/auth/sessions?page=1"), 400, "UNKNOWN_PARAMETER")


async def test_sessions_are_ended_one_by_one_by_their_user_alone(api: Api) -> None:
    user = await create_user(api.accounts)
    other = await api.accounts.sessions.start(user.id, Device())
    mine = await api.as_user(user.id)
    [id] = [session["id"] for session in data_of(await mine.get("/auth/sessions")) if not session["current"]]
    stranger = await api.as_user((await create_user(api.accounts)).id)
    assert_problem(await stranger.send("DELETE", f"/auth/sessions/{id}"), 404, "NOT_FOUND")
    assert (await mine.send("DELETE", f"/auth/sessions/{id}")).status_code == 204
    assert_problem(await mine.send("DELETE", f"/auth/sessions/{id}"), 404, "NOT_FOUND")
    assert_problem(await bearing(api, other).get("/auth/me"), 401, "INVALID_TOKEN")
    assert (await mine.get("/auth/me")).status_code == 200


async def test_sessions_end_with_logout_and_all_of_them_with_logout_all(api: Api) -> None:
    user = await create_user(api.accounts)
    one, two, three = [await api.as_user(user.id) for _ in range(3)]
    assert (await one.send("POST", "/auth/logout")).status_code == 204
    assert_problem(await one.get("/auth/me"), 401, "INVALID_TOKEN")
    assert (await two.send("POST", "/auth/logout-all")).status_code == 204
    for ended in (two, three):
        assert_problem(await ended.get("/auth/me"), 401, "INVALID_TOKEN")


async def test_the_keys_of_access_tokens_are_public_where_there_are_any(client: AsyncClient) -> None:
    assert (await client.get("/.well-known/jwks.json")).json() == {"keys": []}
