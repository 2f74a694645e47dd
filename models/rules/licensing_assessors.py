"""Licensing assessors (asesor lisensi), who assess LSPs on site for BNSP, and the teams that they form."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import ClassVar

from models.rules.validity import add_years
from models.rules.violations import RuleViolation

GRADES = "Laporan Kinerja BNSP 2021, lines 399 and 426: lead, licensing assessor and junior (observer)"
IMPARTIALITY = "ISO/IEC 17011 4.4: whoever has an interest in a body does not assess it"


INTEREST_YEARS = 4
"""How long somebody who directed a body does not assess it: the term of one licence."""


class LicensingAssessorGrade(StrEnum):
    """The three grades."""

    LEAD = "LEAD"
    ASSESSOR = "ASSESSOR"
    JUNIOR_OBSERVER = "JUNIOR_OBSERVER"
    """Asesor lisensi muda: watches and learns, does not sign."""


@dataclass(frozen=True, slots=True)
class TeamMember:
    """A licensing assessor as the rules see one."""

    certificate_number: str
    grade: LicensingAssessorGrade
    directs: frozenset[str]
    """Licence numbers, or candidate codes, of the LSPs that he or she directs or directed in the last four years."""


@dataclass(eq=False)
class TeamWithoutLead(RuleViolation):
    """A field-assessment team has no lead, or several."""

    source: ClassVar[str] = GRADES
    template: ClassVar[str] = "A team needs exactly one lead; this one has {leads}."
    leads: int


@dataclass(eq=False)
class AssessesOwnLsp(RuleViolation):
    """A member of the team directs the LSP."""

    source: ClassVar[str] = IMPARTIALITY
    template: ClassVar[str] = "Licensing assessor {certificate_number} directs {lsp} and may not assess it."
    certificate_number: str
    lsp: str


@dataclass(eq=False)
class ObserverMayNotSign(RuleViolation):
    """A junior observer signs a report."""

    source: ClassVar[str] = GRADES
    template: ClassVar[str] = "Licensing assessor {certificate_number} is an observer and may not sign."
    certificate_number: str


@dataclass(eq=False)
class NotInTeam(RuleViolation):
    """Somebody signs the report of a team to which he or she does not belong."""

    source: ClassVar[str] = GRADES
    template: ClassVar[str] = "Licensing assessor {certificate_number} does not belong to the team."
    certificate_number: str


@dataclass(eq=False)
class LicensingAssessorNotValid(RuleViolation):
    """The licensing assessor's own certificate is not valid on the day."""

    source: ClassVar[str] = GRADES
    template: ClassVar[str] = "The certificate of licensing assessor {certificate_number} is not valid on {day}."
    certificate_number: str
    day: date


@dataclass(eq=False)
class VisitStillToCome(RuleViolation):
    """A team reports a visit that has not taken place."""

    source: ClassVar[str] = "Laporan Kinerja BNSP 2021, line 399: licensing assessors assess on site"
    template: ClassVar[str] = "The visit is on {visits_on}."
    visits_on: date


def check_visited(visits_on: date, today: date) -> None:
    """Raises VisitStillToCome before the day of the visit."""
    if today < visits_on:
        raise VisitStillToCome(visits_on)


def interest_counts(to_date: date | None, day: date) -> bool:
    """Tell whether an interest that ended on `to_date`, or lasts, still keeps somebody from assessing."""
    return to_date is None or day <= add_years(to_date, INTEREST_YEARS)


def first_day_that_counts(day: date) -> date:
    """Return the earliest end of an interest that still counts on a day."""
    return add_years(day, -INTEREST_YEARS)


def check_valid_on(certificate_number: str, valid_from: date, valid_until: date, day: date) -> None:
    """Raises LicensingAssessorNotValid unless the day lies in the certificate's time."""
    if not valid_from <= day <= valid_until:
        raise LicensingAssessorNotValid(certificate_number, day)


def check_team(lsp: str, members: Collection[TeamMember]) -> None:
    """Raises TeamWithoutLead or AssessesOwnLsp unless the members may assess the LSP together."""
    leads = sum(member.grade is LicensingAssessorGrade.LEAD for member in members)
    if leads != 1:
        raise TeamWithoutLead(leads)
    for member in members:
        if lsp in member.directs:
            raise AssessesOwnLsp(member.certificate_number, lsp)


def check_may_sign(signer: str, members: Collection[TeamMember]) -> None:
    """Raises NotInTeam or ObserverMayNotSign unless the signer is a member of the team above the observer's grade."""
    grades = {member.certificate_number: member.grade for member in members}
    if signer not in grades:
        raise NotInTeam(signer)
    if grades[signer] is LicensingAssessorGrade.JUNIOR_OBSERVER:
        raise ObserverMayNotSign(signer)
