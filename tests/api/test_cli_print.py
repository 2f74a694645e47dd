"""`kompeten print`, as an officer runs it, against a server on a real socket that goes away and comes back."""

import io
import os
import signal
import subprocess
import sys
import zipfile
from pathlib import Path

import httpx2
import pytest
from typer.testing import CliRunner, Result

from api.cli.print import printing
from api.paper.print_client import Job, PrintClient
from tests.api.serving import PATIENCE, Served, eventually, real_server, serve_small_register
from tests.register import OFFICER, OTHER_OFFICER

KOMPETEN = Path(sys.executable).with_name("kompeten")
NUMBER = "TIK.9001.00001.2026"
TOKEN = ("--token", "token")
BEGIN = ("list.txt", "papers.zip", *TOKEN, "--reason", "Wisuda")


@pytest.fixture
def served(tmp_path: Path, sqlite_url: str, monkeypatch: pytest.MonkeyPatch) -> Served:
    """A register, and beside it what an officer has: a list and a token."""
    served = serve_small_register(tmp_path / "data", sqlite_url, publishes_trust=False, printing_processes=0)
    (tmp_path / "list.txt").write_text(f"{NUMBER}\n\n")
    (tmp_path / "token").write_text(served.token(OFFICER) + "\n")
    (tmp_path / "other").write_text(served.token(OTHER_OFFICER))
    monkeypatch.chdir(tmp_path)
    return served


def run(command: str, *arguments: str, status: int = 0) -> Result:
    result = CliRunner().invoke(printing, [command, *arguments])
    assert result.exit_code == status, result.output
    return result


def interrupted(server: str, directory: Path) -> subprocess.CompletedProcess[str]:
    """Begin a job that nobody draws, and press Ctrl+C when the server has it."""
    process = subprocess.Popen(
        [KOMPETEN, "print", "begin", *BEGIN, "--server", server],
        cwd=directory,
        env=dict(os.environ),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    headers = {"Authorization": f"Bearer {(directory / 'token').read_text().strip()}"}
    with httpx2.Client(base_url=server, headers=headers, timeout=PATIENCE) as client:
        eventually(lambda: client.get("/prints/CTK-000001").is_success)
    process.send_signal(signal.SIGINT)
    output, errors = process.communicate(timeout=PATIENCE)
    return subprocess.CompletedProcess([], process.returncode, output, errors)


def test_a_job_goes_on_after_ctrl_c_and_a_restart_and_is_fetched_by_the_same_command(
    served: Served, tmp_path: Path
) -> None:
    with real_server(served.app()) as server:
        stopped = interrupted(server, tmp_path)
        assert stopped.returncode == 130
        assert "The same command follows it again." in stopped.stderr
        assert "There is no print job CTK-000001" in refused(server, "cancel", "CTK-000001", "--token", "other")
        with PrintClient(server, served.token(OFFICER)) as client:
            assert client.begin([NUMBER], "Lain") == Job("CTK-000002", "RUNNING", 1, 0, [])
        assert "CTK-000002 is cancelled; 0 of 1" in run("cancel", "CTK-000002", *TOKEN, "--server", server).output
        assert "CTK-000002 is CANCELLED" in refused(server, "begin", *BEGIN[:-1], "Lain")
    drawing = served.settings.model_copy(update={"printing_processes": 1})
    with real_server(Served(drawing, served.issued).app()) as server:
        assert "1 papers: papers.zip" in run("begin", *BEGIN, "--server", server).output
        assert "FINISHED: CANCEL is not possible" in refused(server, "cancel", "CTK-000001", *TOKEN)
        (tmp_path / "list.txt").write_text("TIK.9001.00009.2026")
        assert "There is no certificate" in refused(server, "begin", *BEGIN)
    with zipfile.ZipFile(io.BytesIO((tmp_path / "papers.zip").read_bytes())) as file:
        assert file.namelist() == [f"{NUMBER}.pdf"]
    assert "cannot be reached" in refused(server, "begin", *BEGIN)


def refused(server: str, command: str, *arguments: str) -> str:
    return run(command, *arguments, "--server", server, status=1).output
