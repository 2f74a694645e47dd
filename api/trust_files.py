"""`/trust/`: the published trust data, as static files that any cache may keep for as long as their names allow."""

import re
from collections.abc import Mapping
from pathlib import Path

from starlette.exceptions import HTTPException
from starlette.middleware.gzip import GZipMiddleware
from starlette.responses import Response
from starlette.routing import Mount
from starlette.staticfiles import StaticFiles
from starlette.types import Scope

from api.newest_trust import NewestTrust

_PUBLISHED = re.compile(r"metadata/[a-z0-9][a-z0-9.]*\.json|targets/[a-z]+/[a-f0-9]{64}\.[0-9]+\.(?:json|jwt)")
_CHANGING = re.compile(r"metadata/(?:timestamp|[0-9]+\.root)\.json")

FOR_EVER = "public, max-age=31536000, immutable"
"""The name changes with the content."""
NEVER = "no-store"
"""The timestamp is what tells that anything is new; and a root that is not there yet may be there in a moment."""
HEADERS = {"Access-Control-Allow-Origin": "*", "X-Content-Type-Options": "nosniff"}
"""Everybody may check certificates, also a page of somebody else."""

NEWEST = "newest.json"
WORTH_COMPRESSING = 500  # bytes


class TrustFiles(StaticFiles):
    """Serves what is published in a directory, its newest metadata in one file, and nothing else that lies there."""

    def __init__(self, directory: Path) -> None:
        super().__init__(directory=directory, check_dir=False)
        self._newest = NewestTrust(directory)

    async def get_response(self, path: str, scope: Scope) -> Response:
        """The file with its headers. Raises HTTPException 404."""
        if path == NEWEST:
            return self._newest_response()
        if not _PUBLISHED.fullmatch(path):
            raise HTTPException(404, headers=_headers(path))
        try:
            response = await super().get_response(path, scope)
        except HTTPException as error:
            raise HTTPException(error.status_code, headers={**HEADERS, "Cache-Control": NEVER}) from error
        response.headers.update(_headers(path))
        return response

    def _newest_response(self) -> Response:
        body = self._newest.read()
        if body is None:
            raise HTTPException(404, headers=_headers(NEWEST))
        return Response(body, headers=dict(_headers(NEWEST)), media_type="application/json")


def trust_route(directory: Path) -> Mount:
    """The route of the trust data; the directory need not be there yet."""
    return Mount("/trust", app=GZipMiddleware(TrustFiles(directory), minimum_size=WORTH_COMPRESSING))


def _headers(path: str) -> Mapping[str, str]:
    keeps = _PUBLISHED.fullmatch(path) and not _CHANGING.fullmatch(path)
    return {**HEADERS, "Cache-Control": FOR_EVER if keeps else NEVER}
