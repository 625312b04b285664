from app.models.category_model import Category
from app.repositories.base import BaseRepository
from app.schemas.category_schema import CATEGORY_LIST


class CategoryRepository(BaseRepository[Category]):
    """Stores categories in the table `categories`."""

    model = Category
    definition = CATEGORY_LIST
    constraints = {
        "categories_name_key": ("name",),
        "categories_slug_key": ("slug",),
    }
