from fastapi import APIRouter, Request, Response
from fastapi.responses import HTMLResponse, JSONResponse

from app.core.error_catalogue import ErrorCode
from app.core.errors import not_found

router = APIRouter(include_in_schema=False)


@router.get("/health")
async def health() -> dict[str, str]:
    return {"status": "ok"}


@router.get("/ready")
async def ready(request: Request) -> Response:
    report = await request.app.state.readiness.check()
    return JSONResponse(report, status_code=200 if report["status"] == "ready" else 503)


@router.get("/openapi.json")
async def openapi(request: Request) -> Response:
    return JSONResponse(request.app.openapi())


@router.get("/problems/{slug}")
async def problem(slug: str) -> Response:
    """The page that the `type` of an error points to."""
    code = next((code for code in ErrorCode if code.slug == slug), None)
    if code is None:
        raise not_found()
    page = f"<!doctype html><title>{code.title}</title><h1>{code.title}</h1><p>{code.name}, HTTP {code.status}</p>"
    return HTMLResponse(page)
