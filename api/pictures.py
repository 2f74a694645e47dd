"""`/certificates/<registration number>/qr.png` and `qr.svg`: the QR code of a certificate, for those who may see it."""

import asyncio
from collections.abc import Callable
from typing import NamedTuple

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from api.process import Process
from models.queries.certificates import CertificateRow, certificate_by_registration_number, is_held_by
from models.rules.actors import Actor, Role
from models.rules.erasure import check_not_erased
from models.rules.numbers import RegistrationNumber
from models.rules.printing import check_printable_status
from models.rules.visibility import check_sees_certificates, sees_certificates_of
from signing.qr import CertificateSymbol, draw_certificate

HEADERS = {"Cache-Control": "private, max-age=3600", "X-Content-Type-Options": "nosniff"}


class _Format(NamedTuple):
    media_type: str
    write: Callable[[CertificateSymbol], bytes]


_FORMATS = {
    "png": _Format("image/png", CertificateSymbol.png),
    "svg": _Format("image/svg+xml", lambda symbol: symbol.svg().encode()),
}


def picture_routes(process: Process) -> list[Route]:
    """The routes of the pictures, one for each format."""
    return [_route(process, name, each) for name, each in _FORMATS.items()]


def _route(process: Process, name: str, picture: _Format) -> Route:
    async def answer(request: Request) -> Response:
        actor = await process.login(request)
        row = await visible_certificate(actor, request.path_params["registration_number"])
        content = await asyncio.to_thread(lambda: picture.write(draw_certificate(row.token)))
        return Response(content, headers=HEADERS, media_type=picture.media_type)

    return Route(f"/certificates/{{registration_number}}/qr.{name}", answer, name=f"qr_{name}")


async def visible_certificate(actor: Actor, registration_number: str) -> CertificateRow:
    """The certificate, when the caller may see it: the holder, the LSP's staff and BNSP.

    Raises NotPermitted, InvalidInput, PersonalDataErased, NotPrintable, HTTPException.
    """
    is_own = await _is_own(actor, registration_number)
    if not is_own:
        check_sees_certificates(actor)
    row = await certificate_by_registration_number(RegistrationNumber.canonical(registration_number))
    if row is None or not (is_own or sees_certificates_of(actor, row.lsp__licence_number)):
        raise HTTPException(404)
    check_not_erased(row.registration_number, is_erased=row.is_erased)
    if is_own:  # whoever may not show it gets nothing to show
        check_printable_status(row.registration_number, row.status)
    return row


async def _is_own(actor: Actor, registration_number: str) -> bool:
    return actor.has_any(Role.SUBJECT) and await is_held_by(
        actor.subject, RegistrationNumber.canonical(registration_number)
    )
