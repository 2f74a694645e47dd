"""The application on a real socket: the whole way of a certificate, and every route."""

import io
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import httpx2
import pytest

from api.authentication.local_issuer import LocalIssuer
from api.logs import configure_logs
from models.rules.actors import Actor
from models.services.migration import MigrationsPending
from signing.pictures import read_codes
from signing.status_list import StatusValue
from signing.trust.bundle import open_trust
from signing.trust.client import read_once
from signing.verdicts import Verdict
from signing.verifier import verify
from tests.api.serving import PATIENCE, Served, eventually, graphql, real_server, serve_small_register
from tests.register import CERTIFICATION, NOW, OFFICER, OTHER_OFFICER
from tests.schema.mutations.certification.test_assessment_record import request as assessment_input

VERIFY = """query ($token: String!) {
  certificateVerify(token: $token) {
    verdict checks { check outcome } certificate { holderName lspName } dataOf
  }
}"""
REVOKE = """mutation ($number: String!) {
  certificateRevoke(input: { registrationNumber: $number, reason: FALSIFIED_DATA }) { __typename }
}"""


NIK = "3273014107900001"
NIK_REQUESTS: list[dict[str, object]] = [
    {},
    {"idempotencyKey": NIK, "siteCode": NIK},
    {"holder": {"name": NIK, "nationalId": NIK}},
    {"holder": {"name": "Rudi Hartono", "nationalId": NIK + "1"}},
    {"holder": NIK},
    {"assessedOn": NIK},
    {"recommendation": NIK},
    {NIK: NIK},
]
"""A NIK where it belongs, and everywhere else."""


@pytest.fixture
def served(tmp_path: Path, sqlite_url: str) -> Served:
    return serve_small_register(tmp_path / "data", sqlite_url)


@pytest.fixture
def client(served: Served) -> Iterator[httpx2.Client]:
    with real_server(served.app()) as address, httpx2.Client(base_url=address, timeout=PATIENCE) as client:
        eventually(lambda: client.get("/health/ready").status_code == 200)
        yield client


def verdict(client: httpx2.Client, text: str) -> str:
    return str(graphql(client, VERIFY, token=text)["certificateVerify"]["verdict"])


def test_a_certificate_is_verified_and_a_revocation_reaches_everybody(client: httpx2.Client, served: Served) -> None:
    eventually(lambda: verdict(client, served.issued.token) == "VALID")
    found = graphql(client, VERIFY, token=served.issued.token)["certificateVerify"]
    assert {check["outcome"] for check in found["checks"]} == {"PASSED"}
    assert found["certificate"] == {"holderName": "Siti Nuraini", "lspName": "LSP Teknologi Contoh"}
    assert found["dataOf"] == "2026-05-11T03:00:00+00:00"
    number = served.issued.registration_number
    revoked = graphql(client, REVOKE, served.headers(OFFICER), number=number)
    assert revoked == {"certificateRevoke": {"__typename": "CertificateRevokeSuccess"}}
    eventually(lambda: verdict(client, served.issued.token) == "REVOKED")
    trust = read_once(open_trust(served.settings.trust_directory), NOW)
    assert verify(served.issued.token, trust, NOW).verdict is Verdict.REVOKED


def test_what_is_printed_is_verified_by_number_and_name(client: httpx2.Client, served: Served) -> None:
    document = """query ($number: String!, $name: String!) {
      certificateVerifyPrinted(registrationNumber: $number, holderName: $name) { verdict certificate { lspName } } }"""
    eventually(lambda: verdict(client, served.issued.token) == "VALID")
    number = served.issued.registration_number

    def printed(number: str, name: str) -> object:
        return graphql(client, document, number=number, name=name)["certificateVerifyPrinted"]

    assert printed(number, "SITI NURAINI") == {"verdict": "VALID", "certificate": {"lspName": "LSP Teknologi Contoh"}}
    assert printed(number, "Siti Aminah") is None
    assert printed("TIK.9001.99999.2026", "Siti Nuraini") is None


