from app.core.error_catalogue import ErrorCode
from app.core.errors import ApiError, not_found


def restore_refusal(live: object | None) -> ApiError:
    """Why a row was not restored: it is there and not deleted, or there is none."""
    return not_found() if live is None else ApiError(ErrorCode.CONFLICT, "It is not deleted")
