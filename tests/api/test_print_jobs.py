"""A thousand papers as a job: asked for, counted once, drawn by other processes, fetched, cancelled, cleared."""

import asyncio
import io
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import httpx2
import pypdfium2
import pytest
from starlette.testclient import TestClient

from api.app import create_app
from api.process import open_register
from models.queries.registry_check import check_registry
from models.rules.actors import Actor
from models.tables.connection import connected
from models.tables.events import Event
from models.tables.print_jobs import PrintJob
from tests.api.printing import issued, print_everything
from tests.api.serving import Served, serve_small_register
from tests.database import sqlite_copy
from tests.register import CERTIFICATION, NOW, OFFICER, OTHER_OFFICER


@dataclass(frozen=True)
class Office:
    """A register with three certificates and nobody who draws, unless a test says so."""

    served: Served
    client: TestClient
    numbers: tuple[str, ...]

    def begin(self, key: str, actor: Actor = OFFICER, **changes: Any) -> httpx2.Response:
        body = {"idempotencyKey": key, "registrationNumbers": list(self.numbers), "reason": "Wisuda Mei 2026"}
        return self.client.post("/prints", json=body | changes, headers=self.login(actor))

    def login(self, actor: Actor) -> dict[str, str]:
        return {} if actor == Actor.public() else self.served.headers(actor)

    def cancel(self, number: str, actor: Actor = OFFICER) -> httpx2.Response:
        return self.client.delete(f"/prints/{number}", headers=self.login(actor))

    def get(self, path: str, actor: Actor = OFFICER) -> httpx2.Response:
        return self.client.get(path, headers=self.login(actor))

    def draw(self) -> None:
        asyncio.run(print_everything(self.served.settings.model_copy(update={"printing_processes": 1})))

    def recorded(self) -> tuple[int, int]:
        """How many prints are counted, and how many jobs there are."""

        async def count() -> tuple[int, int]:
            async with connected(self.served.settings.database):
                return await Event.filter(kind="CERTIFICATE_PRINTED").count(), await PrintJob.all().count()

        return asyncio.run(count())


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory, migrated_sqlite: Path) -> Iterator[Office]:
    directory = tmp_path_factory.mktemp("prints")
    url = sqlite_copy(migrated_sqlite, directory)
    served = serve_small_register(directory / "data", url, publishes_trust=False, printing_processes=0)

    async def more() -> list[str]:
        async with connected(url):
            return await issued(open_register(served.settings), 2)

    numbers = (served.issued.registration_number, *asyncio.run(more()))
    with TestClient(create_app(served.settings, clock=lambda: NOW)) as client:
        yield Office(served, client, numbers)

    async def check() -> None:
        async with connected(url):
            await check_registry()

    asyncio.run(check())


def code(answer: httpx2.Response) -> tuple[int, str]:
    return answer.status_code, answer.json()["errors"][0]["extensions"]["code"]


def backs(file: zipfile.ZipFile) -> list[str]:
    documents = [pypdfium2.PdfDocument(file.read(name)) for name in file.namelist()]
    return [str(each[1].get_textpage().get_text_range()) for each in documents]


def test_a_job_is_asked_for_drawn_and_fetched_and_its_prints_are_counted_once(office: Office) -> None:
    counted, jobs = office.recorded()
    begun = office.begin("whole")
    number = begun.json()["number"]
    assert (begun.status_code, begun.headers["location"]) == (202, f"/prints/{number}")
    assert begun.json() == {
        "number": number,
        "status": "RUNNING",
        "reason": "Wisuda Mei 2026",
        "requestedBy": "dewi",
        "requestedAt": "2026-05-11T03:00:00+00:00",
        "endedAt": None,
        "total": 3,
        "drawn": 0,
        "leftOut": [],
        "papers": None,
    }
    assert code(office.get(f"/prints/{number}/papers.zip")) == (409, "PAPERS_NOT_THERE")
    assert office.begin("whole").json() == begun.json()
    assert code(office.begin("whole", reason="Lain")) == (409, "IDEMPOTENCY_CONFLICT")
    office.draw()
    shown = office.get(f"/prints/{number}").json()
    assert (shown["status"], shown["drawn"], shown["endedAt"]) == ("FINISHED", 3, "2026-05-11T03:00:00+00:00")
    fetched = office.get(shown["papers"])
    assert fetched.headers["content-disposition"] == f'attachment; filename="{number}.zip"'
    with zipfile.ZipFile(io.BytesIO(fetched.content)) as file:
        assert file.testzip() is None
        assert file.namelist() == [f"{each}.pdf" for each in sorted(office.numbers)]
        assert all(each in back for each, back in zip(sorted(office.numbers), backs(file), strict=True))
    assert code(office.cancel(number)) == (409, "STEP_NOT_ALLOWED")
    assert office.recorded() == (counted + 3, jobs + 1)


