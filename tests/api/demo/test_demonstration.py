"""The demonstration from end to end, on a small population and a real socket."""

import json
import re
import sqlite3
import subprocess
import sys
import zipfile
from collections.abc import Iterable, Iterator
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import cv2
import httpx2
import numpy as np
import pytest
from joserfc import jws
from joserfc.jwk import ECKey

from api.demo.population import Plan, draw_population
from api.demo.state import DemoState
from api.process import open_register
from api.settings import Settings
from models.queries.registry_check import check_registry
from models.tables.connection import connected
from signing import base64url
from signing.pictures import read_codes
from signing.transport import read_scanned_text
from signing.trust.bundle import open_trust
from signing.trust.client import read_once
from tests.api.demo.started import Started, kill_while_building, run_once, started
from tests.api.serving import PATIENCE

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def directory(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the demonstration of this module is kept."""
    return tmp_path_factory.mktemp("demo")


@pytest.fixture(scope="module")
def answers(directory: Path) -> dict[str, str]:
    """What the demonstration said on its terminal, and what it answered to the public."""
    with started(directory) as demonstration:
        collected = dict(_public_answers(demonstration, directory))
    assert demonstration.process.returncode == 0
    return {"terminal": "".join(demonstration.said), **collected}


def _public_answers(demonstration: Started, directory: Path) -> Iterator[tuple[str, str]]:
    """Ask everything that anybody may ask, and what nobody may, also with a NIK in hand."""
    somebody = min(_national_ids(directory))
    with httpx2.Client(base_url=demonstration.address, trust_env=False, timeout=PATIENCE) as client:
        for name, document in _questions(directory, somebody).items():
            yield name, client.post("/graphql", json=document).text
        for path in ("/", "/health/ready", "/metrics", "/trust/metadata/timestamp.json", "/status/1", "/nowhere"):
            yield path, client.get(path).text
        yield "NIK as path", client.get(f"/certificates/{somebody}/qr.png").text


def _questions(directory: Path, national_id: str) -> dict[str, dict[str, object]]:
    ((token, number, name),) = _select(
        directory, "SELECT token, registration_number, name_printed FROM certificate LIMIT 1"
    )
    printed = "query ($r: String!, $n: String!) { certificateVerifyPrinted(registrationNumber: $r, holderName: $n) "
    return {
        "lsps": {"query": "{ lsps(first: 100) { nodes { licenceNumber name } } }"},
        "schemes": {"query": "{ schemes(first: 100) { nodes { code } } }"},
        "token": {
            "query": "query ($t: String!) { certificateVerify(token: $t) { verdict } }",
            "variables": {"t": token},
        },
        "printed": {"query": printed + "{ verdict } }", "variables": {"r": number, "n": name}},
        "NIK as name": {"query": printed + "{ verdict } }", "variables": {"r": number, "n": national_id}},
        "NIK as token": {"query": f'{{ certificateVerify(token: "{national_id}") {{ verdict }} }}'},
        "NIK as id": {"query": f'{{ node(id: "{national_id}") {{ id }} }}'},
        "NIK as number": {"query": f'{{ lsp(licenceNumber: "{national_id}") {{ name }} }}'},
        "NIK in a broken document": {"query": f"{{ lsp(licenceNumber: {national_id} }}"},
        "NIK in a variable of another type": {"query": printed + "{ verdict } }", "variables": {"r": int(national_id)}},
        "a certificate without a login": {"query": f'{{ certificate(registrationNumber: "{number}") {{ token }} }}'},
    }


def _national_ids(directory: Path) -> set[str]:
    """Return every NIK in the register, opened with its own keys."""
    cipher = open_register(Settings(data_directory=directory)).national_ids
    rows = _select(directory, "SELECT national_id_encrypted FROM holder")
    return {cipher.decrypt(encrypted).digits for (encrypted,) in rows}


def _select(directory: Path, statement: str) -> list[tuple[Any, ...]]:
    with closing(sqlite3.connect(directory / "kompeten.sqlite3")) as database:
        return database.execute(statement).fetchall()


def _files(directory: Path) -> Iterator[tuple[str, bytes]]:
    """Yield everything that the demonstration wrote, and what is inside the bundle."""
    for path in sorted(path for path in directory.rglob("*") if path.is_file()):
        yield str(path.relative_to(directory)), path.read_bytes()
    with zipfile.ZipFile(directory / "trust-bundle.zip") as bundle:
        for name in bundle.namelist():
            yield f"trust-bundle.zip/{name}", bundle.read(name)


def _tokens(directory: Path) -> Iterator[tuple[str, bytes]]:
    """Yield what the tokens of all certificates say."""
    for number, token in _select(directory, "SELECT registration_number, token FROM certificate"):
        yield f"token {number}", b"".join(base64url.decode(part) for part in token.split(".")[:2])


def _with_a_national_id(national_ids: set[str], texts: Iterable[tuple[str, bytes]]) -> list[str]:
    """Return where a NIK stands, as it is or within a longer number."""
    wanted = re.compile(b"|".join(sorted(each.encode() for each in national_ids)))
    return [name for name, content in texts if wanted.search(content)]


def test_both_verdicts_are_told_and_the_register_is_served(answers: dict[str, str]) -> None:
    terminal = answers["terminal"]
    assert (
        terminal.index("certificateIssue: ") < terminal.index("--json: VALID") < terminal.index("certificateRevoke: ")
    )
    assert (
        terminal.index("certificateRevoke: ") < terminal.index("--json: REVOKED") < terminal.index("Serving at http://")
    )


@pytest.mark.usefixtures("answers")
def test_the_picture_is_revoked_by_the_data_of_the_bundle_alone(directory: Path) -> None:
    for name in ("certificate.png", "certificate.svg", "trust-bundle.zip"):
        assert (directory / name).stat().st_size > 0
    (text,) = read_codes((directory / "certificate.png").read_bytes())
    assert text.startswith(f"{_state(directory).identifier}/#")
    command = ["-P", "-m", "signing", "verify", text, "--trust", str(directory / "trust-bundle.zip"), "--json"]
    found = subprocess.run([sys.executable, *command], capture_output=True, text=True, timeout=PATIENCE, check=False)
    assert found.returncode == 1
    assert json.loads(found.stdout)["results"][0]["verdict"] == "REVOKED"


@pytest.mark.usefixtures("answers")
def test_two_decoders_and_a_strangers_library_read_the_certificate(directory: Path) -> None:
    picture = (directory / "certificate.png").read_bytes()
    (text,) = read_codes(picture)
    grey = cv2.imdecode(np.frombuffer(picture, np.uint8), cv2.IMREAD_GRAYSCALE)
    assert grey is not None
    assert cv2.QRCodeDetectorAruco().detectAndDecode(grey)[0] == text
    compact = read_scanned_text(text).compact
    header, payload = (base64url.decode(part) for part in compact.split(".")[:2])
    claims = json.loads(payload)
    trusted = read_once(open_trust(directory / "trust-bundle.zip"), datetime.now(UTC))
    issuer = trusted.issuer(claims["lsp"])
    key = issuer.key(json.loads(header)["kid"]) if issuer else None
    assert key is not None
    verified = jws.deserialize_compact(compact.encode(), ECKey.import_key(dict(key.jwk)), algorithms=["ES256"])
    assert verified.payload == payload


@pytest.mark.usefixtures("answers")
def test_the_register_holds_everybody_who_was_drawn_and_one_more_for_the_start(directory: Path) -> None:
    """Beside those of the sessions: an assessor's relative, four who applied, and three of a candidate sheet."""
    state = _state(directory)
    drawn = {person.national_id for person in draw_population(Plan.small(), state.seed, state.until).persons}
    assert drawn < _national_ids(directory)
    assert len(_national_ids(directory)) == len(drawn) + (1 + 4 + 3) + state.starts


def test_no_national_id_is_in_anything_that_was_said_answered_or_written(
    directory: Path, answers: dict[str, str]
) -> None:
    said = ((name, text.encode()) for name, text in answers.items())
    national_ids = _national_ids(directory)
    assert _with_a_national_id(national_ids, [*said, *_files(directory), *_tokens(directory)]) == []
    assert b'"event": "request"' in dict(_files(directory))["server.log"]


def test_a_national_id_would_be_found(directory: Path, answers: dict[str, str]) -> None:
    somebody = min(_national_ids(directory))
    texts = [("log", f"holder {somebody} refused".encode()), ("terminal", answers["terminal"].encode())]
    assert _with_a_national_id(_national_ids(directory), texts) == ["log"]


def test_questions_with_a_national_id_were_answered_without_it(answers: dict[str, str]) -> None:
    asked = [name for name in answers if name.startswith("NIK")]
    assert len(asked) == 7
    assert all(answers[name] for name in asked)
    assert '"code"' in answers["NIK in a broken document"]


@pytest.mark.usefixtures("answers")
def test_a_second_start_uses_what_is_there(directory: Path) -> None:
    state = _state(directory)
    ((issued,),) = _select(directory, "SELECT COUNT(*) FROM certificate")
    again = run_once(directory)
    assert (again.returncode, again.stdout.count(": VALID"), again.stdout.count(": REVOKED")) == (0, 1, 1), again.stderr
    assert _select(directory, "SELECT COUNT(*) FROM assessor") == [(_drawn_assessors(directory),)]
    assert _select(directory, "SELECT COUNT(*) FROM certificate") == [(issued + 1,)]
    assert _state(directory) == state.started_again()


def test_a_start_that_was_killed_is_continued_by_the_next(tmp_path: Path) -> None:
    kill_while_building(tmp_path, events=300)
    ((events,),) = _select(tmp_path, "SELECT COUNT(*) FROM event")
    continued = run_once(tmp_path)
    assert (continued.returncode, continued.stdout.count(": REVOKED")) == (0, 1), continued.stderr
    assert _select(tmp_path, "SELECT COUNT(*) FROM assessor") == [(_drawn_assessors(tmp_path),)]
    ((continued_to,),) = _select(tmp_path, "SELECT COUNT(*) FROM event")
    assert 300 <= events < continued_to
    moments = _select(tmp_path, "SELECT occurred_at FROM event WHERE actor LIKE 'demo:%' ORDER BY sequence")
    assert moments == sorted(moments)


@pytest.mark.usefixtures("answers")
async def test_the_whole_register_is_consistent_afterwards(directory: Path) -> None:
    async with connected(Settings(data_directory=directory).database):
        await check_registry()


def _drawn_assessors(directory: Path) -> int:
    """Return how many were drawn: those of four provinces, and those of the cast, who are more as years go by."""
    state = _state(directory)
    cast = draw_population(Plan.small(), state.seed, state.until).cast
    return 389 + sum(map(len, cast.assessors.values()))


def _state(directory: Path) -> DemoState:
    state = DemoState.read(directory)
    assert state is not None
    return state
