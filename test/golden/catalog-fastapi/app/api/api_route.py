from collections.abc import Callable, Coroutine
from typing import Any

from fastapi import Request, Response
from fastapi.routing import APIRoute

from app.api.json_request import JsonRequest
from app.core.error_catalogue import ErrorCode
from app.core.errors import ApiError
from app.utils.query_parameters import read_query_parameters, refuse_unknown


class ApiRoute(APIRoute):
    """A route of the API: charges the client's budget, and refuses what the route does not document."""

    def get_route_handler(self) -> Callable[[Request], Coroutine[Any, Any, Response]]:
        handle = super().get_route_handler()
        takes_body = self.body_field is not None
        described = self.openapi_extra or {}
        takes_parameters = "parameters" in described

        async def answer(request: Request) -> Response:
            request.state.route = self.path
            _charge(request)
            if takes_body:
                request = await JsonRequest.read(request)
            if not takes_parameters:
                parameters = read_query_parameters(request.url.query)
                refuse_unknown(parameters, lambda name: False)
            # What a request changes is committed as a whole, and before its answer leaves.
            async with request.app.state.sessions.begin() as request.state.session:
                return await handle(request)

        return answer


def _charge(request: Request) -> None:
    budget = request.app.state.rate_limiter.charge(request.client.host if request.client else "")
    request.state.response_headers = budget.headers()
    if not budget.allowed:
        raise ApiError(ErrorCode.RATE_LIMITED, "Too many requests; wait for the seconds in Retry-After")
