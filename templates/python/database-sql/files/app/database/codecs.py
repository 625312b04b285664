import datetime as dt

import asyncpg

EPOCH = dt.datetime(2000, 1, 1, tzinfo=dt.UTC)
EPOCH_DAY = EPOCH.toordinal()
MICROSECOND = dt.timedelta(microseconds=1)


async def set_codecs(connection: asyncpg.Connection) -> None:
    """Makes the first and last days of the calendar ordinary ones: asyncpg would store them as infinity."""
    await connection.set_type_codec(
        "date", schema="pg_catalog", encoder=_encode_date, decoder=_decode_date, format="tuple"
    )
    await connection.set_type_codec(
        "timestamptz", schema="pg_catalog", encoder=_encode_moment, decoder=_decode_moment, format="tuple"
    )


def _encode_date(day: dt.date) -> tuple[int]:
    return (day.toordinal() - EPOCH_DAY,)


def _decode_date(days: tuple[int]) -> dt.date:
    return dt.date.fromordinal(days[0] + EPOCH_DAY)


def _encode_moment(moment: dt.datetime) -> tuple[int]:
    return ((moment - EPOCH) // MICROSECOND,)


def _decode_moment(microseconds: tuple[int]) -> dt.datetime:
    return EPOCH + microseconds[0] * MICROSECOND
