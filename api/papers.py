"""Certificates on paper, by URL.

`GET /certificates/<registration number>/paper.pdf` is a copy to look at, and says so in its corner.
`POST /certificates/<registration number>/prints` is the paper itself: each print is counted, and a reprint says which.
`POST /prints` with a JSON list of registration numbers is a ZIP file of up to a thousand papers, sent as they are made.
"""

import asyncio
from collections.abc import AsyncIterator, Mapping, Sequence

from starlette.requests import Request
from starlette.responses import Response, StreamingResponse
from starlette.routing import Route

from api.paper.from_register import COPY, TEST_REGISTER, print_certificate
from api.paper.seal import SealingKey, seal_paper
from api.paper.zip_stream import ZipStream
from api.pictures import visible_certificate
from api.process import Process
from api.request_bodies import read_json
from api.settings import Settings
from models.queries.printed_certificates import PrintedCertificate, printed_certificates
from models.rules.numbers import RegistrationNumber
from models.rules.violations import InvalidInput
from models.services.print_certificates import count_printings

PDF, ZIP = "application/pdf", "application/zip"
HEADERS = {"Cache-Control": "private, no-store", "X-Content-Type-Options": "nosniff"}
SEALED_IN = "Indonesia"
MANY_AT_ONCE = 50  # certificates read from the register at once while a ZIP file is sent


def paper_routes(process: Process) -> list[Route]:
    """The routes of papers."""
    papers = Papers(process)
    number = "/certificates/{registration_number}"
    return [
        Route(f"{number}/paper.pdf", papers.copy, name="paper_copy"),
        Route(f"{number}/prints", papers.print_one, methods=["POST"], name="paper_print"),
        Route("/prints", papers.print_many, methods=["POST"], name="papers_print"),
    ]


class Papers:
    """Draws papers for those who may have them."""

    def __init__(self, process: Process) -> None:
        self._process = process
        self._remarks = (TEST_REGISTER,) if process.settings.test_register else ()
        self._seal = _sealing_key(process.settings)

    async def copy(self, request: Request) -> Response:
        """A copy to look at. Raises CallerError, NotPermitted, InvalidInput, HTTPException."""
        row = await visible_certificate(await self._process.actor(request), request.path_params["registration_number"])
        printed = await printed_certificates([row.registration_number])
        pdf = await self._draw(printed[row.registration_number], (*self._remarks, COPY), 0)
        return Response(pdf, headers=HEADERS, media_type=PDF)

    async def print_one(self, request: Request) -> Response:
        """The paper itself, counted. Raises what `count_printings` raises."""
        number = str(RegistrationNumber.parse(request.path_params["registration_number"]))
        before = await self._count(request, [number])
        printed = await printed_certificates([number])
        pdf = await self._print(printed[number], before[number])
        return Response(pdf, headers=HEADERS, media_type=PDF)

    async def print_many(self, request: Request) -> Response:
        """Many papers in a ZIP file. All are checked and counted before the first byte is sent."""
        numbers = [str(RegistrationNumber.parse(text)) for text in await self._texts(request)]
        before = await self._count(request, numbers)
        headers = HEADERS | {"X-Total-Count": str(len(numbers))}
        return StreamingResponse(self._zip(numbers, before), headers=headers, media_type=ZIP)

    async def _count(self, request: Request, numbers: Sequence[str]) -> Mapping[str, int]:
        actor = await self._process.actor(request)
        return await count_printings(self._process.register, actor, self._process.clock(), numbers)

    async def _texts(self, request: Request) -> list[str]:
        body = await read_json(request, self._process.settings.maximum_body)
        if not isinstance(body, list) or not all(isinstance(each, str) for each in body):
            raise InvalidInput("registrationNumbers", "must be a list of texts")
        return body

    async def _zip(self, numbers: Sequence[str], before: Mapping[str, int]) -> AsyncIterator[bytes]:
        stream = ZipStream()
        for start in range(0, len(numbers), MANY_AT_ONCE):
            some = numbers[start : start + MANY_AT_ONCE]
            printed = await printed_certificates(some)
            for number in some:
                yield stream.add(f"{number}.pdf", await self._print(printed[number], before[number]))
        yield stream.end()

    async def _print(self, printed: PrintedCertificate, reprint: int) -> bytes:
        pdf = await self._draw(printed, self._remarks, reprint)
        if self._seal is None:
            return pdf
        reason = f"Sertifikat kompetensi {printed.certificate.registration_number}"
        return await asyncio.to_thread(seal_paper, pdf, self._seal, reason=reason, location=SEALED_IN)

    async def _draw(self, printed: PrintedCertificate, remarks: Sequence[str], reprint: int) -> bytes:
        settings = self._process.settings
        return await asyncio.to_thread(
            print_certificate,
            printed,
            settings.register_identifier,
            remarks=remarks,
            reprint=reprint,
            emblem=settings.emblem_svg,
        )


def _sealing_key(settings: Settings) -> SealingKey | None:
    if settings.sealing_key is None:
        return None
    return SealingKey.from_pkcs12(settings.sealing_key.read_bytes(), settings.sealing_passphrase.get_secret_value())
