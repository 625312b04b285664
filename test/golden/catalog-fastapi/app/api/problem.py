import datetime as dt
import json
from typing import Any

from starlette.requests import Request
from starlette.responses import Response

from app.core.errors import ApiError
from app.utils.moments import write_datetime

JSON = "application/json"
PROBLEM_JSON = "application/problem+json"


def problem_response(request: Request, error: ApiError) -> Response:
    """One body for every failure: the API's error envelope and RFC 9457 problem details."""
    code = error.code
    request.state.error_code = code.name
    base = request.app.state.settings.problem_base_uri
    path = request.scope["raw_path"].decode("ascii", errors="replace")
    body = {
        "type": f"{base}/{code.slug}",
        "title": code.title,
        "status": code.status,
        "detail": error.message,
        "instance": f"{path}#{request.state.request_id}",
        "success": False,
        "error": {
            "code": code.name,
            "message": error.message,
            "details": [detail.to_json() for detail in error.details],
        },
        "meta": meta(request),
    }
    headers = {**error.headers, "Vary": "Accept"}
    return Response(write_json(body), code.status, headers, media_type=_media_type(request.headers.get("accept", "")))


def meta(request: Request) -> dict[str, str]:
    """What every body says about itself."""
    return {"timestamp": write_datetime(dt.datetime.now(dt.UTC)), "request_id": request.state.request_id}


def write_json(value: Any) -> bytes:
    return json.dumps(value, ensure_ascii=False, allow_nan=False, separators=(",", ":")).encode()


def _media_type(accept: str) -> str:
    """Problem details, unless the client names plain JSON and not them."""
    return JSON if JSON in accept and PROBLEM_JSON not in accept else PROBLEM_JSON
