from abc import ABC, abstractmethod
from typing import Any

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, PydanticCustomError, core_schema


class WireType(ABC):
    """Stands in `Annotated[...]` and says how a value looks in JSON and which Python value it becomes."""

    @abstractmethod
    def read(self, value: Any) -> Any:
        """The Python value of a JSON value; raises `refusal(...)` for one that is not of this type."""

    def write(self, value: Any) -> Any:
        """The JSON value of a Python value."""
        return value

    @abstractmethod
    def json_schema(self) -> JsonSchemaValue: ...

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_plain_validator_function(
            self.read, serialization=core_schema.plain_serializer_function_ser_schema(self.write, when_used="json")
        )

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        return self.json_schema()


def refusal(code: str, message: str) -> PydanticCustomError:
    """What `read` raises: a code for programs and a message for people."""
    return PydanticCustomError(code, "{message}", {"message": message})


def within(low: object, high: object) -> PydanticCustomError:
    """The refusal of a value that is out of range."""
    return refusal("out_of_range", f"must be between {low} and {high}")
