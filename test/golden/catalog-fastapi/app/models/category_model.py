import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column

from app.database.base import Resource


class Category(Resource):
    """A shelf of the shop"""

    __tablename__ = "categories"

    name: Mapped[str] = mapped_column(sa.String(80))
    slug: Mapped[str] = mapped_column(sa.String(80))
    description: Mapped[str | None] = mapped_column(sa.Text())
    position: Mapped[int | None] = mapped_column(sa.Integer())
