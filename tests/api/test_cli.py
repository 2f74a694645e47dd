"""The command `kompeten`, run as a person runs it: in its own process where it matters, else in this one."""

import json
import os
import re
import sqlite3
import subprocess
import sys
import time
import zipfile
from collections.abc import Mapping
from contextlib import closing
from hashlib import sha256
from importlib import import_module
from pathlib import Path

import httpx2
import pytest
from typer.testing import CliRunner, Result

from api.cli import app
from api.login_settings import MachineClient
from models.rules.actors import Role
from schema.export import committed_schema
from tests.api.conftest import PRODUCTION
from tests.api.serving import PATIENCE, Served, eventually, graphql, serve_small_register
from tests.ports import free_port
from tests.register import LSP, NOW, OFFICER

KOMPETEN = Path(sys.executable).with_name("kompeten")


def run(*arguments: str | Path, status: int = 0, environment: Mapping[str, str] | None = None) -> Result:
    result = CliRunner().invoke(app, [str(each) for each in arguments], env=environment)
    assert result.exit_code == status, result.output
    return result


@pytest.fixture
def served(tmp_path: Path, sqlite_url: str, monkeypatch: pytest.MonkeyPatch) -> Served:
    served = serve_small_register(tmp_path / "data", sqlite_url)
    monkeypatch.setenv("KOMPETEN_DATA_DIRECTORY", str(served.settings.data_directory))
    monkeypatch.setenv("KOMPETEN_DATABASE_URL", sqlite_url)
    monkeypatch.setenv("KOMPETEN_REGISTER_IDENTIFIER", served.settings.register_identifier)
    return served


def test_every_command_has_its_help() -> None:
    text = run("--help").output
    for command in (
        "migrate",
        "serve",
        "demo",
        "report",
        "recount",
        "daily",
        "scrub",
        "token",
        "trust",
        "keys",
        "verify",
        "schema",
    ):
        assert command in text
    for group, commands in {"trust": ("init", "publish", "bundle"), "keys": ("create", "list", "retire")}.items():
        assert all(each in run(group, "--help").output for each in commands)


def test_an_empty_machine_is_brought_to_the_tables_of_this_release(tmp_path: Path) -> None:
    data = tmp_path / "new"
    assert "migrations to run" in run("--data", data, "migrate", "--check", status=1).output
    assert re.search(r"\d+ migrations were run\.", run("--data", data, "migrate").output)
    assert run("--data", data, "migrate").output == "Nothing had to be migrated.\n"
    assert run("--data", data, "migrate", "--check").output == "The tables are those of this release.\n"


def test_wrong_settings_are_told_without_what_they_hold(tmp_path: Path) -> None:
    environment = {f"KOMPETEN_{name}": value for name, value in PRODUCTION.items()}
    environment["KOMPETEN_WRAPPING_KEY"] = "secret-and-wrong"
    result = run("--data", tmp_path, "schema", status=2, environment=environment)
    assert result.output == "KOMPETEN_WRAPPING_KEY: must be 32 bytes in hexadecimal digits\n"
    environment["KOMPETEN_WRAPPING_KEY"] = "03" * 32
    environment["KOMPETEN_OIDC_ISSUERS"] = "[]"
    assert "KOMPETEN_OIDC_ISSUERS is empty" in run("schema", status=2, environment=environment).output


def test_the_token_of_the_local_login_service_lets_its_bearer_in(served: Served) -> None:
    token = run("token", "siti", "--role", "LSP_OFFICER", "--lsp", "bnsp-lsp-9001-id").output.strip()
    assert token.count(".") == 2
    assert run("token", "siti", "--lsp", "9001", status=1).output.startswith("Refused: licenceNumber: ")
    environment = {f"KOMPETEN_{name}": value for name, value in PRODUCTION.items()}
    refused = run("--data", served.settings.data_directory, "token", "siti", status=1, environment=environment)
    assert refused.output == "Refused: the local login service is for development\n"


