from app.core.errors import body_detail, invalid
from app.core.schema import Schema


def require_member(body: Schema, name: str) -> None:
    """Refuses a body without a required member that its schema leaves open, because for some the server sets it."""
    if getattr(body, name) is None:
        wire = type(body).model_fields[name].alias or name
        raise invalid([body_detail([wire], "required", "is required")])
