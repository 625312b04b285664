from dataclasses import asdict, dataclass
from typing import Any

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, core_schema

from app.core.money import Money
from app.schemas.fields.integer import Integer

LARGEST = 2**53 - 1
CURRENCY = "^[A-Z]{3}$"


@dataclass(frozen=True)
class MoneyPatch:
    """What a merge patch says about an amount of money: both members, or one that replaces the stored one."""

    min: int = -LARGEST
    max: int = LARGEST

    required = False

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        amount = core_schema.no_info_plain_validator_function(Integer(self.min, self.max).read)
        currency = core_schema.str_schema(strict=True, pattern=CURRENCY)
        members = {"amount": amount, "currency": currency}
        return core_schema.typed_dict_schema(
            {name: core_schema.typed_dict_field(member, required=self.required) for name, member in members.items()},
            extra_behavior="forbid",
        )

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        amount = Integer(self.min, self.max).json_schema()
        return {
            "type": "object",
            "additionalProperties": False,
            "properties": {"amount": amount, "currency": {"type": "string", "pattern": CURRENCY}},
        }


class MoneyObject(MoneyPatch):
    """An amount of money, whole, as it stands on the wire."""

    required = True

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        return {**super().__get_pydantic_json_schema__(schema, handler), "required": ["amount", "currency"]}


class MoneyValue(MoneyObject):
    """An amount of money, whole."""

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_after_validator_function(
            lambda members: Money(**members),
            super().__get_pydantic_core_schema__(source, handler),
            serialization=core_schema.plain_serializer_function_ser_schema(asdict, when_used="json"),
        )
