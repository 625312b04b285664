import asyncpg
from sqlalchemy.exc import DBAPIError
from sqlalchemy.exc import TimeoutError as PoolTimeoutError

from app.core.error_catalogue import ErrorCode
from app.core.errors import ApiError

# PostgreSQL error codes (Appendix A of its manual): class 08 and these mean that the server is not there for us.
UNAVAILABLE = {
    "57P01",  # admin_shutdown
    "57P02",  # crash_shutdown
    "57P03",  # cannot_connect_now
    "53300",  # too_many_connections
}
QUERY_CANCELED = "57014"
RETRIED_ELSEWHERE = {
    "40001",  # serialization_failure
    "40P01",  # deadlock_detected
}


def translate_database_error(error: Exception) -> ApiError | None:
    """What the client is told about a failure of the database itself; None for any other error."""
    state = sql_state(error)
    if state is None and not _is_lost_connection(error):
        return None
    if state == QUERY_CANCELED:
        return ApiError(ErrorCode.TIMEOUT, "The database took too long")
    if state in RETRIED_ELSEWHERE:
        return ApiError(ErrorCode.CONFLICT, "Another request changed the same data; try again")
    if state is None or state in UNAVAILABLE or state.startswith("08"):
        message = "The database is not available"
        return ApiError(ErrorCode.DEPENDENCY_UNAVAILABLE, message, headers={"Retry-After": "5"})
    return None


def sql_state(error: Exception) -> str | None:
    """The SQLSTATE of a PostgreSQL error; None when it has none."""
    cause = error.orig if isinstance(error, DBAPIError) else error
    state = getattr(cause, "sqlstate", None)
    return state if isinstance(state, str) else None


def constraint_name(error: DBAPIError) -> str | None:
    """The constraint that refused a statement."""
    cause = error.orig.__cause__ if error.orig is not None else None
    return cause.constraint_name if isinstance(cause, asyncpg.PostgresError) else None


def _is_lost_connection(error: Exception) -> bool:
    if isinstance(error, DBAPIError):
        return error.connection_invalidated
    return isinstance(error, OSError | TimeoutError | PoolTimeoutError | asyncpg.InterfaceError)
