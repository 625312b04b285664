from sqlalchemy import ColumnElement, column, func
from sqlalchemy.dialects.postgresql import TSVECTOR


def search_condition(q: str) -> ColumnElement[bool]:
    """The condition for the rows that have the words of a search; no text is a wrong one."""
    return column("search_vector", TSVECTOR()).bool_op("@@")(func.websearch_to_tsquery("simple", q))
