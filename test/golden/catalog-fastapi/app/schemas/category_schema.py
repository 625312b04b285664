import datetime as dt
from typing import Annotated
from uuid import UUID

from app.core.schema import ABSENT, Schema
from app.schemas.fields.datetime import DateTime
from app.schemas.fields.integer import Integer
from app.schemas.fields.text import text
from app.schemas.fields.uuid import Uuid
from app.utils.list_definition import Kind, ListDefinition, ListField, SortKey, ViewDefinition

NameField = Annotated[str, text(max=80)]
SlugField = Annotated[str, text(max=80, pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")]
DescriptionField = Annotated[str, text(max=2000)]
PositionField = Annotated[int, Integer(min=0)]

CATEGORY_READ_ONLY = ("id", "created_at", "updated_at", "version")
"""Members that only the server sets, or that never change; a replacement may repeat them."""


class CategoryCreate(Schema):
    """What a new category is made from."""

    name: NameField
    slug: SlugField
    description: DescriptionField | None = None
    position: PositionField | None = 0


class CategoryReplace(CategoryCreate):
    """The whole new state of a category; members that only the server sets may be repeated."""

    id: Annotated[UUID, Uuid()] = ABSENT
    created_at: Annotated[dt.datetime, DateTime()] = ABSENT
    updated_at: Annotated[dt.datetime, DateTime()] = ABSENT
    version: Annotated[int, Integer()] = ABSENT


class CategoryUpdate(Schema):
    """The members of a category to change (RFC 7396)."""

    name: NameField = ABSENT
    slug: SlugField = ABSENT
    description: DescriptionField | None = ABSENT
    position: PositionField | None = ABSENT


class CategoryRead(Schema):
    """A shelf of the shop"""

    id: Annotated[UUID, Uuid()]
    name: NameField
    slug: SlugField
    description: DescriptionField | None
    position: PositionField | None
    created_at: Annotated[dt.datetime, DateTime()]
    updated_at: Annotated[dt.datetime, DateTime()]
    version: Annotated[int, Integer()]


CATEGORY_VIEW = ViewDefinition(members=CategoryRead.wire_names())
"""What an answer about categories can be asked to hold."""


CATEGORY_LIST = ListDefinition(
    fields={
        "id": ListField("id", Kind.UUID, sort=True),
        "created_at": ListField("created_at", Kind.DATETIME, sort=True),
        "updated_at": ListField("updated_at", Kind.DATETIME, sort=True),
        "name": ListField("name", Kind.TEXT, filter=True, sort=True),
        "slug": ListField("slug", Kind.TEXT, filter=True),
        "position": ListField("position", Kind.INTEGER, sort=True),
    },
    search=("name",),
    default_sort=(SortKey("position"), SortKey("name")),
    view=CATEGORY_VIEW,
)
"""What a list of categories can be asked for."""
