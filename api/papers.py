"""Certificates on paper, by URL.

`GET /certificates/<registration number>/paper.pdf` is a copy to look at, and says so in its corner.
`POST /certificates/<registration number>/prints` is the paper itself: each print is counted, and a reprint says which.
Many at once are a job: `print_jobs.py`.
"""

import asyncio

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from api.paper.press import Press
from api.pictures import visible_certificate
from api.process import Process
from models.queries.printed_certificates import PrintedCertificate, printed_certificates
from models.rules.numbers import RegistrationNumber
from models.services.printing.print_certificates import count_printing

PDF = "application/pdf"
HEADERS = {"Cache-Control": "private, no-store", "X-Content-Type-Options": "nosniff"}


def paper_routes(process: Process) -> list[Route]:
    """The routes of papers."""
    papers = Papers(process)
    number = "/certificates/{registration_number}"
    return [
        Route(f"{number}/paper.pdf", papers.copy, name="paper_copy"),
        Route(f"{number}/prints", papers.print, methods=["POST"], name="paper_print"),
    ]


class Papers:
    """Draws papers for those who may have them."""

    def __init__(self, process: Process) -> None:
        self._process = process
        self._press = Press.open(process.settings)

    async def copy(self, request: Request) -> Response:
        """A copy to look at. Raises CallerError, and what `visible_certificate` raises."""
        row = await visible_certificate(await self._process.login(request), request.path_params["registration_number"])
        printed = await _printed(row.registration_number)
        return _answer(await asyncio.to_thread(self._press.copy, printed))

    async def print(self, request: Request) -> Response:
        """The paper itself, counted. Raises CallerError, and what `count_printing` raises."""
        number = RegistrationNumber.canonical(request.path_params["registration_number"])
        actor = await self._process.login(request)
        before = await count_printing(self._process.register, actor, self._process.clock(), number)
        return _answer(await asyncio.to_thread(self._press.paper, await _printed(number), before))


async def _printed(registration_number: str) -> PrintedCertificate:
    return (await printed_certificates([registration_number]))[registration_number]


def _answer(pdf: bytes) -> Response:
    return Response(pdf, headers=HEADERS, media_type=PDF)
