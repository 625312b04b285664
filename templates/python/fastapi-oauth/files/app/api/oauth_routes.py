import logging
from typing import Annotated, Any

from fastapi import APIRouter, Path, Request, Response
from fastapi.responses import RedirectResponse

from app.api.account_services import AccountServices
from app.api.api_route import ApiRoute
from app.api.authorization import requires
from app.api.device import CurrentDevice
from app.api.problem import problem_response
from app.api.responses import data_response
from app.core.envelope import ObjectBody
from app.core.error_catalogue import ErrorCode
from app.core.errors import ApiError
from app.models.identity_model import PROVIDER_NAMES, ProviderName
from app.schemas.oauth_schema import ExchangeRequest
from app.schemas.session_schema import TokenPair
from app.services.oauth_service import STATE_SECONDS, Arrival, ProviderAnswer
from app.utils.query_parameters import read_query_parameters, refuse_unknown

logger = logging.getLogger(__name__)

COOKIE = "__Host-oauth_state"

router = APIRouter(route_class=ApiRoute, prefix="/auth/oauth", tags=["auth"])

ProviderPath = Annotated[str, Path(json_schema_extra={"enum": list(PROVIDER_NAMES)})]


def reads(*names: str) -> dict[str, Any]:
    """The query parameters of a route, for its `openapi_extra`."""
    text = {"type": "string"}
    return {"parameters": [{"name": name, "in": "query", "required": False, "schema": text} for name in names]}


@router.get(
    "/{provider}/authorize",
    operation_id="authorizeAtProvider",
    status_code=302,
    response_class=RedirectResponse,
    openapi_extra={**reads("return_to"), **requires("public")},
)
async def authorize_at_provider(request: Request, services: AccountServices, provider: ProviderPath) -> Response:
    name = _read_provider(provider)
    parameters = read_query_parameters(request.url.query)
    refuse_unknown(parameters, lambda parameter: parameter == "return_to")
    departure = await services.oauth.begin(name, parameters.get("return_to"))
    response = RedirectResponse(departure.url, 302)
    response.set_cookie(COOKIE, departure.state, STATE_SECONDS, secure=True, httponly=True, samesite="lax")
    return response


@router.get(
    "/{provider}/callback",
    operation_id="returnFromProvider",
    status_code=302,
    response_class=RedirectResponse,
    openapi_extra={**reads("state", "code", "error", "iss"), **requires("public")},
)
async def return_from_provider(request: Request, services: AccountServices, provider: ProviderPath) -> Response:
    name = _read_provider(provider)
    parameters = read_query_parameters(request.url.query)
    answer = ProviderAnswer(
        state=parameters.get("state"),
        kept_state=request.cookies.get(COOKIE),
        code=parameters.get("code"),
        error=parameters.get("error"),
        issuer=parameters.get("iss"),
    )
    arrival = await services.oauth.finish(name, answer)
    request.state.error_code = arrival.error and arrival.error.code.name
    if arrival.error is not None and arrival.error.code.status >= 500:
        logger.error("request failed", exc_info=arrival.error, extra={"error_code": arrival.error.code.name})
    response = _send_home(request, arrival)
    response.delete_cookie(COOKIE, secure=True, httponly=True, samesite="lax")
    return response


@router.post(
    "/exchange",
    operation_id="exchangeCode",
    response_model=ObjectBody[TokenPair],
    openapi_extra=requires("public"),
)
async def exchange_code(
    request: Request, services: AccountServices, device: CurrentDevice, body: ExchangeRequest
) -> Response:
    return data_response(request, await services.oauth.exchange(body.code, device))


def _send_home(request: Request, arrival: Arrival) -> Response:
    """Browsers go where their sign-in began, whatever came of it; programs get an error itself."""
    if arrival.error is not None and "json" in request.headers.get("accept", ""):
        return problem_response(request, arrival.error)
    return RedirectResponse(arrival.url, 302)


def _read_provider(name: str) -> ProviderName:
    for known in PROVIDER_NAMES:
        if known == name:
            return known
    raise ApiError(ErrorCode.ROUTE_NOT_FOUND, "Nobody signs in there")
