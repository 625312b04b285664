"""create_tables"""

from app.database.migration_runner import run_pair

revision = "0001"
down_revision = None


def upgrade() -> None:
    run_pair("0001_create_tables.up.sql")


def downgrade() -> None:
    run_pair("0001_create_tables.down.sql")
