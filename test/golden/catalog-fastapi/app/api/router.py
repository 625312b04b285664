from fastapi import APIRouter

from app.api import category_routes, product_routes
from app.core.api_info import BASE_PATH

router = APIRouter(prefix=BASE_PATH)
router.include_router(category_routes.router)
router.include_router(product_routes.router)
