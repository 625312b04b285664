from app.models.category_model import Category
from app.models.product_model import Product

__all__ = ["Category", "Product"]
