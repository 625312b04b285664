"""${message}"""

from app.database.migration_runner import run_pair

revision = "${up_revision}"
down_revision = ${f'"{down_revision}"' if down_revision else None}


def upgrade() -> None:
    run_pair("${up_revision}_${message}.up.sql")


def downgrade() -> None:
    run_pair("${up_revision}_${message}.down.sql")
