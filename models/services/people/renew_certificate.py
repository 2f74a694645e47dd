"""The certificate of an assessor or master assessor goes on after its holder was found competent again."""

from datetime import date, datetime

from models.rules.assessors import ASSESSOR_YEARS
from models.rules.master_assessors import MASTER_ASSESSOR_YEARS
from models.rules.recertifications import NothingToRecertify, RecertificationSubject, Validity, renewed
from models.rules.violations import check_changed
from models.tables.assessor_certificates import PastAssessorCertificate
from models.tables.assessors import Assessor
from models.tables.master_assessors import MasterAssessor

YEARS = {
    RecertificationSubject.ASSESSOR: ASSESSOR_YEARS,
    RecertificationSubject.MASTER_ASSESSOR: MASTER_ASSESSOR_YEARS,
}


async def certified(subject: RecertificationSubject, assessor: Assessor) -> tuple[Assessor | MasterAssessor, Validity]:
    """Return the row that carries the certificate, and the certificate. Raises NothingToRecertify."""
    if subject is RecertificationSubject.ASSESSOR:
        return assessor, Validity(assessor.certificate_valid_from, assessor.certificate_valid_until)
    row = await MasterAssessor.filter(assessor_id=assessor.id).first()
    if row is None or row.certificate_valid_from is None or row.certificate_valid_until is None:
        raise NothingToRecertify(assessor.registration_number, subject)
    return row, Validity(row.certificate_valid_from, row.certificate_valid_until)


async def renew_certificate(now: datetime, subject: RecertificationSubject, assessor: Assessor, on: date) -> Validity:
    """Extend the certificate, or begin a new one after a gap, in the running transaction; return it.

    Raises NothingToRecertify, ConcurrentChange.
    """
    row, present = await certified(subject, assessor)
    renewal = renewed(present, on, YEARS[subject])
    if renewal.valid_from != present.valid_from:
        await PastAssessorCertificate.create(
            assessor_id=assessor.id,
            kind=subject,
            valid_from=present.valid_from,
            valid_until=present.valid_until,
            created_at=now,
        )
    unchanged = type(row).filter(id=row.id, certificate_valid_until=present.valid_until)
    changed = await unchanged.update(
        certificate_valid_from=renewal.valid_from, certificate_valid_until=renewal.valid_until
    )
    check_changed(changed, "assessor", assessor.registration_number)
    return renewal
