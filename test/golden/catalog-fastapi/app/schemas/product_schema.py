import datetime as dt
from decimal import Decimal
from typing import Annotated, Any, Literal
from uuid import UUID

from pydantic import Field

from app.core.schema import ABSENT, Schema
from app.schemas.fields.date import Date
from app.schemas.fields.datetime import DateTime
from app.schemas.fields.decimal import ExactDecimal
from app.schemas.fields.integer import Integer
from app.schemas.fields.json import JsonValue
from app.schemas.fields.text import text
from app.schemas.fields.uuid import Uuid
from app.utils.list_definition import Kind, ListDefinition, ListField, SortKey, ViewDefinition

SkuField = Annotated[str, text(max=32, pattern=r"^[A-Z]{2}-[0-9]{4}$")]
NameField = Annotated[str, text(max=200)]
DescriptionField = Annotated[str, text(max=65_536)]
CategoryField = Annotated[UUID, Uuid()]
PriceField = Annotated[Decimal, ExactDecimal(10, 2, min=Decimal("0.00"))]
StateField = Literal["draft", "active", "sold out", "discontinued"]
StockField = Annotated[int, Integer(min=0)]
TagsField = Annotated[list[Annotated[str, text(max=255)]], Field(max_length=20)]
ReleasedOnField = Annotated[dt.date, Date()]
AttributesField = Annotated[Any, JsonValue()]

PRODUCT_READ_ONLY = ("id", "created_at", "updated_at", "version")
"""Members that only the server sets, or that never change; a replacement may repeat them."""


class ProductCreate(Schema):
    """What a new product is made from."""

    sku: SkuField
    name: NameField
    description: DescriptionField | None = None
    category: CategoryField
    price: PriceField
    state: StateField = "draft"
    stock: StockField = 0
    tags: TagsField | None = None
    featured: bool = False
    released_on: ReleasedOnField | None = None
    attributes: AttributesField | None = None


class ProductReplace(ProductCreate):
    """The whole new state of a product; members that only the server sets may be repeated."""

    id: Annotated[UUID, Uuid()] = ABSENT
    created_at: Annotated[dt.datetime, DateTime()] = ABSENT
    updated_at: Annotated[dt.datetime, DateTime()] = ABSENT
    version: Annotated[int, Integer()] = ABSENT


class ProductUpdate(Schema):
    """The members of a product to change (RFC 7396)."""

    sku: SkuField = ABSENT
    name: NameField = ABSENT
    description: DescriptionField | None = ABSENT
    category: CategoryField = ABSENT
    price: PriceField = ABSENT
    state: StateField = ABSENT
    stock: StockField = ABSENT
    tags: TagsField | None = ABSENT
    featured: bool = ABSENT
    released_on: ReleasedOnField | None = ABSENT
    attributes: AttributesField | None = ABSENT


class ProductRead(Schema):
    """Something that can be bought"""

    id: Annotated[UUID, Uuid()]
    sku: SkuField
    name: NameField
    description: DescriptionField | None
    category: CategoryField
    price: PriceField
    state: StateField
    stock: StockField
    tags: TagsField | None
    featured: bool
    released_on: ReleasedOnField | None
    attributes: AttributesField | None
    created_at: Annotated[dt.datetime, DateTime()]
    updated_at: Annotated[dt.datetime, DateTime()]
    version: Annotated[int, Integer()]


PRODUCT_VIEW = ViewDefinition(members=ProductRead.wire_names(), includes={"category": "CategoryRead"})
"""What an answer about products can be asked to hold."""


PRODUCT_LIST = ListDefinition(
    fields={
        "id": ListField("id", Kind.UUID, sort=True),
        "created_at": ListField("created_at", Kind.DATETIME, sort=True),
        "updated_at": ListField("updated_at", Kind.DATETIME, sort=True),
        "sku": ListField("sku", Kind.TEXT, filter=True, sort=True),
        "name": ListField("name", Kind.TEXT, sort=True),
        "category": ListField("category_id", Kind.UUID, filter=True),
        "price": ListField("price", Kind.DECIMAL, filter=True, sort=True),
        "state": ListField(
            "state",
            Kind.ENUM,
            filter=True,
            sort=True,
            labels=("draft", "active", "sold out", "discontinued"),
        ),
        "stock": ListField("stock", Kind.INTEGER, filter=True, sort=True),
        "tags": ListField("tags", Kind.TEXT, filter=True, array=True),
        "featured": ListField("featured", Kind.BOOLEAN, filter=True),
        "released_on": ListField("released_on", Kind.DATE, filter=True, sort=True),
    },
    search=("name", "description"),
    default_sort=(SortKey("name"),),
    view=PRODUCT_VIEW,
)
"""What a list of products can be asked for."""
