"""Candidates on their way to a licence: one in every stage, two of the press without all recommendations."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from api.demo.actors import REGISTRAR
from api.demo.cast.bodies import TECHNOLOGY
from api.demo.cast.cast import Cast
from api.demo.perform import Perform, Planned
from api.demo.provinces import ministry_code
from api.demo.registers.applications import Application, Candidate, letters
from models.rules.licence_applications import ApplicationAct
from models.rules.lsps import LspType
from models.rules.sector_recommendations import KOMINFO
from models.services.licensing.decide_licence_application import RejectApplication, reject_application
from models.services.licensing.register_candidate import RegisterCandidate
from models.services.register import Register

_STEP = 10  # days between two steps
_BEFORE_FILING = 30  # days from the candidate to the application


@dataclass(frozen=True, slots=True)
class _Stage:
    """Where an application stands, and since when."""

    name: str
    sector: str
    steps: Sequence[str]
    """After the draft."""
    days_ago: int
    """Since the last of them."""


_TO_PLENARY = ("SUBMIT", "REVIEW_DOCUMENTS", "ASSIGN", "REPORT")
_STAGES = (
    _Stage("LSP Calon Pertanian Contoh", "AGRICULTURE", (), 3),
    _Stage("LSP Calon Perikanan Contoh", "FISHERIES", _TO_PLENARY[:1], 6),
    _Stage("LSP Calon Logistik Contoh", "LOGISTICS", _TO_PLENARY[:2], 12),
    _Stage("LSP Calon Otomotif Contoh", "AUTOMOTIVE", _TO_PLENARY[:3], 20),
    _Stage("LSP Calon Kesehatan Contoh", "HEALTH", _TO_PLENARY, 9),
    _Stage("LSP Calon Garmen Contoh", "GARMENT", (*_TO_PLENARY[:2], "RETURN"), 15),
    _Stage("LSP Calon Tambang Contoh", "MINING", (*_TO_PLENARY, "REJECT"), 25),
    _Stage("LSP Calon Listrik Contoh", "ELECTRICITY", ("SUBMIT", "CANCEL"), 40),
    _Stage("LSP Calon Media Satu Contoh", "PRESS", _TO_PLENARY[:2], 18),
    _Stage("LSP Calon Media Dua Contoh", "PRESS", _TO_PLENARY[:1], 7),
)
_ONE_LETTER = "LSP Calon Media Satu Contoh"
"""Recommended by Dewan Pers, and not by Kominfo."""
_REASONS = {"RETURN": "Dokumen mutu belum lengkap", "CANCEL": "Ditarik oleh pemohon"}
_WHY_NOT = "Tempat uji belum memadai"


def pipeline(cast: Cast) -> Iterator[Planned]:
    """Every stage, and a renewal that was just submitted."""
    for stage in _STAGES:
        candidate = Candidate(_candidate(stage))
        filing = Application(f"lisensi {stage.name}", (), candidate)
        filed = stage.days_ago + _STEP * len(stage.steps)
        yield cast.days_ago(filed + _BEFORE_FILING), candidate.register
        yield cast.days_ago(filed), filing.file
        for place, step in enumerate(reversed(stage.steps)):
            day = cast.days_ago(stage.days_ago + _STEP * place)
            yield day, _step(filing, step, day)
        if stage.name == _ONE_LETTER:
            yield from letters(candidate, stage.sector, cast.days_ago(stage.days_ago), without=KOMINFO)
    renewal = Application(f"relisensi {cast.number(TECHNOLOGY)}", renews=cast.number(TECHNOLOGY))
    yield cast.days_ago(31), renewal.file
    yield cast.days_ago(30), renewal.advance(ApplicationAct.SUBMIT)


def _candidate(stage: _Stage) -> RegisterCandidate:
    return RegisterCandidate(f"calon {stage.name}", stage.name, LspType.P3, ministry_code("ID-JK"), sector=stage.sector)


def _step(filing: Application, step: str, day: date) -> Perform:
    if step == "ASSIGN":
        return filing.assign_team(_visit(day))
    if step == "REPORT":
        return filing.report(day)
    if step == "REJECT":
        return _rejection(filing)
    return filing.advance(ApplicationAct(step), _REASONS.get(step))


def _visit(day: date) -> date:
    return day + timedelta(days=_STEP - 2)


def _rejection(filing: Application) -> Perform:
    async def perform(register: Register, now: datetime) -> None:
        request = RejectApplication(await filing.number(register, now), _WHY_NOT)
        await reject_application(register, REGISTRAR, now, request)

    return perform
