from typing import Annotated

from app.core.schema import Schema
from app.schemas.fields.text import text


class ExchangeRequest(Schema):
    """What is exchanged for tokens after a sign-in at a provider."""

    code: Annotated[str, text(min=1, max=4096)]
