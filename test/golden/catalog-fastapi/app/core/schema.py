from collections.abc import Sequence
from typing import Any, Self

from pydantic import BaseModel, ConfigDict, Field


def absent(*, alias: str | None = None, description: str | None = None) -> Any:
    """The default of a member that may be left out, and whose type may not be null; see `written()`."""
    return Field(default=None, alias=alias, description=description)


ABSENT: Any = absent()


class Schema(BaseModel):
    """A JSON object of the API: strict types, no unknown members; aliases are the names on the wire."""

    model_config = ConfigDict(
        strict=True,
        extra="forbid",
        serialize_by_alias=True,
        json_schema_serialization_defaults_required=True,
        protected_namespaces=(),
    )

    @classmethod
    def of(cls, row: object) -> Self:
        """Shows a stored row. Rows are ours: they are shown as they are, not checked against today's rules."""
        return cls.model_construct(**{name: getattr(row, name) for name in cls.model_fields})

    @classmethod
    def wire_names(cls) -> Sequence[str]:
        """The names of the members on the wire."""
        return [field.alias or name for name, field in cls.model_fields.items()]

    def written(self) -> dict[str, Any]:
        """The members that the client wrote, by attribute."""
        return {name: getattr(self, name) for name in self.model_fields_set}

    def complete(self, without: Sequence[str] = ()) -> dict[str, Any]:
        """Every member, by attribute: what the client wrote, and the defaults for the rest."""
        return {name: getattr(self, name) for name in type(self).model_fields if name not in without}
