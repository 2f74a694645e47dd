"""`/status/<n>`: the current status list tokens (draft-ietf-oauth-status-list-21 section 8)."""

import re

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from api.process import Process
from signing.trust.paths import status_target

MEDIA_TYPE = "application/statuslist+jwt"
HEADERS = {
    "Access-Control-Allow-Origin": "*",
    "Cache-Control": "public, max-age=300",  # seconds: how late a revocation may reach who asks here
    "X-Content-Type-Options": "nosniff",
}
_NUMBER = re.compile(r"[1-9][0-9]{0,8}")


def status_list_route(process: Process) -> Route:
    """The route of the status lists."""

    async def answer(request: Request) -> Response:
        number: str = request.path_params["number"]
        trust = process.trust.current(process.clock())
        token = trust.target(status_target(int(number))) if trust and _NUMBER.fullmatch(number) else None
        if token is None:
            raise HTTPException(404)
        return Response(token, headers=HEADERS, media_type=MEDIA_TYPE)

    return Route("/status/{number}", answer, name="status_list")
