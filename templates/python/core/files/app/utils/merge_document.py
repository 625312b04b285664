from typing import Any

from pydantic import TypeAdapter, ValidationError

from app.core.schema import Schema
from app.utils.merge_patch import merge_patch
from app.utils.validation import refuse_body


def merge_document(changes: Schema, name: str, adapter: TypeAdapter[Any], stored: Any) -> Any:
    """Merges what a patch says about a member into what is stored (RFC 7396), and checks what comes out."""
    merged = merge_patch(adapter.dump_python(stored, mode="json"), getattr(changes, name))
    try:
        return adapter.validate_python(merged, strict=True)
    except ValidationError as error:
        wire = type(changes).model_fields[name].alias or name
        problems = error.errors(include_url=False)
        raise refuse_body([{**problem, "loc": (wire, *problem["loc"])} for problem in problems]) from None