def test_a_job_that_is_cancelled_is_not_drawn_and_leaves_no_files(office: Office) -> None:
    number = office.begin("cancelled").json()["number"]
    cancelled = office.cancel(number).json()
    assert (cancelled["status"], cancelled["drawn"], cancelled["papers"]) == ("CANCELLED", 0, None)
    office.draw()
    assert office.get(f"/prints/{number}").json() == cancelled
    assert not (office.served.settings.prints_directory / number).exists()
    assert code(office.get(f"/prints/{number}/papers.zip")) == (409, "PAPERS_NOT_THERE")


UNKNOWN, REFUSED, HIDDEN = (401, "UNAUTHENTICATED"), (403, "NOT_PERMITTED"), (404, "NOT_FOUND")
STRANGERS = pytest.mark.parametrize(
    ("stranger", "refused", "hidden"),
    [(Actor.public(), UNKNOWN, UNKNOWN), (OTHER_OFFICER, REFUSED, HIDDEN), (CERTIFICATION, REFUSED, REFUSED)],
    ids=["public", "other", "bnsp"],
)


@STRANGERS
def test_who_is_not_of_the_lsp_changes_nothing_and_learns_nothing(
    stranger: Actor, refused: object, hidden: object, office: Office
) -> None:
    shown = office.begin("strangers").json()
    number, before = shown["number"], office.recorded()
    assert code(office.begin("stranger", stranger)) == refused
    for path in (f"/prints/{number}", f"/prints/{number}/papers.zip"):
        assert code(office.get(path, stranger)) == hidden
    assert code(office.cancel(number, stranger)) == hidden
    assert code(office.get("/prints/CTK-999999")) == (404, "NOT_FOUND")
    assert office.recorded() == before
    assert office.get(f"/prints/{number}").json() == shown


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"registrationNumbers": []}, (400, "INVALID_INPUT")),
        ({"registrationNumbers": [1]}, (400, "INVALID_INPUT")),
        ({"registrationNumbers": "TIK.9001.00001.2026"}, (400, "INVALID_INPUT")),
        ({"registrationNumbers": ["TIK.9001.00001.2026"] * 2}, (400, "INVALID_INPUT")),
        ({"registrationNumbers": ["TIK.9001.00001.2026", "TIK.9001.99999.2026"]}, (404, "NOT_FOUND")),
        ({"reason": " "}, (400, "INVALID_INPUT")),
        ({"reason": None}, (400, "INVALID_INPUT")),
        ({"idempotencyKey": ""}, (400, "INVALID_INPUT")),
    ],
)
def test_a_job_that_makes_no_sense_prints_nothing(
    changes: dict[str, Any], expected: tuple[int, str], office: Office
) -> None:
    before = office.recorded()
    assert code(office.begin("senseless", **changes)) == expected
    assert office.recorded() == before


@pytest.mark.parametrize(("body", "expected"), [("[]", (400, "INVALID_INPUT")), ("[", (400, "BAD_JSON"))])
def test_a_body_that_is_no_object_prints_nothing(body: str, expected: tuple[int, str], office: Office) -> None:
    before = office.recorded()
    headers = office.login(OFFICER) | {"Content-Type": "application/json"}
    assert code(office.client.post("/prints", content=body, headers=headers)) == expected
    assert office.recorded() == before
