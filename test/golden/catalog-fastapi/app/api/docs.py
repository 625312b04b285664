from pathlib import Path

import fastapi_offline
from fastapi import APIRouter
from fastapi.responses import FileResponse, HTMLResponse, Response

from app.core.error_catalogue import ErrorCode
from app.core.errors import ApiError

ASSETS = Path(fastapi_offline.__file__).parent / "static"

HEADERS = {
    "Content-Security-Policy": "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; "
    "img-src 'self' data:; connect-src 'self'; frame-ancestors 'none'"
}

PAGE = """<!doctype html>
<html lang="en">
  <head><meta charset="utf-8" /><title>API documentation</title></head>
  <body><div id="swagger-ui"></div></body>
  <link rel="stylesheet" href="/docs/assets/swagger-ui.css" />
  <script src="/docs/assets/swagger-ui-bundle.js"></script>
  <script src="/docs/start.js"></script>
</html>
"""

START = "SwaggerUIBundle({ url: '/openapi.json', dom_id: '#swagger-ui' });\n"

router = APIRouter(prefix="/docs", include_in_schema=False)


@router.get("")
async def page() -> Response:
    """The documentation page: Swagger UI, served from this process."""
    return HTMLResponse(PAGE, headers=HEADERS)


@router.get("/start.js")
async def start() -> Response:
    return Response(START, headers=HEADERS, media_type="text/javascript")


@router.get("/assets/{name}")
async def asset(name: str) -> Response:
    if name not in {"swagger-ui.css", "swagger-ui-bundle.js"}:
        raise ApiError(ErrorCode.ROUTE_NOT_FOUND, f"There is nothing at /docs/assets/{name}", headers=HEADERS)
    return FileResponse(ASSETS / name, headers=HEADERS)
