"""`kompeten verify FOLDER --report report.csv`, with a terminal and without one."""

import io
from pathlib import Path

import pytest
from rich.console import Console
from typer.testing import CliRunner

from api.cli import app
from api.cli.following import in_a_bar
from signing.answers import Answer
from signing.filling import Progress
from signing.inputs import UnreadableInput
from signing.verdicts import Verdict
from tests.signing.test_report_table import rows_of, valid
from tests.vectors.build import HERE
from tests.vectors.crafting import token

STEPS = (
    Progress(1, 2, valid("papers/siti.png")),
    Progress(2, 2, [Answer("papers/[budi].png", UnreadableInput("Rusak.", "Damaged."))]),
)


def test_a_folder_is_checked_into_a_report(tmp_path: Path) -> None:
    (tmp_path / "papers").mkdir()
    (tmp_path / "papers" / "team.csv").write_text(f"code\n{token()}\nword\n")
    report = tmp_path / "report.csv"
    places = [str(tmp_path / "papers"), "--report", str(report), "--trust", str(HERE / "trust" / "register")]
    command = ["--data", str(tmp_path), "verify", *places, "--at", "2026-11-22T12:00:00+07:00"]
    result = CliRunner().invoke(app, command)
    assert result.exit_code == 1
    assert [row[1] for row in rows_of(report)] == ["verdict", Verdict.VALID, Verdict.NOT_OURS]
    # Without a terminal: a line for each, on standard error.
    assert result.stderr.splitlines() == [
        f"1/2 {tmp_path}/papers/team.csv:2: VALID",
        f"2/2 {tmp_path}/papers/team.csv:3: NOT_OURS",
    ]
    assert result.stdout.split() == ["VALID", "1", "NOT_OURS", "1"]


def test_at_a_terminal_there_is_a_bar_and_above_it_what_is_not_valid() -> None:
    screen = Console(file=io.StringIO(), force_terminal=True, width=100, color_system=None)
    in_a_bar(iter(STEPS), screen)
    assert isinstance(screen.file, io.StringIO)
    shown = screen.file.getvalue()
    assert "UNREADABLE papers/[budi].png\n" in shown
    assert "2/2" in shown
    assert "VALID papers" not in shown


def test_without_a_terminal_there_are_lines(capsys: pytest.CaptureFixture[str]) -> None:
    in_a_bar(iter(STEPS), Console(file=io.StringIO()))
    assert capsys.readouterr().err == "1/2 papers/siti.png: VALID\n2/2 papers/[budi].png: UNREADABLE\n"