def test_the_picture_of_its_code_is_for_those_who_may_see_the_certificate(
    client: httpx2.Client, served: Served
) -> None:
    path = f"/certificates/{served.issued.registration_number}/qr"
    eventually(lambda: verdict(client, served.issued.token) == "VALID")
    for actor in (OFFICER, CERTIFICATION):
        png = client.get(f"{path}.png", headers=served.headers(actor))
        assert (png.status_code, png.headers["content-type"]) == (200, "image/png")
        (text,) = read_codes(png.content)
        assert text.startswith("https://cek.example.id/#")
        assert verdict(client, text) == "VALID"
    svg = client.get(f"{path}.svg", headers=served.headers(OFFICER))
    assert (svg.headers["content-type"], svg.headers["cache-control"]) == ("image/svg+xml", "private, max-age=3600")
    assert svg.text.startswith("<svg") or svg.text.startswith("<?xml")
    assert client.get(f"{path}.png").status_code == 401
    assert client.get(f"{path}.png", headers=served.headers(OTHER_OFFICER)).status_code == 404
    assert client.get("/certificates/x/qr.png", headers=served.headers(OFFICER)).status_code == 400
    assert client.get("/certificates/TIK.9001.99999.2026/qr.png", headers=served.headers(OFFICER)).status_code == 404


def test_the_status_list_is_served(client: httpx2.Client, served: Served) -> None:
    response = eventually(lambda: _found(client.get("/status/1")))
    assert response.headers["content-type"] == "application/statuslist+jwt"
    assert response.headers["cache-control"] == "public, max-age=300"
    trust = read_once(open_trust(served.settings.trust_directory), NOW)
    statuses = trust.status_list("https://cek.example.id/status/1")
    assert statuses is not None
    assert [statuses.statuses.get(index) for index in (0, 1)] == [StatusValue.VALID, StatusValue.NOT_ACTIVATED]
    for number in ("999", "x", "0", "01", "9" * 5_000):
        assert client.get(f"/status/{number}").status_code == 404


def _found(response: httpx2.Response) -> httpx2.Response | None:
    return response if response.status_code == 200 else None


def test_the_trust_data_are_static_files_with_their_times(client: httpx2.Client, served: Served) -> None:
    eventually(lambda: verdict(client, served.issued.token) == "VALID")

    def kept(path: str) -> tuple[int, str]:
        response = client.get(f"/trust/{path}")
        assert response.headers["access-control-allow-origin"] == "*"
        return response.status_code, response.headers["cache-control"]

    directory = served.settings.trust_directory
    assert kept("metadata/timestamp.json") == (200, "no-store")
    assert kept("metadata/1.root.json") == (200, "no-store")
    assert kept("metadata/2.root.json") == (404, "no-store")
    for path in [*directory.glob("metadata/*.snapshot.json"), *directory.glob("targets/*/*")]:
        name = path.relative_to(directory).as_posix()
        assert kept(name) == (200, "public, max-age=31536000, immutable")
        assert client.get(f"/trust/{name}").content == path.read_bytes()
    for hidden in ("metadata/.x.json", "../kompeten.sqlite3", "metadata/..%2f..%2fkeys/wrapping.key", "", "metadata"):
        assert client.get(f"/trust/{hidden}").status_code == 404
    compressed = client.get("/trust/metadata/1.root.json", headers={"Accept-Encoding": "gzip"})
    assert compressed.headers["content-encoding"] == "gzip"


def test_a_login_that_is_not_accepted_is_told_so_on_every_route(client: httpx2.Client, served: Served) -> None:
    late = served.token(OFFICER, NOW - timedelta(days=1))
    for headers in ({"Authorization": f"Bearer {late}"}, {"Authorization": "Basic eDp5"}):
        response = client.post("/graphql", json={"query": "{ __typename }"}, headers=headers)
        assert (response.status_code, response.json()["errors"][0]["extensions"]["code"]) == (
            401,
            "INVALID_CREDENTIALS",
        )
        assert response.headers["www-authenticate"].startswith('Bearer error="invalid_token"')
        path = f"/certificates/{served.issued.registration_number}/qr.png"
        assert client.get(path, headers=headers).status_code == 401


def test_health_metrics_and_the_schema_are_served(client: httpx2.Client) -> None:
    assert client.get("/health/live").json() == {"status": "ok"}
    assert client.get("/health/ready").json() == {"status": "ok", "checks": {"database": "ok", "trust": "ok"}}
    graphql(client, "{ __typename }")
    metrics = client.get("/metrics").text
    assert 'kompeten_graphql_operations_total{outcome="ok"} 1.0' in metrics
    assert 'kompeten_requests_total{method="POST",route="/graphql",status="200"} 1.0' in metrics
    assert "kompeten_trust_issued_timestamp_seconds" in metrics
    assert "type Certificate implements Node" in client.get("/schema.graphql").text
    assert client.get("/schema.id.graphql").headers["content-type"] == "text/plain; charset=utf-8"


