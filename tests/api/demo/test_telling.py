"""What a start shows, on a terminal that is too narrow for it."""

import io
from datetime import date
from decimal import Decimal

import pytest
from rich.console import Console

from api.demo.story import Ended
from api.demo.telling import _SHOWN, Teller
from api.demo.verification import OfflineCheck
from models.queries.published_figures import FigureRow
from models.rules.published_figures import Qualifier

NARROW = ({"TERM": "dumb"}, {"TERM": "xterm-256color", "COLUMNS": "40"})


def told(terminal: dict[str, str]) -> tuple[Teller, io.StringIO]:
    written = io.StringIO()
    return Teller(Console(file=written, _environ=terminal)), written


def cells(written: io.StringIO, first: str) -> list[str]:
    (row,) = (line for line in written.getvalue().splitlines() if first in line)
    return [cell.strip() for cell in row.strip("│").split("│")]


def figure(series: str, name: str) -> FigureRow:
    return FigureRow(
        series=series,
        series_title_id="",
        series_title_en="",
        source="",
        source_line="",
        as_of=date(2021, 12, 31),
        name=name,
        printed="1.821",
        value=Decimal(1821),
        unit="LSP",
        qualifier=Qualifier.EXACTLY,
        month=None,
        lsp_type=None,
        province=None,
        computed=Decimal(1821),
        registered=None,
        note_id="",
        note_en="",
    )


def check(verdict: str, exit_status: int) -> OfflineCheck:
    return OfflineCheck((), exit_status, verdict, {}, "2026-11-22T07:00:00Z")


@pytest.mark.parametrize("terminal", NARROW)
def test_figures_are_shown_whole(terminal: dict[str, str]) -> None:
    teller, written = told(terminal)

    teller.figures([figure(*key) for key in _SHOWN])

    for label in _SHOWN.values():
        assert cells(written, label) == [label, "1.821", "1,821", ""]


@pytest.mark.parametrize("terminal", NARROW)
def test_verdicts_and_the_registration_number_are_shown_whole(terminal: dict[str, str]) -> None:
    teller, written = told(terminal)

    teller.verdicts(Ended({"registrationNumber": "TIK.9001.00001.2026"}, check("VALID", 0), check("REVOKED", 1)))

    assert "TIK.9001.00001.2026" in written.getvalue()
    assert cells(written, "issued") == ["after it was issued", "VALID", "2026-11-22T07:00:00Z"]
    assert cells(written, "was revoked") == ["after it was revoked", "REVOKED", "2026-11-22T07:00:00Z"]


@pytest.mark.parametrize("terminal", NARROW)
def test_paths_and_addresses_are_shown_whole(terminal: dict[str, str]) -> None:
    teller, written = told(terminal)
    path = "/var/lib/kompeten/a-directory-that-has-a-long-name/of-the-demonstration/certificate.png"

    teller.step(f"Picture: {path}")
    teller.serving("http://localhost:12345", "http://register.example.go.id:8000")

    assert written.getvalue().splitlines() == [
        f"✓ Picture: {path}",
        "Serving at http://localhost:12345/ and http://localhost:12345/graphql (end with Ctrl+C)",
        "Its QR codes name http://register.example.go.id:8000, which is not this address.",
    ]
