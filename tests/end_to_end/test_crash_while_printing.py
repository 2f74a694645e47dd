import asyncio
import os
import signal
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

import pypdfium2

from api.paper.print_room import PrintRoom
from api.paper.spool import Spool
from models.queries.print_jobs import PrintJobProgress, print_job_by_number, progress_of
from models.rules.certificates import RevocationReason
from models.rules.printing import PrintJobStatus
from models.services.certification.revoke_certificate import RevokeCertificate, revoke_certificate
from models.services.printing.request_print_job import request_print_job
from models.tables.connection import connected
from models.tables.events import Event
from tests.api.printing import issued, settings_of, wanted
from tests.api.serving import eventually
from tests.register import NOW, OFFICER, keys_of_tests, small_register

ROOT = Path(__file__).parents[2]


async def prepared(database_url: str) -> tuple[str, list[str]]:
    """Store a job of four certificates, the last of which is revoked before its turn comes."""
    register = keys_of_tests()
    async with connected(database_url):
        await small_register(register)
        numbers = await issued(register, 4)
        job = await request_print_job(register, OFFICER, NOW, wanted(*numbers))
        revocation = RevokeCertificate(numbers[-1], RevocationReason.HOLDER_REQUEST)
        await revoke_certificate(register, OFFICER, NOW, revocation)
    return job, numbers


async def killed(directory: Path, database_url: str) -> list[int]:
    """Run a print room into its death and return the processes that drew for it."""
    command = [sys.executable, "-m", "tests.end_to_end.printing_process", str(directory), database_url]
    process = await asyncio.create_subprocess_exec(*command, cwd=ROOT, stdout=asyncio.subprocess.PIPE)
    output, _ = await process.communicate()
    assert process.returncode == -signal.SIGKILL
    return [int(each) for each in output.split()]


async def progress(job: str) -> PrintJobProgress:
    row = await print_job_by_number(job)
    assert row is not None
    return await progress_of(row.id)


def is_running(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    return "Z (zombie)" not in Path(f"/proc/{process}/status").read_text()


def texts(papers: Sequence[Path]) -> Mapping[str, str]:
    """What stands on the back of each paper."""
    return {each.stem: pypdfium2.PdfDocument(each)[1].get_textpage().get_text_range() for each in papers}


async def test_a_killed_print_room_leaves_nobody_drawing_and_another_one_goes_on(
    tmp_path: Path, database_url: str
) -> None:
    job, numbers = await prepared(database_url)
    drawing = await killed(tmp_path, database_url)
    assert len(drawing) == 1
    eventually(lambda: not any(map(is_running, drawing)))
    spool = Spool(tmp_path / "prints")
    drawn = {each.name: each.read_bytes() for each in spool.papers(job)}
    assert list(drawn) == [f"{each}.pdf" for each in numbers[:2]]

    async with connected(database_url):
        # Nothing was noted, so everything still waits; what was drawn is drawn again, the same to the byte.
        assert await progress(job) == PrintJobProgress(4, 0, [])
        await PrintRoom(settings_of(tmp_path, database_url), lambda: NOW).look()
        assert await progress(job) == PrintJobProgress(4, 3, [numbers[-1]])
        row = await print_job_by_number(job)
        assert row is not None
        assert row.status is PrintJobStatus.FINISHED
        assert await Event.filter(kind="CERTIFICATE_PRINTED").count() == 4

    papers = spool.papers(job)
    assert [each.name for each in papers] == [f"{each}.pdf" for each in numbers[:3]]
    assert drawn.items() <= {each.name: each.read_bytes() for each in papers}.items()
    assert all("Cetakan ulang" not in back and number in back for number, back in texts(papers).items())
