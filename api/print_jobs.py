"""A thousand papers as a job.

`POST /prints` with the registration numbers, a reason and an idempotency key begins it and answers 202 with where it
is. `GET /prints/<number>` tells how far it is, `DELETE /prints/<number>` cancels it, and `GET
/prints/<number>/papers.zip` is its papers, once it is finished and for a day.
"""

import asyncio
from collections.abc import AsyncIterator, Sequence
from pathlib import Path
from typing import Any

from starlette.requests import Request
from starlette.responses import JSONResponse, Response, StreamingResponse
from starlette.routing import Route

from api.paper.spool import Spool
from api.paper.zip_stream import ZipStream
from api.process import Process
from api.request_bodies import read_json
from models.queries.print_jobs import PrintJobRow, print_job_by_number, progress_of
from models.rules.actors import Role
from models.rules.permissions import check_role
from models.rules.printing import PapersNotThere, PrintJobStatus, check_papers_there
from models.rules.violations import InvalidInput, NotFound
from models.services.printing.advance_print_job import cancel_print_job
from models.services.printing.request_print_job import RequestPrintJob, request_print_job

ZIP = "application/zip"
HEADERS = {"Cache-Control": "private, no-store", "X-Content-Type-Options": "nosniff"}


def print_job_routes(process: Process) -> list[Route]:
    """The routes of print jobs."""
    jobs = PrintJobs(process)
    return [
        Route("/prints", jobs.begin, methods=["POST"], name="print_jobs"),
        Route("/prints/{number}", jobs.show, name="print_job"),
        Route("/prints/{number}", jobs.cancel, methods=["DELETE"], name="print_job_cancel"),
        Route("/prints/{number}/papers.zip", jobs.papers, name="print_job_papers"),
    ]


class PrintJobs:
    """Begins, shows and ends print jobs for the officers of their LSP."""

    def __init__(self, process: Process) -> None:
        self._process = process
        self._spool = Spool(process.settings.prints_directory)

    async def begin(self, request: Request) -> Response:
        """Check and count every print, and store the job. Raises CallerError, and what `request_print_job` raises."""
        actor = await self._process.login(request)
        wanted = _request(await read_json(request, self._process.settings.maximum_body))
        number = await request_print_job(self._process.register, actor, self._process.clock(), wanted)
        return await _told(await self._seen(request, number), 202, {"Location": f"/prints/{number}"})

    async def show(self, request: Request) -> Response:
        """How far a job is. Raises CallerError, NotPermitted, NotFound."""
        return await _told(await self._seen(request, request.path_params["number"]), 200)

    async def cancel(self, request: Request) -> Response:
        """Cancel a job that is under way. Raises CallerError, and what `cancel_print_job` raises."""
        job = await self._seen(request, request.path_params["number"])
        actor = await self._process.login(request)
        await cancel_print_job(self._process.register, actor, self._process.clock(), job.number)
        return await _told(await self._seen(request, job.number), 200)

    async def papers(self, request: Request) -> Response:
        """The papers of a finished job in one ZIP file. Raises CallerError, NotPermitted, NotFound, PapersNotThere."""
        job = await self._seen(request, request.path_params["number"])
        check_papers_there(job.number, job.status)
        papers = self._spool.papers(job.number)
        if len(papers) < (await progress_of(job.id)).drawn:
            raise PapersNotThere(job.number, PrintJobStatus.CLEARED)
        disposition = {"Content-Disposition": f'attachment; filename="{job.number}.zip"'}
        return StreamingResponse(_zip(papers), headers=HEADERS | disposition, media_type=ZIP)

    async def _seen(self, request: Request, number: str) -> PrintJobRow:
        """The job, when it is of the caller's LSP: of another one, nobody learns even that it exists."""
        actor = await self._process.login(request)
        check_role(actor, Role.LSP_OFFICER)
        job = await print_job_by_number(number)
        if job is None or job.lsp__licence_number != actor.lsp:
            raise NotFound("print job", number)
        return job


def _request(body: Any) -> RequestPrintJob:  # noqa: ANN401 - whatever JSON holds
    if not isinstance(body, dict):
        raise InvalidInput("body", "must be a JSON object")
    numbers = body.get("registrationNumbers")
    if not isinstance(numbers, list) or not all(isinstance(each, str) for each in numbers):
        raise InvalidInput("registrationNumbers", "must be a list of texts")
    return RequestPrintJob(_text(body, "idempotencyKey"), tuple(numbers), _text(body, "reason"))


def _text(body: dict[str, Any], name: str) -> str:
    value = body.get(name)
    if not isinstance(value, str):
        raise InvalidInput(name, "must be a text")
    return value


async def _told(job: PrintJobRow, status: int, headers: dict[str, str] | None = None) -> Response:
    progress = await progress_of(job.id)
    content = {
        "number": job.number,
        "status": job.status.value,
        "reason": job.reason,
        "requestedBy": job.requested_by,
        "requestedAt": job.requested_at.isoformat(),
        "endedAt": job.ended_at.isoformat() if job.ended_at else None,
        "total": progress.total,
        "drawn": progress.drawn,
        "leftOut": list(progress.left_out),
        "papers": f"/prints/{job.number}/papers.zip" if job.status is PrintJobStatus.FINISHED else None,
    }
    return JSONResponse(content, status, HEADERS | (headers or {}))


async def _zip(papers: Sequence[Path]) -> AsyncIterator[bytes]:
    stream = ZipStream()
    for paper in papers:
        yield stream.add(paper.name, await asyncio.to_thread(paper.read_bytes))
    yield stream.end()
