from app.models.product_model import Product
from app.repositories.base import BaseRepository
from app.schemas.product_schema import PRODUCT_LIST


class ProductRepository(BaseRepository[Product]):
    """Stores products in the table `products`."""

    model = Product
    definition = PRODUCT_LIST
    constraints = {
        "products_sku_key": ("sku",),
        "products_category_id_fkey": ("category",),
    }
