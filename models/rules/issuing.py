"""The list of checks before a certificate is issued. Each is a rule of its own subject; the order is here."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from models.rules.assessments import (
    AlreadyCertified,
    Outcome,
    check_competent,
    check_decided_by_another,
)
from models.rules.assessors import AssessorTerm, check_may_assess
from models.rules.blanks import KnownBlank, check_usable
from models.rules.licences import LicenceTerm, check_in_force
from models.rules.schemes import SchemeVersionStatus, check_ratified
from models.rules.scope import ScopeTerm, check_in_scope
from models.rules.signing_keys import SigningKeyMissing
from models.rules.violations import RuleViolation


@dataclass(eq=False)
class BlankAlreadyUsed(RuleViolation):
    """Another certificate is printed on the blank."""

    source: ClassVar[str] = "Surat Edaran SE.1331/BNSP/IX/2021: each blank that is used carries one certificate"
    template: ClassVar[str] = "Blank {blank_number} carries another certificate."
    blank_number: str


@dataclass(frozen=True, slots=True)
class IssuingFacts:
    """Everything that the register knows about one intended certificate."""

    today: date
    """In Jakarta."""
    licence_number: str
    licences: Sequence[LicenceTerm]
    """All that the LSP ever had."""
    scheme: str
    """Code and version: ``SKM-000123@2``."""
    scheme_status: SchemeVersionStatus
    scope: Sequence[ScopeTerm]
    """Every stay of this scheme version in the LSP's scope."""
    assessment: str
    """How the assessment is named in answers."""
    assessed_on: date
    assessors: Sequence[AssessorTerm]
    assessor_subjects: frozenset[str]
    """Every name by which the assessors could log in."""
    decision: Outcome | None
    decided_by: str | None
    certificate: str | None
    """Registration number of the certificate that the assessment has already."""
    has_key: bool
    blank_number: str | None = None
    """The blank that was asked for."""
    blank_is_used: bool = False
    """Whether another certificate has it."""
    blank: KnownBlank | None = None
    """What the register knows about it; None for one that was never stocked."""


def check_may_issue(facts: IssuingFacts) -> None:
    """Raises the first violation, in this order.

    1. a decision, 2. that found competence, 3. made by somebody who did not assess, 4. not certified before,
    5. scheme version ratified and not withdrawn, 6. licence in force and not frozen today, 7. scheme version in scope
    on the day of the assessment and today, 8. each assessor valid, competent and a member on the day of the
    assessment, 9. a key that signs, 10. where a blank is named, one that is not used and in the LSP's hands.
    """
    check_competent(facts.assessment, facts.decision)  # 1, 2
    check_decided_by_another(facts.assessment, facts.decided_by or "", facts.assessor_subjects)  # 3
    if facts.certificate is not None:  # 4
        raise AlreadyCertified(facts.assessment, facts.certificate)
    check_ratified(facts.scheme, facts.scheme_status)  # 5
    check_in_force(facts.licence_number, facts.licences, facts.today)  # 6
    for day in (facts.assessed_on, facts.today):  # 7
        check_in_scope(facts.licence_number, facts.scheme, facts.scope, day)
    for assessor in facts.assessors:  # 8
        check_may_assess(assessor, facts.licence_number, facts.scheme, facts.assessed_on)
    _check_means(facts)  # 9, 10


def check_may_replace(facts: IssuingFacts) -> None:
    """Raises the first violation for a certificate that takes the place of another.

    Competence was established for the first one, so of the list above remain what a checker will ask: 4. nobody
    replaces the same certificate meanwhile, 6. the licence today, 7. the scope today, and 9 and 10.
    """
    if facts.certificate is not None:  # 4
        raise AlreadyCertified(facts.assessment, facts.certificate)
    check_in_force(facts.licence_number, facts.licences, facts.today)  # 6
    check_in_scope(facts.licence_number, facts.scheme, facts.scope, facts.today)  # 7
    _check_means(facts)  # 9, 10


def _check_means(facts: IssuingFacts) -> None:
    if not facts.has_key:
        raise SigningKeyMissing(facts.licence_number)
    if facts.blank_number is not None:
        _check_blank(facts.blank_number, facts)


def _check_blank(number: str, facts: IssuingFacts) -> None:
    if facts.blank_is_used:
        raise BlankAlreadyUsed(number)
    check_usable(number, facts.blank, facts.licence_number)
