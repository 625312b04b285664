from fastapi import FastAPI
from fastapi.exceptions import RequestValidationError
from starlette.requests import Request
from starlette.responses import Response

from app.api.methods import MethodTable
from app.api.problem import problem_response
from app.core.error_catalogue import ErrorCode
from app.core.errors import ApiError
from app.utils.validation import refuse_body


def add_error_handlers(app: FastAPI) -> None:
    """Turns what FastAPI itself refuses into the API's own answers."""
    methods = MethodTable(app)

    async def answer_missing(request: Request, error: Exception) -> Response:
        message = f"There is nothing at {request.url.path}"
        return problem_response(request, ApiError(ErrorCode.ROUTE_NOT_FOUND, message))

    async def answer_other_method(request: Request, error: Exception) -> Response:
        headers = {"Allow": ", ".join(methods.allowed(request.scope["path"]))}
        if request.method == "OPTIONS":
            return Response(status_code=204, headers=headers)
        message = f"{request.method} is not one of {headers['Allow']}"
        return problem_response(request, ApiError(ErrorCode.METHOD_NOT_ALLOWED, message, headers=headers))

    async def answer_validation(request: Request, error: Exception) -> Response:
        problems = error.errors() if isinstance(error, RequestValidationError) else []
        # The first step of a place is "body".
        return problem_response(request, refuse_body([{**one, "loc": one["loc"][1:]} for one in problems]))

    app.add_exception_handler(404, answer_missing)
    app.add_exception_handler(405, answer_other_method)
    app.add_exception_handler(RequestValidationError, answer_validation)
