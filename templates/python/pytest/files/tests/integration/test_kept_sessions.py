import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import asynccontextmanager
from typing import Any
from uuid import uuid4

import pytest
from sqlalchemy import Engine, event

from app.core.config import Settings
from app.core.errors import ApiError
from app.main import create_app
from app.models.user_model import DEFAULT_ROLE
from app.repositories.session_repository import Device
from app.schemas.session_schema import TokenPair
from app.services.accounts import Accounts
from app.utils.principal import Principal
from tests.fixtures.api import Api
from tests.fixtures.commands import Commands
from tests.fixtures.user_fixture import create_user

Work = Callable[[Accounts, Principal], Awaitable[Any]]


@asynccontextmanager
async def process(settings: Settings) -> AsyncIterator[Accounts]:
    """The accounts of another process."""
    app = create_app(settings)
    async with app.router.lifespan_context(app):
        for _ in range(300):
            if await app.state.answers.find("", ()):
                break
            await asyncio.sleep(0.01)
        yield app.state.accounts


@pytest.fixture
def shared(api: Api, settings: Settings, redis_url: str) -> Settings:
    changes = {"service": f"tests-{uuid4()}", "redis_url": redis_url, "bootstrap_admin_email": "first@example.com"}
    return settings.model_copy(update=changes)


@pytest.fixture
async def one(shared: Settings) -> AsyncIterator[Accounts]:
    async with process(shared) as accounts:
        yield accounts


@pytest.fixture
async def other(one: Accounts, shared: Settings) -> AsyncIterator[Accounts]:
    async with process(shared) as accounts:
        yield accounts


@pytest.fixture
def statements() -> Iterator[list[str]]:
    """What all of them ask the database."""
    asked: list[str] = []

    def note(connection: Any, cursor: Any, statement: str, parameters: Any, context: Any, many: bool) -> None:
        asked.append(statement)

    event.listen(Engine, "after_cursor_execute", note)
    yield asked
    event.remove(Engine, "after_cursor_execute", note)


async def sign_in(accounts: Accounts) -> TokenPair:
    user = await create_user(accounts)
    return await accounts.sessions.start(user.id, Device())


async def outcome(accounts: Accounts, pair: TokenPair) -> str:
    """The role of whoever sends the access token, or why they are refused."""
    try:
        return (await accounts.sessions.authenticate(pair.access_token)).role
    except ApiError as error:
        return error.code.name


async def test_a_session_is_looked_up_once(one: Accounts, other: Accounts, statements: list[str]) -> None:
    pair = await sign_in(one)
    assert await outcome(one, pair) == DEFAULT_ROLE
    statements.clear()
    assert [await outcome(each, pair) for each in (one, other)] == [DEFAULT_ROLE, DEFAULT_ROLE]
    assert statements == []


@pytest.mark.parametrize(
    ("change", "result"),
    [
        (lambda accounts, who: accounts.accounts.change_access(who.user_id, {"role": "admin"}), "admin"),
        (lambda accounts, who: accounts.accounts.change_access(who.user_id, {"disabled": True}), "ACCOUNT_DISABLED"),
        (lambda accounts, who: accounts.sessions.end(who.session_id, who), "INVALID_TOKEN"),
        (lambda accounts, who: accounts.sessions.end_all(who), "INVALID_TOKEN"),
    ],
    ids=["role", "disabled", "logout", "logout-all"],
)
async def test_what_another_process_changes_holds_at_once(
    one: Accounts, other: Accounts, change: Work, result: str
) -> None:
    pair = await sign_in(one)
    await change(other, await one.sessions.authenticate(pair.access_token))
    assert await outcome(one, pair) == result


async def test_what_a_command_changes_holds_at_once(api: Api, settings: Settings, redis_url: str) -> None:
    async with process(settings.model_copy(update={"redis_url": redis_url})) as accounts:
        user = await create_user(accounts)
        pair = await accounts.sessions.start(user.id, Device())
        assert await outcome(accounts, pair) == DEFAULT_ROLE
        await Commands(settings).run("user_role", EMAIL=user.email, ROLE="admin", REDIS_URL=redis_url)
        assert await outcome(accounts, pair) == "admin"


async def test_sign_ins_and_refreshes_of_others_make_nothing_old(
    one: Accounts, other: Accounts, statements: list[str]
) -> None:
    pair = await sign_in(one)
    user = await create_user(other)
    assert await outcome(one, pair) == DEFAULT_ROLE
    started = await other.sessions.start(user.id, Device())
    await other.sessions.refresh(started.refresh_token)
    statements.clear()
    assert await outcome(one, pair) == DEFAULT_ROLE
    assert statements == []


async def test_without_redis_the_database_is_asked(shared: Settings, statements: list[str]) -> None:
    app = create_app(shared.model_copy(update={"redis_url": "redis://127.0.0.1:1"}))
    async with app.router.lifespan_context(app):
        accounts = app.state.accounts
        pair = await sign_in(accounts)
        for _ in range(2):
            statements.clear()
            assert await outcome(accounts, pair) == DEFAULT_ROLE
            assert len([statement for statement in statements if "app_sessions" in statement]) == 1
        await accounts.sessions.end_all(await accounts.sessions.authenticate(pair.access_token))
        assert await outcome(accounts, pair) == "INVALID_TOKEN"
