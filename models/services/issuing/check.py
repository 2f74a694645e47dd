"""Step 1 of issuing: the rules are asked, and what they let pass becomes a draft."""

from models.rules.actors import Actor, Role
from models.rules.certificates import (
    CertificateAct,
    CertificateStatus,
    ReplacementReason,
    check_giver,
    check_name_may_change,
    check_not_expired,
    check_transition,
)
from models.rules.construction import check_details
from models.rules.issuing import check_may_issue, check_may_replace
from models.rules.numbers import BlankNumber
from models.rules.permissions import check_acts_for
from models.rules.validity import last_valid_day
from models.rules.violations import NotFound
from models.services.holders.register_holder import check_printable
from models.services.idempotency import IdempotentRequest
from models.services.issuing.draft import Draft
from models.services.issuing.facts import IssuingRecords
from models.services.issuing.requests import IssueCertificate, ReplaceCertificate
from models.services.lookups import scheme_name
from models.tables.assessments import Assessment
from models.tables.certificates import Certificate


def check_issue(actor: Actor, key: IdempotentRequest, request: IssueCertificate, records: IssuingRecords) -> Draft:
    """Return the draft of a first certificate. Raises NotFound, NotPermitted, InvalidInput or a RuleViolation."""
    assessment = records.assessments.get(request.assessment_id)
    if assessment is None:
        raise NotFound("assessment", str(request.assessment_id))
    check_acts_for(actor, assessment.lsp.licence_number, Role.LSP_OFFICER)
    blank = _blank(request.blank_number)
    standing = next(iter(records.certificates.get(assessment.id, ())), None)
    check_may_issue(records.facts(assessment, blank, standing.registration_number if standing else None))
    version = assessment.scheme_version
    check_details(scheme_name(version), version.scheme.sector, request.construction)
    return Draft(
        request=key,
        assessment=assessment,
        licence=records.licence_today(assessment.lsp_id),
        key=records.keys[assessment.lsp_id],
        name=check_printable(assessment.holder.name),
        valid_until=last_valid_day(records.today, assessment.scheme_version.validity_years),
        blank_number=blank,
        place_of_issue=request.place_of_issue,
        construction=request.construction,
    )


def check_replace(actor: Actor, key: IdempotentRequest, request: ReplaceCertificate, records: IssuingRecords) -> Draft:
    """Return the draft of a replacement. Raises NotFound, NotPermitted, InvalidInput or a RuleViolation."""
    assessment, previous = _replaced(request.registration_number, records)
    check_giver(actor, assessment.lsp.licence_number, request.reason)
    check_transition(previous.registration_number, previous.status, CertificateAct.REPLACE)
    check_not_expired(previous.registration_number, previous.valid_until, records.today)
    blank = _blank(request.blank_number)
    check_may_replace(records.facts(assessment, blank, _rival(assessment, records)))
    return Draft(
        request=key,
        assessment=assessment,
        licence=records.licence_today(assessment.lsp_id),
        key=records.keys[assessment.lsp_id],
        name=_name(request, assessment),
        valid_until=previous.valid_until,
        blank_number=blank,
        place_of_issue=request.place_of_issue,
        construction=records.constructions.get(previous.id),
        previous=previous,
        reason=request.reason.value,
    )


def _replaced(registration_number: str, records: IssuingRecords) -> tuple[Assessment, Certificate]:
    for assessment_id, certificates in records.certificates.items():
        for row in certificates:
            if row.registration_number == registration_number:
                return records.assessments[assessment_id], row
    raise NotFound("certificate", registration_number)


def _rival(assessment: Assessment, records: IssuingRecords) -> str | None:
    """Return the number of another replacement that is being issued for the same assessment."""
    intended = (row for row in records.certificates[assessment.id] if row.status is CertificateStatus.INTENDED)
    return next((row.registration_number for row in intended), None)


def _name(request: ReplaceCertificate, assessment: Assessment) -> str:
    if request.name is None:
        return check_printable(assessment.holder.name)
    check_name_may_change(ReplacementReason(request.reason))
    return check_printable(request.name)


def _blank(text: str | None) -> str | None:
    return BlankNumber.canonical_or_none(text)
