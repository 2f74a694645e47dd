"""What an LSP does about one assessment session: record it, decide about it, issue the certificates."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from api.demo.actors import decider_of, officer_of
from api.demo.construction import construction_details
from api.demo.entries import version_name
from api.demo.provinces import province_name
from api.demo.sessions import DrawnCandidate, DrawnSession
from models.rules.assessments import Outcome
from models.rules.national_id import NationalId
from models.rules.violations import DomainError
from models.services.certification.decide_assessment import DecideAssessment, decide_assessments
from models.services.certification.record_assessment import AssessedUnit, RecordAssessment, record_assessments
from models.services.holders.register_holder import HolderDetails
from models.services.issuing import IssueCertificate, issue_certificates
from models.services.register import Register
from models.tables.assessments import Assessment


@dataclass(frozen=True, slots=True)
class SessionActs:
    """The acts of one session."""

    number: int
    session: DrawnSession
    left_out: int = 0
    """How many of those who are competent, the last ones, do not get their certificates with the others."""

    async def record(self, register: Register, now: datetime) -> None:
        """The officer records every candidate's assessment, competent or not yet."""
        officer = officer_of(self.session.lsp.licence_number)
        requests = [self._assessment(place, each) for place, each in enumerate(self.session.candidates)]
        await record_assessments(register, officer, now, requests)

    async def decide(self, register: Register, now: datetime) -> None:
        """The technical committee follows the recommendations."""
        decider = decider_of(self.session.lsp.licence_number)
        decisions = [DecideAssessment(row.id, row.recommendation) for row in await self.recorded()]
        await decide_assessments(register, decider, now, decisions)

    async def issue(self, register: Register, now: datetime) -> None:
        """The officer issues certificates to those who are competent. Raises the first refusal."""
        competent = [row for row in await self.recorded() if row.decision is Outcome.COMPETENT]
        await self.issue_on(register, now, dict.fromkeys(range(len(competent) - self.left_out)))

    async def issue_on(self, register: Register, now: datetime, blanks: Mapping[int, str | None]) -> None:
        """The officer issues certificates, on numbered blanks where there are some, by place among the competent."""
        officer = officer_of(self.session.lsp.licence_number)
        competent = [row for row in await self.recorded() if row.decision is Outcome.COMPETENT]
        requests = [self._certificate(place, competent[place].id, blank) for place, blank in blanks.items()]
        for answer in await issue_certificates(register, officer, now, requests):
            if isinstance(answer, DomainError):
                raise answer

    def _assessment(self, place: int, candidate: DrawnCandidate) -> RecordAssessment:
        session = self.session
        return RecordAssessment(
            idempotency_key=f"session {self.number} candidate {place}",
            licence_number=session.lsp.licence_number,
            scheme_version=version_name(session.scheme.number, session.version.version),
            site=session.site.code,
            holder=_details(candidate),
            methods=frozenset(session.methods),
            assessed_on=session.assessed_on,
            assessors=tuple(each.registration_number for each in session.assessors),
            units=tuple(
                AssessedUnit(unit.code, _outcome(unit.code not in candidate.failed_units))
                for unit, _ in session.version.units
            ),
            recommendation=_outcome(candidate.is_competent),
        )

    def _certificate(self, place: int, assessment_id: int, blank: str | None) -> IssueCertificate:
        return IssueCertificate(
            idempotency_key=f"session {self.number} certificate {place}",
            assessment_id=assessment_id,
            blank_number=blank,
            place_of_issue=province_name(self.session.lsp.province),
            construction=construction_details(self.session),
        )

    async def recorded(self) -> Sequence[Assessment]:
        """Return the assessments of the session: the LSP has no other on that day."""
        of_lsp = Assessment.filter(lsp__licence_number=self.session.lsp.licence_number)
        return await of_lsp.filter(assessed_on=self.session.assessed_on).order_by("id")


def _details(candidate: DrawnCandidate) -> HolderDetails:
    person = candidate.person
    return HolderDetails(
        name=person.name,
        national_id=NationalId.parse(person.national_id),
        sex=person.sex,
        birth_date=person.birth_date,
    )


def _outcome(is_competent: bool) -> Outcome:  # noqa: FBT001 - it is the whole question
    return Outcome.COMPETENT if is_competent else Outcome.NOT_YET_COMPETENT
