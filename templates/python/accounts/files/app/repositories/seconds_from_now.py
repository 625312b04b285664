import datetime as dt

import sqlalchemy as sa


def seconds_from_now(seconds: int) -> sa.ColumnElement[dt.datetime]:
    """The moment so many seconds after the start of the transaction, by the clock of the database."""
    return sa.func.now() + dt.timedelta(seconds=seconds)
