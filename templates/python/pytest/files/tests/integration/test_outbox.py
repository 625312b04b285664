import asyncio
import os
import sys
from uuid import uuid4

import pytest

from app.core.config import PROJECT_ROOT, Settings
from app.repositories.job_repository import JobRepository
from app.repositories.outbox_repository import OutboxRepository
from app.services.actor import Actor
from app.services.owner_notices import OwnerNotices, RowChange
from app.services.policies import load_policies
from tests.fixtures.api import Api


@pytest.fixture
def jobs(api: Api) -> JobRepository:
    return JobRepository(api.accounts.db)


async def add(api: Api, count: int = 1) -> None:
    async with api.accounts.db.begin() as session:
        for _ in range(count):
            await OutboxRepository(session).add("mails", {"to": "ann"})


async def add_and_fail(api: Api) -> None:
    async with api.accounts.db.begin() as session:
        await OutboxRepository(session).add("letters", {"to": "bob"})
        raise RuntimeError("no")


async def test_a_job_is_there_when_its_transaction_commits_and_never_when_it_rolls_back(api: Api) -> None:
    await add(api)
    with pytest.raises(RuntimeError):
        await add_and_fail(api)
    assert await api.scalars("select queue from app_outbox") == ["mails"]
    assert await api.scalars("select payload from app_outbox") == [{"to": "ann"}]


async def test_a_job_is_in_one_hand_at_a_time_until_its_time_is_over(api: Api, jobs: JobRepository) -> None:
    await add(api)
    mine, theirs = await asyncio.gather(jobs.claim(1, 60), jobs.claim(1, 60))
    [lost] = [*mine, *theirs]
    assert (lost.queue, lost.payload, lost.attempts) == ("mails", {"to": "ann"}, 1)
    assert await jobs.claim(1, 60) == []

    await api.execute("update app_outbox set run_at = '2020-01-01T00:00:00Z'")
    [again] = await jobs.claim(1, 60)
    assert (again.id, again.attempts) == (lost.id, 2)
    # Whoever was too slow has no say any more.
    await jobs.bury(lost, "too slow")
    assert await api.scalars("select state from app_outbox") == ["pending"]
    await jobs.finish(again)
    assert await api.scalars("select state from app_outbox where finished_at is not null") == ["done"]


async def test_a_job_waits_before_it_is_tried_again(api: Api, jobs: JobRepository) -> None:
    await add(api)
    [job] = await jobs.claim(1, 60)
    await jobs.retry(job, 60_000, "x" * 5_000)
    assert await jobs.claim(1, 60) == []
    assert await api.scalars("select length(last_error) from app_outbox") == [2_000]


async def test_a_job_that_was_done_long_ago_is_forgotten(api: Api, jobs: JobRepository) -> None:
    await add(api, 2)
    [first, second] = await jobs.claim(2, 60)
    await jobs.finish(first)
    await jobs.finish(second)
    await api.execute(f"update app_outbox set finished_at = '2020-01-01T00:00:00Z' where id = '{first.id}'")
    await jobs.purge()
    assert await api.scalars("select id from app_outbox") == [second.id]


async def test_owners_are_told_what_others_did_never_what_they_did_themselves(api: Api) -> None:
    ann, bob, row = uuid4(), uuid4(), uuid4()
    async with api.accounts.db.begin() as session:
        notices = OwnerNotices(OutboxRepository(session))
        actor = Actor(ann, None, load_policies())
        await notices.tell(actor, {ann, bob}, RowChange("somethings", row, "updated"))
    payload = {"user_id": str(bob), "resource": "somethings", "id": str(row), "action": "updated"}
    assert await api.scalars("select payload from app_outbox") == [payload]


async def test_the_command_lists_what_was_given_up_and_lets_it_be_tried_again(
    api: Api, jobs: JobRepository, settings: Settings
) -> None:
    assert await run_dlq(settings, "list") == (0, "no dead jobs")
    await add(api, 3)
    dead = await jobs.claim(3, 60)
    for job in dead:
        await jobs.bury(job, "the server is away")
    code, output = await run_dlq(settings, "list")
    assert (code, len(output.splitlines())) == (0, 3)
    assert f"{dead[0].id}  mails  1 attempts  the server is away" in output

    assert await run_dlq(settings, "replay", str(dead[0].id)) == (0, "1 to be tried again")
    assert await run_dlq(settings, "replay") == (0, "2 to be tried again")
    assert len(await jobs.claim(5, 60)) == 3


async def test_the_command_explains_what_is_wrong(settings: Settings) -> None:
    code, output = await run_dlq(settings, "burn")
    assert (code, output.partition(":")[0]) == (1, "usage")


async def run_dlq(settings: Settings, *arguments: str) -> tuple[int | None, str]:
    """Runs the command as `make` does."""
    environment = {
        **os.environ,
        "APP_ENV": "test",
        "APP_SECRET": "x" * 32,
        "DATABASE_URL": settings.database_url,
        "JWT_SECRET": settings.jwt_secret or "",
    }
    command = [sys.executable, "-m", "app.commands.dlq", *arguments]
    process = await asyncio.create_subprocess_exec(
        *command, cwd=PROJECT_ROOT, env=environment, stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.STDOUT
    )
    output, _ = await process.communicate()
    return process.returncode, output.decode().strip()
