"""`POST /oauth/token`: a machine gets a bearer token for its client id and secret (RFC 6749 sections 2.3.1 and 4.4)."""

import binascii
from base64 import b64decode
from urllib.parse import parse_qs, unquote_plus

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from api.authentication.machines import LIFETIME, UnknownClient
from api.process import Process
from api.rates import network_of
from api.request_bodies import read_body

_LARGEST_BODY = 4 * 1024  # bytes


class RefusedTokenRequest(Exception):
    """A token request that is refused with one of the errors of RFC 6749 section 5.2."""

    def __init__(self, error: str, status: int = 400) -> None:
        super().__init__(error)
        self.error = error
        self.status = status


def token_route(process: Process) -> Route:
    """The token endpoint, for the clients that the settings name."""

    async def token(request: Request) -> Response:
        await process.rates.spend("token", network_of(request.client.host if request.client else "unknown"))
        try:
            client_id, secret = _credentials(request, await _form(request))
            made = process.machines.token(client_id, secret, process.clock())
        except UnknownClient:
            return _refused(RefusedTokenRequest("invalid_client", 401))
        except RefusedTokenRequest as error:
            return _refused(error)
        return _answer({"access_token": made, "token_type": "Bearer", "expires_in": int(LIFETIME.total_seconds())})

    return Route("/oauth/token", token, methods=["POST"])


async def _form(request: Request) -> dict[str, str]:
    """The fields of the request. Raises RefusedRequest, RefusedTokenRequest."""
    media_type = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if media_type != "application/x-www-form-urlencoded":
        raise RefusedTokenRequest("invalid_request")
    body = await read_body(request, _LARGEST_BODY)
    fields = parse_qs(body.decode(errors="replace"), keep_blank_values=True)
    if "grant_type" not in fields or any(len(values) > 1 for values in fields.values()):
        raise RefusedTokenRequest("invalid_request")
    if fields["grant_type"] != ["client_credentials"]:
        raise RefusedTokenRequest("unsupported_grant_type")
    return {name: value for name, (value,) in fields.items()}


def _credentials(request: Request, form: dict[str, str]) -> tuple[str, str]:
    """Client id and secret, from the header or from the form, never from both. Raises RefusedTokenRequest."""
    header = request.headers.get("authorization")
    if header is None:
        return form.get("client_id", ""), form.get("client_secret", "")
    if "client_secret" in form:
        raise RefusedTokenRequest("invalid_request")
    scheme, _, encoded = header.partition(" ")
    if scheme.lower() != "basic":
        raise RefusedTokenRequest("invalid_client", 401)
    try:
        client_id, _, secret = b64decode(encoded.strip(), validate=True).decode().partition(":")
    except (binascii.Error, ValueError):
        raise RefusedTokenRequest("invalid_client", 401) from None
    return unquote_plus(client_id), unquote_plus(secret)


def _refused(error: RefusedTokenRequest) -> Response:
    headers = {"WWW-Authenticate": 'Basic realm="kompeten"'} if error.status == 401 else {}  # noqa: PLR2004 - HTTP's own
    return _answer({"error": error.error}, error.status, headers)


def _answer(content: dict[str, object], status: int = 200, headers: dict[str, str] | None = None) -> Response:
    return JSONResponse(content, status, {"Cache-Control": "no-store", **(headers or {})})
