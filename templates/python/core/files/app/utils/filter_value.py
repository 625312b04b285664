import datetime as dt
import re
from collections.abc import Callable, Mapping
from decimal import Decimal
from uuid import UUID

from app.utils.list_definition import Kind, ListField
from app.utils.moments import read_date, read_datetime

LONGEST_TEXT = 200
LONGEST_LIST = 50

Scalar = str | int | float | bool | Decimal | UUID | dt.date | dt.time | dt.datetime

_forms: Mapping[Kind, re.Pattern[str]] = {
    Kind.INTEGER: re.compile(r"-?[0-9]{1,16}"),
    Kind.BIGINT: re.compile(r"-?[0-9]{1,19}"),
    Kind.DECIMAL: re.compile(r"-?[0-9]{1,100}(\.[0-9]{1,100})?"),
    Kind.FLOAT: re.compile(r"-?[0-9]{1,100}(\.[0-9]{1,100})?([eE][+-]?[0-9]{1,3})?"),
    Kind.BOOLEAN: re.compile(r"true|false"),
    Kind.UUID: re.compile(r"[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}"),
    Kind.TIME: re.compile(r"([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]"),
}


def _read_float(text: str) -> float | None:
    value = float(text)
    return value if abs(value) <= 1e15 else None


def _read_safe_integer(text: str) -> int | None:
    value = int(text)
    return value if abs(value) < 2**53 else None


def _read_int64(text: str) -> int | None:
    value = int(text)
    return value if -(2**63) <= value < 2**63 else None


_readers: Mapping[Kind, Callable[[str], Scalar | None]] = {
    Kind.TEXT: str,
    Kind.ENUM: str,
    Kind.INTEGER: _read_safe_integer,
    Kind.BIGINT: _read_int64,
    Kind.DECIMAL: Decimal,
    Kind.FLOAT: _read_float,
    Kind.BOOLEAN: lambda text: text == "true",
    Kind.UUID: UUID,
    Kind.DATE: read_date,
    Kind.TIME: dt.time.fromisoformat,
    Kind.DATETIME: read_datetime,
}


def read_filter_value(field: ListField, operator: str, text: str) -> Scalar | list[Scalar] | None:
    """Reads the text of a filter; None when it is not a value of the field's type. Bounds are the type's."""
    if operator == "isNull":
        return text == "true" if _forms[Kind.BOOLEAN].fullmatch(text) else None
    if operator not in {"in", "nin"}:
        return _read_one(field, text)
    values = [value for item in text.split(",") if (value := _read_one(field, item)) is not None]
    return values if len(values) == text.count(",") + 1 and len(values) <= LONGEST_LIST else None


def read_scalar(kind: Kind, text: str) -> Scalar | None:
    """Reads a value of a kind; None when the text is not one."""
    form = _forms.get(kind)
    return _readers[kind](text) if form is None or form.fullmatch(text) else None


def _read_one(field: ListField, text: str) -> Scalar | None:
    if not 1 <= len(text) <= LONGEST_TEXT:
        return None
    if field.labels is not None and text not in field.labels:
        return None
    return read_scalar(field.kind, text)
