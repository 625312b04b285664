from typing import Any

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, core_schema

from app.schemas.fields.wire_type import refusal


class Distinct:
    """Stands in `Annotated[list[...]]`: the items of the list differ from each other."""

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_after_validator_function(_check_distinct, handler(source))

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        return {**handler(schema), "uniqueItems": True}


def _check_distinct(items: list[Any]) -> list[Any]:
    if len(set(items)) != len(items):
        raise refusal("repeated", "must not repeat an item")
    return items
