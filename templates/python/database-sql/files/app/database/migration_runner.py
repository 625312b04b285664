"""Lets Alembic apply the SQL pairs of `migrations/`; `schema_migrations` is the truth that every tool shares."""

from collections.abc import Collection, Mapping
from typing import Any

from alembic import context, op
from alembic.runtime.migration import MigrationContext, MigrationInfo
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, text

from app.database.migrations import read_migrations, read_statements

# One number for all backends of this kind; any 64-bit constant will do.
LOCK_KEY = 7_205_759_403

BOOKKEEPING = """create table if not exists schema_migrations (
  version text primary key,
  name text not null,
  checksum text not null,
  applied_at timestamptz not null default now()
)"""


def run_pair(file: str) -> None:
    """Runs the statements of one file of a pair; to be called by a revision."""
    connection = op.get_bind()
    connection.exec_driver_sql("select 1")  # opens the transaction, which the next line would not
    connection.connection.run_async(lambda driver: driver.execute(read_statements(file)))


def run_migrations(connection: Connection) -> None:
    """Brings Alembic to where the database is, then lets it work. Safe to run twice at once."""
    script = ScriptDirectory.from_config(context.config)
    connection.execute(text("select pg_advisory_lock(:key)"), {"key": LOCK_KEY})
    connection.exec_driver_sql(BOOKKEEPING)
    MigrationContext.configure(connection).stamp(script, _newest_applied(connection, script))
    connection.commit()  # else Alembic takes the open transaction for its caller's
    context.configure(
        connection=connection,
        on_version_apply=_record,
        transaction_per_migration=True,
    )
    with context.begin_transaction():
        context.run_migrations()


def _newest_applied(connection: Connection, script: ScriptDirectory) -> str:
    """The last applied revision of the line; refuses a line with holes and a pair that was changed afterwards."""
    checksums = {migration.version: migration.checksum for migration in read_migrations()}
    rows = connection.execute(text("select version, checksum from schema_migrations"))
    applied = {row.version: row.checksum for row in rows}
    newest, missing = "base", None
    for revision in reversed(list(script.walk_revisions())):
        version = revision.revision
        if version not in applied:
            missing = missing or version
            continue
        if missing is not None:
            raise RuntimeError(f"Migration {version} is applied but {missing} is not; take {version} back first")
        if version in checksums and applied[version] != checksums[version]:
            raise RuntimeError(f"Migration {version} was changed after it was applied; write the change as a new one")
        newest = version
    return newest


def _record(ctx: MigrationContext, step: MigrationInfo, heads: Collection[Any], run_args: Mapping[str, Any]) -> None:
    """Keeps the books, in the transaction of the migration, and says what was done."""
    version = step.up_revision_id
    pairs = {migration.version: migration for migration in read_migrations()}
    pair = pairs.get(version or "")
    name, checksum = (pair.name, pair.checksum) if pair else ("", "")
    if step.is_upgrade:
        statement = "insert into schema_migrations (version, name, checksum) values (:version, :name, :checksum)"
    else:
        statement = "delete from schema_migrations where version = :version"
    if ctx.connection is not None:
        ctx.connection.execute(text(statement), {"version": version, "name": name, "checksum": checksum})
    print(f"{'applied' if step.is_upgrade else 'taken back'}  {version}_{name}")