def test_the_daily_job_says_of_each_task_what_it_did_and_what_ends_soon(
    served: Served, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert served.settings
    monkeypatch.setattr(import_module("api.cli.daily"), "system_clock", lambda: NOW)
    assert run("daily").output == (
        "Certificates finished whose issuing had broken off: none.\n"
        "Certificates counted that an earlier release issued: none.\n"
        "Scope changes put into effect: none.\n"
        "Licences that ended: none.\n"
        "Licences that end soon without a renewal: none.\n"
        "Ends until 2026-06-10: nothing.\n"
    )
    assert run("daily", "--within", "658").output.endswith(
        "Ends until 2028-02-28: 2.\n"
        "2028-01-15  ASSESSOR  MET.000.000042 2025\n"
        "2028-01-15  ASSESSOR  MET.000.000043 2025\n"
    )


def test_a_job_that_waits_in_vain_for_another_process_says_so(
    served: Served, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("KOMPETEN_DATABASE_URL", f"{served.settings.database}&busy_timeout=0")
    with closing(sqlite3.connect(tmp_path / "register.sqlite3", isolation_level=None)) as beside:
        beside.execute("BEGIN IMMEDIATE")
        assert run("daily", status=1).output == "Refused: The register is busy: nothing was done, try again.\n"


def test_the_secret_of_a_machine_is_shown_once_beside_its_entry() -> None:
    shown = run("client", "erp", "--role", "LSP_OFFICER", "--lsp", "bnsp-lsp-9001-id").output.splitlines()
    secret = shown[0].removeprefix("Secret, shown once: ")
    entry = MachineClient.model_validate_json(shown[1])
    assert (entry.client_id, entry.roles, entry.lsp) == ("erp", frozenset({Role.LSP_OFFICER}), LSP)
    assert entry.secret_sha256 == sha256(secret.encode()).hexdigest()
    assert run("client", "erp", "--lsp", "9001", status=1).output.startswith("Refused: licenceNumber: ")


def test_trust_is_begun_once_published_and_bundled(
    served: Served, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(import_module("api.cli.trust_publish"), "system_clock", lambda: NOW)
    assert "holds a repository already" in run("trust", "init", status=1).output
    assert run("trust", "publish").output.startswith("Signed: ")
    assert run("trust", "publish").output == "Nothing had changed.\n"
    bundle = tmp_path / "bundle.zip"
    assert str(bundle) in run("trust", "bundle", bundle).output
    assert "metadata/1.root.json" in zipfile.ZipFile(bundle).namelist()
    at = NOW.isoformat()
    assert "VALID" in run("verify", served.issued.token, "--json", "--at", at).output
    run("verify", served.issued.token, "--trust", bundle, "--at", at)
    run("verify", "something else", status=1)


def test_trust_needs_a_repository_to_be_published_to(tmp_path: Path) -> None:
    run("--data", tmp_path, "migrate")
    assert "kompeten trust init" in run("--data", tmp_path, "trust", "publish", status=1).output
    assert "is not there" in run("--data", tmp_path, "trust", "bundle", tmp_path / "x.zip", status=1).output


def test_in_production_the_holders_keys_are_taken_away(tmp_path: Path) -> None:
    environment = {f"KOMPETEN_{name}": value for name, value in PRODUCTION.items()}
    data, stick = tmp_path / "data", tmp_path / "stick"
    assert "kept elsewhere" in run("--data", data, "trust", "init", status=1, environment=environment).output
    run("--data", data, "trust", "init", "--offline", stick, environment=environment)
    assert sorted(path.name for path in stick.iterdir()) == ["holder-1.pem", "holder-2.pem", "holder-3.pem"]
    assert not (data / "keys" / "holders").exists()
    assert {path.stat().st_mode & 0o777 for path in (data / "keys" / "trust").iterdir()} == {0o600}


def test_keys_are_made_shown_and_retired(served: Served) -> None:
    number, kid = run("keys", "create", "BNSP-LSP-9001-ID").output.split()
    assert (number, len(kid)) == (LSP, 11)
    for narrow in ({"TERM": "dumb"}, {"TERM": "xterm-256color", "COLUMNS": "40"}):
        assert kid in run("keys", "list", "--lsp", LSP, environment=narrow).output
    assert run("keys", "retire", kid).output == f"{kid} signs no more.\n"
    assert run("keys", "retire", kid, status=1).output.startswith("Refused: ")
    assert "RETIRED" in run("keys", "list").output
    assert "There is no LSP" in run("keys", "create", "BNSP-LSP-4444-ID", status=1).output
    assert served.issued.registration_number not in run("keys", "list").output


def test_the_schema_is_printed_and_checked(tmp_path: Path) -> None:
    assert run("schema").output == committed_schema()
    assert "Sertifikat kompetensi" in run("schema", "--language", "id").output
    assert run("schema", "--check").output == "The schema is up to date, and no caller breaks.\n"
    old = tmp_path / "old.graphql"
    old.write_text(committed_schema().replace("type Lsp implements Node {", "type Lsp implements Node {\n  gone: Int"))
    assert "Field Lsp.gone was removed." in run("schema", "--check", "--against", old, status=1).output.replace(
        "\n", " "
    )


def test_serve_serves_in_its_own_process_and_ends_in_order(served: Served) -> None:
    port = free_port()
    process = subprocess.Popen(
        [KOMPETEN, "serve", "--port", str(port)],
        env=dict(os.environ),
        stderr=subprocess.PIPE,
        text=True,
        cwd=served.settings.data_directory,
    )
    try:
        with httpx2.Client(base_url=f"http://127.0.0.1:{port}", timeout=PATIENCE) as client:
            eventually(lambda: _live(client))
            token = run("token", OFFICER.subject, "--role", "LSP_OFFICER", "--lsp", LSP).output.strip()
            document = '{ certificate(registrationNumber: "TIK.9001.00001.2026") { holderName } }'
            headers = {"Authorization": f"Bearer {token}"}
            assert graphql(client, document, headers) == {"certificate": {"holderName": "Siti Nuraini"}}
    finally:
        process.terminate()
        _, log = process.communicate(timeout=PATIENCE)
    assert process.returncode in {0, -15}
    assert "leaked" not in log
    lines = [json.loads(line) for line in log.splitlines() if line.startswith("{")]
    requests = [line for line in lines if line["event"] == "request" and line["route"] == "/graphql"]
    assert [(each["method"], each["status"], len(each["request_id"])) for each in requests] == [("POST", 200, 32)]
    assert token not in log
    assert "Siti" not in log
    assert "TIK.9001" not in log


def _live(client: httpx2.Client) -> bool:
    try:
        return client.get("/health/live").status_code == 200
    except httpx2.TransportError:
        time.sleep(0.05)
        return False


def test_serve_ends_at_once_when_the_tables_are_not_right(tmp_path: Path) -> None:
    process = subprocess.run(
        [KOMPETEN, "--data", tmp_path, "serve", "--port", "0"],
        capture_output=True,
        text=True,
        timeout=PATIENCE,
        check=False,
        cwd=tmp_path,
    )
    assert process.returncode == 1
    assert process.stderr.startswith("Refused: migrations to run: ")


def test_the_yearly_report_is_shown_or_written(tmp_path: Path) -> None:
    data, written = tmp_path / "new", tmp_path / "report"
    run("--data", data, "migrate")
    shown = run("--data", data, "report", "2021").output
    assert "| Jumlah / Total | 0 | 51.101 | 51.101 | 50.299 |" in shown
    assert "122 + 9 + 47 = 178. Tercetak 356 = 122 + 9 + 47 + 178" in shown
    run("--data", data, "report", "2021", "--directory", written)
    assert (written / "report_2021.md").read_text(encoding="utf-8") == shown
    assert len(list(written.glob("*_2021.csv"))) == 10
    assert "Jumlah,LSP,0,1821,1821,1821\n" in (written / "lsp_by_province_2021.csv").read_text(encoding="utf-8")
    assert "year: has not begun" in run("--data", data, "report", "2199", status=1).output


def test_scrubbing_leaves_the_register_as_it_was(served: Served) -> None:
    assert served.settings.register_identifier
    assert run("scrub").output == (
        "Nothing of what was erased is left in the tables. Backups and archived logs are to be let expire.\n"
    )
