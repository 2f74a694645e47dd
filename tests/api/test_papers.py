"""Papers by URL: who may have them, what they say, and that each print is counted."""

import asyncio
import io
import zipfile
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import httpx2
import pypdfium2
import pytest
from pydantic import SecretStr
from pyhanko.pdf_utils.reader import PdfFileReader
from starlette.testclient import TestClient

from api.paper.seal import create_sealing_key
from models.rules.actors import Actor
from models.tables.connection import connected
from models.tables.events import Event
from signing.pictures import read_codes
from tests.api.serving import Served, serve_small_register
from tests.register import CERTIFICATION, OFFICER, OTHER_OFFICER


@pytest.fixture
def served(tmp_path: Path, sqlite_url: str) -> Served:
    return serve_small_register(tmp_path / "data", sqlite_url)


@pytest.fixture
def client(served: Served) -> Iterator[TestClient]:
    with TestClient(served.app()) as client:
        yield client


def text_of(pdf: bytes) -> str:
    return str(pypdfium2.PdfDocument(pdf)[0].get_textpage().get_text_range())


def prints(served: Served) -> int:
    async def count() -> int:
        async with connected(served.settings.database):
            return await Event.filter(kind="CERTIFICATE_PRINTED").count()

    return asyncio.run(count())


def code(answer: httpx2.Response) -> tuple[int, str]:
    return answer.status_code, answer.json()["errors"][0]["extensions"]["code"]


def test_a_copy_says_that_it_is_one_and_is_not_counted(client: TestClient, served: Served) -> None:
    url = f"/certificates/{served.issued.registration_number}/paper.pdf"
    answers = [client.get(url, headers=served.headers(actor)) for actor in (OFFICER, CERTIFICATION)]
    assert [answer.status_code for answer in answers] == [200, 200]
    assert {answer.headers["content-type"] for answer in answers} == {"application/pdf"}
    assert answers[0].content == answers[1].content
    assert "SALINAN / COPY" in text_of(answers[0].content)
    assert read_codes(answers[0].content) == [served.issued.token]
    assert prints(served) == 0


def test_who_may_not_see_the_certificate_gets_no_copy(client: TestClient, served: Served) -> None:
    url = f"/certificates/{served.issued.registration_number}/paper.pdf"
    assert code(client.get(url)) == (401, "UNAUTHENTICATED")
    assert code(client.get(url, headers=served.headers(OTHER_OFFICER))) == (404, "NOT_FOUND")


def test_a_print_is_the_paper_itself_and_a_reprint_says_so(client: TestClient, served: Served) -> None:
    url = f"/certificates/{served.issued.registration_number}/prints"
    first, second = (client.post(url, headers=served.headers(OFFICER)) for _ in range(2))
    assert (first.status_code, second.status_code) == (200, 200)
    assert "SALINAN" not in text_of(first.content)
    backs = [pypdfium2.PdfDocument(each.content)[1].get_textpage().get_text_range() for each in (first, second)]
    assert ["Cetakan ulang ke-1" in back for back in backs] == [False, True]
    assert prints(served) == 2


@pytest.mark.parametrize("stranger", [Actor.public(), OTHER_OFFICER, CERTIFICATION], ids=["public", "other", "bnsp"])
def test_only_the_lsp_itself_prints(stranger: Actor, client: TestClient, served: Served) -> None:
    headers = {} if stranger == Actor.public() else served.headers(stranger)
    answer = client.post(f"/certificates/{served.issued.registration_number}/prints", headers=headers)
    assert code(answer) == (403, "NOT_PERMITTED")
    assert prints(served) == 0


def test_many_papers_come_as_one_zip_file(client: TestClient, served: Served) -> None:
    number = served.issued.registration_number
    answer = client.post("/prints", json=[number], headers=served.headers(OFFICER))
    assert answer.headers["x-total-count"] == "1"
    with zipfile.ZipFile(io.BytesIO(answer.content)) as file:
        assert file.testzip() is None
        assert file.namelist() == [f"{number}.pdf"]
        assert read_codes(file.read(f"{number}.pdf")) == [served.issued.token]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("[]", (400, "INVALID_INPUT")),
        ('{"a": 1}', (400, "INVALID_INPUT")),
        ("[1]", (400, "INVALID_INPUT")),
        ("[", (400, "BAD_JSON")),
        ('["TIK.9001.99999.2026"]', (404, "NOT_FOUND")),
    ],
)
def test_a_bad_run_prints_nothing(body: str, expected: tuple[int, str], client: TestClient, served: Served) -> None:
    headers = served.headers(OFFICER) | {"Content-Type": "application/json"}
    assert code(client.post("/prints", content=body, headers=headers)) == expected
    assert prints(served) == 0


def test_prints_are_sealed_where_a_sealing_key_is_named_and_copies_are_not(tmp_path: Path, sqlite_url: str) -> None:
    file = tmp_path / "seal.p12"
    file.write_bytes(create_sealing_key("Register Contoh", datetime.now(UTC)).pkcs12("correct horse"))
    served = serve_small_register(
        tmp_path / "data", sqlite_url, sealing_key=file, sealing_passphrase=SecretStr("correct horse")
    )
    number = served.issued.registration_number
    with TestClient(served.app()) as client:
        printed = client.post(f"/certificates/{number}/prints", headers=served.headers(OFFICER)).content
        copy = client.get(f"/certificates/{number}/paper.pdf", headers=served.headers(OFFICER)).content
    assert [len(PdfFileReader(io.BytesIO(pdf)).embedded_signatures) for pdf in (printed, copy)] == [1, 0]
    assert read_codes(printed) == [served.issued.token]
