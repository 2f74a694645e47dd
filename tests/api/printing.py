"""Print jobs of the tests: a register with some certificates, and a print room that draws when it is told."""

from pathlib import Path

from api.paper.print_room import PrintRoom
from api.settings import Settings
from models.services.issuing import IssueCertificate, issue_certificate
from models.services.printing.request_print_job import RequestPrintJob
from models.services.register import Register
from models.tables.connection import connected
from tests.register import IDENTIFIER, NOW, OFFICER, decided_assessment, person


async def issued(register: Register, count: int) -> list[str]:
    """Issue certificates beside the first one of a small register and return their numbers."""
    found = []
    for number in range(2, count + 2):
        assessment = await decided_assessment(register, number, person(number))
        request = IssueCertificate(f"issue-{number}", assessment)
        found.append((await issue_certificate(register, OFFICER, NOW, request)).registration_number)
    return found


def wanted(*numbers: str, key: str = "print-1") -> RequestPrintJob:
    """Return the request to print some certificates."""
    return RequestPrintJob(key, numbers, "Wisuda Mei 2026")


def settings_of(directory: Path, database_url: str) -> Settings:
    """Return the settings of a process with one drawing process."""
    return Settings(
        data_directory=directory, database_url=database_url, register_identifier=IDENTIFIER, printing_processes=1
    )


async def print_everything(settings: Settings) -> None:
    """Let a print room look once, on a database of its own."""
    async with connected(settings.database):
        await PrintRoom(settings, lambda: NOW).look()
