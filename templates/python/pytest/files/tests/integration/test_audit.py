from typing import Any

import pytest
from sqlalchemy.exc import DBAPIError

from app.models.user_model import DEFAULT_ROLE
from app.repositories.user_repository import UserRepository
from app.schemas.user_schema import NewProfile
from tests.fixtures.api import Api, data_of
from tests.fixtures.problem import assert_problem
from tests.fixtures.user_fixture import create_user


async def entries_with(api: Api, name: str, value: object) -> list[dict[str, Any]]:
    """The entries that a filter finds, newest first."""
    admin = await api.as_role("admin")
    entries: list[dict[str, Any]] = data_of(await admin.get(f"/audit-logs?filter[{name}]={value}"))
    return entries


async def test_a_change_is_told_with_who_made_it_and_what_it_was(api: Api) -> None:
    admin = await create_user(api.accounts, role="admin")
    user = await create_user(api.accounts)
    changed = await (await api.as_user(admin.id)).patch(f"/users/{user.id}", {"disabled": True})
    assert changed.status_code == 200
    [entry] = await entries_with(api, "request_id", changed.headers["X-Request-Id"])
    assert (entry["action"], entry["resource"], entry["resource_id"]) == ("update", "User", str(user.id))
    assert entry["actor"] == str(admin.id)
    assert entry["changes"] == {"disabled": {"from": False, "to": True}}


async def test_a_sign_in_is_told(api: Api) -> None:
    user = await create_user(api.accounts)
    await api.as_user(user.id)
    [entry] = await entries_with(api, "actor", user.id)
    assert (entry["action"], entry["resource"]) == ("sign_in", "Session")


async def test_the_hash_of_a_password_is_not_told(api: Api) -> None:
    user = await create_user(api.accounts)
    await api.execute(f"update users set password_hash = 'a hash' where id = '{user.id}'")
    entry, *_ = await entries_with(api, "resource_id", user.id)
    assert entry["changes"] == {"password": {"from": "[redacted]", "to": "[redacted]"}}


async def test_the_same_denial_is_told_once_a_minute(api: Api) -> None:
    user = await create_user(api.accounts, role=DEFAULT_ROLE)
    client = await api.as_user(user.id)
    for _ in range(2):
        assert_problem(await client.get("/audit-logs"), 403, "FORBIDDEN")
    denied = [entry for entry in await entries_with(api, "actor", user.id) if entry["action"] == "denied"]
    assert [entry["resource"] for entry in denied] == ["audit:read"]


async def test_what_is_rolled_back_leaves_no_entry(api: Api) -> None:
    profile = NewProfile.model_validate({"email": "nobody@example.com", "name": "Nobody"})
    async with api.accounts.db.begin() as session:
        user = await UserRepository(session).create({**profile.complete(), "role": DEFAULT_ROLE})
        await session.rollback()
    assert await entries_with(api, "resource_id", user.id) == []


@pytest.mark.parametrize(
    "statement", ["update app_audit_log set ip = null", "delete from app_audit_log", "truncate app_audit_log"]
)
async def test_entries_stay(api: Api, statement: str) -> None:
    with pytest.raises(DBAPIError, match="append-only"):
        await api.execute(statement)
