"""Papers by URL: who may have them, what they say, and that each print is counted. One register serves them all."""

import asyncio
import io
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
from models.queries.registry_check import check_registry
from models.rules.actors import Actor, Role
from models.tables.connection import connected
from models.tables.events import Event
from signing.pictures import read_codes
from tests.api.serving import Served, serve_small_register
from tests.database import sqlite_copy
from tests.register import CERTIFICATION, OFFICER, OTHER_OFFICER


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory, migrated_sqlite: Path) -> Iterator[Served]:
    """A small register whose prints are sealed; it is checked when the last test has used it."""
    directory = tmp_path_factory.mktemp("papers")
    key = directory / "seal.p12"
    key.write_bytes(create_sealing_key("Register Contoh", datetime.now(UTC)).pkcs12("correct horse"))
    url = sqlite_copy(migrated_sqlite, directory)
    yield serve_small_register(
        directory / "data",
        url,
        sealing_key=key,
        sealing_passphrase=SecretStr("correct horse"),
        publishes_trust=False,
        printing_processes=0,
    )
    asyncio.run(checked(url))


@pytest.fixture(scope="module")
def client(served: Served) -> Iterator[TestClient]:
    with TestClient(served.app()) as client:
        yield client


async def checked(url: str) -> None:
    async with connected(url):
        await check_registry()


def text_of(pdf: bytes, page: int = 0) -> str:
    return str(pypdfium2.PdfDocument(pdf)[page].get_textpage().get_text_range())


def seals(pdf: bytes) -> int:
    return len(PdfFileReader(io.BytesIO(pdf)).embedded_signatures)


def prints(served: Served) -> int:
    async def count() -> int:
        async with connected(served.settings.database):
            return await Event.filter(kind="CERTIFICATE_PRINTED").count()

    return asyncio.run(count())


def code(answer: httpx2.Response) -> tuple[int, str]:
    return answer.status_code, answer.json()["errors"][0]["extensions"]["code"]


def test_a_copy_says_that_it_is_one_is_not_counted_and_bears_no_seal(client: TestClient, served: Served) -> None:
    url, before = f"/certificates/{served.issued.registration_number}/paper.pdf", prints(served)
    answers = [client.get(url, headers=served.headers(actor)) for actor in (OFFICER, CERTIFICATION)]
    assert [answer.status_code for answer in answers] == [200, 200]
    assert {answer.headers["content-type"] for answer in answers} == {"application/pdf"}
    assert answers[0].content == answers[1].content
    assert "SALINAN / COPY" in text_of(answers[0].content)
    assert read_codes(answers[0].content) == [served.issued.token]
    assert seals(answers[0].content) == 0
    assert prints(served) == before


def test_who_may_not_see_the_certificate_gets_no_copy(client: TestClient, served: Served) -> None:
    url = f"/certificates/{served.issued.registration_number}/paper.pdf"
    assert code(client.get(url)) == (401, "UNAUTHENTICATED")
    assert code(client.get(url, headers=served.headers(OTHER_OFFICER))) == (404, "NOT_FOUND")


LINK = "mutation ($input: HolderLinkInput!) { holderLink(input: $input) { __typename } }"
SUSPEND = "mutation ($input: CertificateSuspendInput!) { certificateSuspend(input: $input) { __typename } }"
REINSTATE = "mutation ($input: CertificateReinstateInput!) { certificateReinstate(input: $input) { __typename } }"


def test_the_holder_has_the_own_copy_and_nobody_elses(client: TestClient, served: Served) -> None:
    siti, tono = (Actor(subject, frozenset({Role.SUBJECT})) for subject in ("siti", "tono"))
    path = f"/certificates/{served.issued.registration_number}"
    assert code(client.get(f"{path}/paper.pdf", headers=served.headers(siti))) == (403, "NOT_PERMITTED")
    act(client, served, LINK, subject="siti")
    before = prints(served)
    copy = client.get(f"{path}/paper.pdf", headers=served.headers(siti))
    assert (copy.status_code, read_codes(copy.content)) == (200, [served.issued.token])
    assert client.get(f"{path}/qr.svg", headers=served.headers(siti)).status_code == 200
    assert code(client.get(f"{path}/paper.pdf", headers=served.headers(tono))) == (403, "NOT_PERMITTED")
    assert code(client.get("/certificates/x/paper.pdf", headers=served.headers(siti))) == (400, "INVALID_INPUT")
    assert code(client.post(f"{path}/prints", headers=served.headers(siti))) == (403, "NOT_PERMITTED")
    assert prints(served) == before
    act(client, served, SUSPEND, reason="SUSPECT_STATUS")
    assert code(client.get(f"{path}/paper.pdf", headers=served.headers(siti)))[1] == "NOT_PRINTABLE"
    act(client, served, REINSTATE, reason="SUSPICION_UNFOUNDED")
    assert client.get(f"{path}/paper.pdf", headers=served.headers(siti)).status_code == 200


def act(client: TestClient, served: Served, document: str, **request: str) -> None:
    """Let the officer do something with the certificate."""
    asked = {
        "query": document,
        "variables": {"input": {"registrationNumber": served.issued.registration_number, **request}},
    }
    answer = client.post("/graphql", json=asked, headers=served.headers(OFFICER)).json()
    assert all(each["__typename"].endswith("Success") for each in answer["data"].values()), answer


def test_a_print_is_the_sealed_paper_itself_and_a_reprint_says_so(client: TestClient, served: Served) -> None:
    url, before = f"/certificates/{served.issued.registration_number}/prints", prints(served)
    first, second = (client.post(url, headers=served.headers(OFFICER)) for _ in range(2))
    assert (first.status_code, second.status_code) == (200, 200)
    assert "SALINAN" not in text_of(first.content)
    assert f"Cetakan ulang ke-{before + 1} " in text_of(second.content, page=1)
    assert ("Cetakan ulang" in text_of(first.content, page=1)) is (before > 0)
    assert read_codes(second.content) == [served.issued.token]
    assert [seals(each.content) for each in (first, second)] == [1, 1]
    assert prints(served) == before + 2


@pytest.mark.parametrize(
    ("stranger", "refused"),
    [
        (Actor.public(), (401, "UNAUTHENTICATED")),
        (OTHER_OFFICER, (403, "NOT_PERMITTED")),
        (CERTIFICATION, (403, "NOT_PERMITTED")),
    ],
    ids=["public", "other", "bnsp"],
)
def test_only_the_lsp_itself_prints(stranger: Actor, refused: object, client: TestClient, served: Served) -> None:
    headers = {} if stranger == Actor.public() else served.headers(stranger)
    before = prints(served)
    answer = client.post(f"/certificates/{served.issued.registration_number}/prints", headers=headers)
    assert code(answer) == refused
    assert prints(served) == before
