"""Errors of HTTP requests that are not GraphQL operations, in the same shape as there."""

from collections.abc import Mapping
from http import HTTPStatus

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from api.authentication.errors import InvalidCredentials
from api.request_bodies import RefusedRequest
from models.rules.violations import DomainError, InvalidInput, NotFound, NotPermitted, RegisterBusy
from models.tables.table_refusals import domain_error
from schema.errors import CallerError
from schema.exception_handlers import UNEXPECTED, without_national_ids

_STATUS_OF_CODE = {"UNAUTHENTICATED": 401, "RATE_LIMITED": 429}
_STATUS_OF_KIND: dict[type[DomainError], int] = {
    InvalidInput: 400,
    NotPermitted: 403,
    NotFound: 404,
    RegisterBusy: 503,
}


def error_response(
    status: int, code: str, message: str, headers: dict[str, str] | None = None, **facts: object
) -> JSONResponse:
    """An error with its code, never kept by a cache unless the headers say so."""
    content = {"errors": [{"message": message, "extensions": {"code": code, **facts}}]}
    return JSONResponse(content, status, {"Cache-Control": "no-store", **(headers or {})})


async def invalid_credentials(_request: Request, error: Exception) -> Response:
    """401: a login was tried and is not accepted."""
    reason = error.reason if isinstance(error, InvalidCredentials) else ""
    headers = {"WWW-Authenticate": f'Bearer error="invalid_token", error_description="{reason}"'}
    return error_response(401, "INVALID_CREDENTIALS", f"The login is not accepted: {reason}.", headers)


async def callers_fault(_request: Request, error: Exception) -> Response:
    """What the caller did wrong."""
    extensions = (error.extensions if isinstance(error, CallerError) else None) or {}
    code = str(extensions.get("code"))
    status = _STATUS_OF_CODE.get(code, 400)
    facts = {name: value for name, value in extensions.items() if name != "code"}
    return error_response(status, code, str(getattr(error, "message", "")), _headers(status, facts), **facts)


def _headers(status: int, facts: Mapping[str, object]) -> dict[str, str]:
    if status == HTTPStatus.TOO_MANY_REQUESTS:
        return {"Retry-After": str(facts["retryAfter"])}
    return {"WWW-Authenticate": "Bearer"} if status == HTTPStatus.UNAUTHORIZED else {}


async def refused_body(_request: Request, error: Exception) -> Response:
    """A body that is not what the route takes."""
    refused = error if isinstance(error, RefusedRequest) else RefusedRequest(400, "BAD_REQUEST", "")
    return error_response(refused.status, refused.code, refused.message)


async def refused_by_domain(_request: Request, error: Exception) -> Response:
    """What the register refuses."""
    code = error.code if isinstance(error, DomainError) else ""
    status = next((number for kind, number in _STATUS_OF_KIND.items() if isinstance(error, kind)), 409)
    return error_response(status, code, without_national_ids(str(error)))


async def refused_by_table(request: Request, error: Exception) -> Response:
    """What a table of the register refuses by itself. Raises what is a mistake of ours again."""
    refusal = domain_error(error)
    if refusal is None:
        raise error
    return await refused_by_domain(request, refusal)


async def http_error(_request: Request, error: Exception) -> Response:
    """No such path, or no such method for it."""
    status, headers = (error.status_code, error.headers) if isinstance(error, HTTPException) else (500, None)
    status = HTTPStatus(status)
    return error_response(status, status.name, f"{status.phrase}.", dict(headers or {}))


async def bug(_request: Request, _error: Exception) -> Response:
    """500: the server logs it, the caller learns nothing of the inside."""
    return error_response(500, "INTERNAL", UNEXPECTED)
