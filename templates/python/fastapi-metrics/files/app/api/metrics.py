import secrets

from fastapi import APIRouter, Request, Response
from prometheus_client import CONTENT_TYPE_PLAIN_0_0_4, generate_latest

from app.core.error_catalogue import ErrorCode
from app.core.errors import ApiError

router = APIRouter(include_in_schema=False)


@router.get("/metrics")
async def metrics(request: Request) -> Response:
    """What Prometheus scrapes; when there is a token, only with it."""
    token = request.app.state.settings.metrics_token
    if token is not None:
        _must_know(token, request.headers.get("authorization"))
    return Response(generate_latest(), headers={"Content-Type": CONTENT_TYPE_PLAIN_0_0_4})


def _must_know(token: str, authorization: str | None) -> None:
    if authorization is None:
        raise ApiError(ErrorCode.NO_TOKEN, "Send METRICS_TOKEN as Authorization: Bearer")
    if not secrets.compare_digest(authorization.encode(), f"Bearer {token}".encode()):
        raise ApiError(ErrorCode.INVALID_TOKEN, "Authorization must be: Bearer <METRICS_TOKEN>")
