import datetime as dt
from decimal import Decimal
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.orm import Mapped, mapped_column

from app.database.base import Resource


class Product(Resource):
    """Something that can be bought"""

    __tablename__ = "products"

    sku: Mapped[str] = mapped_column(sa.String(32))
    name: Mapped[str] = mapped_column(sa.String(200))
    description: Mapped[str | None] = mapped_column(sa.Text())
    category: Mapped[UUID] = mapped_column(
        "category_id",
        sa.Uuid(),
        sa.ForeignKey("categories.id", name="products_category_id_fkey"),
    )
    price: Mapped[Decimal] = mapped_column(sa.Numeric(10, 2))
    state: Mapped[str] = mapped_column(sa.Text())
    stock: Mapped[int] = mapped_column(sa.Integer())
    tags: Mapped[list[Any] | None] = mapped_column(JSONB(none_as_null=True))
    featured: Mapped[bool] = mapped_column(sa.Boolean())
    released_on: Mapped[dt.date | None] = mapped_column(sa.Date())
    attributes: Mapped[Any | None] = mapped_column(JSONB(none_as_null=True))