def test_every_answer_names_its_request(client: httpx2.Client) -> None:
    def named(sent: str) -> str:
        return client.get("/health/live", headers={"X-Request-ID": sent}).headers["x-request-id"]

    assert named("from-the-proxy-1") == "from-the-proxy-1"
    made = {named(bad) for bad in ("", "a b", "x" * 65)}
    assert [len(each) for each in made] == [32, 32, 32]


def test_a_path_that_does_not_exist(client: httpx2.Client) -> None:
    response = client.get("/nothing")
    assert (response.status_code, response.json()["errors"][0]["extensions"]["code"]) == (404, "NOT_FOUND")
    assert client.post("/health/live").json()["errors"][0]["extensions"]["code"] == "METHOD_NOT_ALLOWED"


def test_the_page_is_served_with_the_pinned_root(client: httpx2.Client) -> None:
    assert client.get("/").headers["content-type"] == "text/html; charset=utf-8"
    assert client.get("/static/pinned_root.json").json()["signed"]["_type"] == "root"


def test_who_checks_without_a_login_is_limited(tmp_path: Path, sqlite_url: str) -> None:
    served = serve_small_register(tmp_path / "data", sqlite_url, verification_rate="2/day")
    with real_server(served.app()) as address, httpx2.Client(base_url=address, timeout=PATIENCE) as client:
        body = {"query": VERIFY, "variables": {"token": "x"}}
        codes = [client.post("/graphql", json=body).json().get("errors") for _ in range(3)]
        assert [bool(each) for each in codes] == [False, False, True]
        assert codes[2][0]["extensions"]["code"] == "RATE_LIMITED"
        headers = served.headers(Actor("toko"))
        assert all("errors" not in client.post("/graphql", json=body, headers=headers).json() for _ in range(3))


def test_a_process_without_trust_data_serves_but_is_not_ready(tmp_path: Path, sqlite_url: str) -> None:
    served = serve_small_register(tmp_path / "data", sqlite_url)
    for file in served.settings.trust_directory.rglob("*.json"):
        file.unlink()
    with real_server(served.app()) as address, httpx2.Client(base_url=address, timeout=PATIENCE) as client:
        assert client.get("/health/ready").json() == {
            "status": "unready",
            "checks": {"database": "ok", "trust": "nothing is published"},
        }
        assert client.get("/health/ready").status_code == 503
        assert verdict(client, served.issued.token) == "TRUST_UNAVAILABLE"
        assert client.get("/status/1").status_code == 404


async def test_a_database_that_was_not_migrated_is_refused(tmp_path: Path, served: Served) -> None:
    settings = served.settings.model_copy(update={"database_url": f"sqlite://{tmp_path / 'empty.sqlite3'}"})
    app = Served(settings, served.issued).app()
    with pytest.raises(MigrationsPending):
        async with app.router.lifespan_context(app):
            pass


def test_the_local_login_service_is_the_one_of_the_data_directory(served: Served, tmp_path: Path) -> None:
    elsewhere = served.settings.model_copy(update={"data_directory": tmp_path / "elsewhere"})
    stranger = LocalIssuer.open(elsewhere).token(OFFICER, NOW)
    with real_server(served.app()) as address, httpx2.Client(base_url=address, timeout=PATIENCE) as client:
        response = client.post(
            "/graphql", json={"query": "{ __typename }"}, headers={"Authorization": f"Bearer {stranger}"}
        )
        assert response.status_code == 401


def test_a_national_id_is_in_no_answer_and_in_no_log(served: Served) -> None:
    stream = io.StringIO()
    configure_logs(served.settings.model_copy(update={"log_level": "debug"}), stream)
    record = """mutation ($input: AssessmentRecordInput!) { assessmentRecord(input: $input) {
      __typename ... on AssessmentRecordSuccess { assessment { holderName } } ... on UserError { message } } }"""
    answers = []
    with real_server(served.app()) as address, httpx2.Client(base_url=address, timeout=PATIENCE) as client:
        for change in NIK_REQUESTS:
            body = {"query": record, "variables": {"input": assessment_input(**change)}}
            answers.append(client.post("/graphql", json=body, headers=served.headers(OFFICER)).text)
        body = {"query": f'{{ certificate(registrationNumber: "{NIK}") {{ token }} }}'}
        answers.append(client.post("/graphql", json=body, headers=served.headers(OFFICER)).text)
    assert "AssessmentRecordSuccess" in answers[0]
    assert all(NIK not in answer for answer in answers)
    assert '"event": "request"' in stream.getvalue()
    assert NIK not in stream.getvalue()
    assert "Rudi" not in stream.getvalue()
