"""Candidates and their applications: each is named by its idempotency key, which always gives the same number."""

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from api.demo.actors import REGISTRAR, partner
from api.demo.perform import Perform, Planned, together
from api.demo.registers.licensing_assessors import team_for
from models.rules.licence_applications import ApplicationAct
from models.rules.licence_documents import REQUIRED
from models.rules.licences import LicenceKind
from models.rules.sector_recommendations import REQUIRED_BODIES, RecommendationDecision
from models.services.licensing.advance_licence_application import AdvanceLicenceApplication, advance_licence_application
from models.services.licensing.assess_in_field import (
    AssignTeam,
    ReportFieldAssessment,
    assign_team,
    report_field_assessment,
)
from models.services.licensing.file_licence_application import FileLicenceApplication, file_licence_application
from models.services.licensing.file_licence_document import FileLicenceDocument, file_licence_document
from models.services.licensing.register_candidate import RegisterCandidate, register_candidate
from models.services.recommendations.sector_recommendations import RecordRecommendation, record_recommendation
from models.services.register import Register

_REPORT = "Kantor, dokumen mutu dan tempat uji sesuai dengan pedoman."


@dataclass(frozen=True, slots=True)
class Candidate:
    """A body that wants to become an LSP."""

    request: RegisterCandidate

    async def register(self, register: Register, now: datetime) -> str:
        """Register it the first time; every time return its code."""
        return await register_candidate(register, REGISTRAR, now, self.request)


@dataclass(frozen=True, slots=True)
class Application:
    """An application of a candidate, or for a renewal."""

    key: str
    schemes: Sequence[str] = ()
    candidate: Candidate | None = None
    renews: str | None = None
    """Licence number."""

    async def number(self, register: Register, now: datetime) -> str:
        """File it the first time; every time return its number."""
        code = await self.candidate.register(register, now) if self.candidate else None
        kind = LicenceKind.RENEWAL if self.renews else LicenceKind.INITIAL
        request = FileLicenceApplication(self.key, kind, code, self.renews, tuple(self.schemes))
        return await file_licence_application(register, REGISTRAR, now, request)

    async def file(self, register: Register, now: datetime) -> None:
        """File it."""
        await self.number(register, now)

    def advance(self, act: ApplicationAct, reason: str | None = None) -> Perform:
        """Return a step that says nothing but a reason."""

        async def perform(register: Register, now: datetime) -> None:
            if act is ApplicationAct.SUBMIT:
                await self._file_documents(register, now)
            step = AdvanceLicenceApplication(await self.number(register, now), act, reason)
            await advance_licence_application(register, REGISTRAR, now, step)

        return together([perform])

    async def _file_documents(self, register: Register, now: datetime) -> None:
        """File, by an invented hash, each document that the application needs."""
        number = await self.number(register, now)
        for kind in sorted(REQUIRED[LicenceKind.RENEWAL if self.renews else LicenceKind.INITIAL]):
            sha256 = hashlib.sha256(f"{self.key} {kind}".encode()).hexdigest()
            await file_licence_document(register, REGISTRAR, now, FileLicenceDocument(number, kind, sha256))

    def assign_team(self, visits_on: date) -> Perform:
        """Return the step that sends a team."""

        async def perform(register: Register, now: datetime) -> None:
            request = AssignTeam(await self.number(register, now), visits_on, team_for(visits_on))
            await assign_team(register, REGISTRAR, now, request)

        return perform

    def report(self, visited_on: date) -> Perform:
        """Return the step in which the lead reports."""

        async def perform(register: Register, now: datetime) -> None:
            number, lead = await self.number(register, now), team_for(visited_on)[0]
            request = ReportFieldAssessment(number, lead, is_recommended=True, report=_REPORT)
            await report_field_assessment(register, REGISTRAR, now, request)

        return perform


def letters(candidate: Candidate, sector: str, day: date, without: str | None = None) -> Iterator[Planned]:
    """Yield the recommendations of the bodies of the sector, but for one."""
    for body in sorted(REQUIRED_BODIES.get(sector, ())):
        if body != without:
            yield day, _letter(candidate, body, day)


def letter_number(body: str, key: str) -> str:
    """Return the number of the letter in which a body recommends a candidate."""
    return f"{body}/{key}"


def _letter(candidate: Candidate, body: str, day: date) -> Perform:
    key = candidate.request.idempotency_key

    async def perform(register: Register, now: datetime) -> None:
        code = await candidate.register(register, now)
        decision = RecommendationDecision.RECOMMENDED
        request = RecordRecommendation(f"{body} {key}", body, letter_number(body, key), code, day, decision)
        await record_recommendation(register, partner(body), now, request)

    return perform
