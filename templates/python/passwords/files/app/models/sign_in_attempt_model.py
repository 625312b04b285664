import sqlalchemy as sa

app_sign_in_attempts = sa.table(
    "app_sign_in_attempts",
    sa.column("id", sa.Uuid()),
    sa.column("account", sa.LargeBinary()),
    sa.column("ip", sa.Text()),
    sa.column("attempted_at", sa.DateTime(timezone=True)),
)
