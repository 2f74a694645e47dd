"""What of a person's records must still be kept: what is in force, what is not finished, what the cycle covers."""

from collections.abc import AsyncIterator, Iterator, Sequence
from datetime import date
from typing import Any, Protocol

from models.rules.appeals import APPEAL
from models.rules.applications import APPLICATION
from models.rules.certificates import CertificateStatus
from models.rules.complaints import COMPLAINT
from models.rules.erasure import HeldCertificate, KeptRecord, check_kept_long_enough, check_not_in_force, check_settled
from models.rules.funded_packages import FUNDED_PACKAGE
from models.rules.life_cycle import LifeCycle
from models.rules.printing import PrintJobStatus
from models.rules.validity import jakarta_day, last_valid_day
from models.services.erasure.belongings import Belongings
from models.tables.assessments import Assessment
from models.tables.funded_packages import FundedPackage
from models.tables.imported_certificates import ImportedCertificate
from models.tables.print_jobs import PrintJob

_NEVER_HANDED_OUT = (CertificateStatus.INTENDED, CertificateStatus.VOIDED)


class Numbered(Protocol):
    """A thing with a life cycle and a number."""

    number: str
    status: Any


async def check_erasable(belongings: Belongings, today: date) -> None:
    """Raises CertificateInForce, MatterPending, RecordsKept: in this order, for the first that stands in the way."""
    certificates = list(_certificates(belongings))
    check_not_in_force(certificates, today)
    check_settled([*_undecided(belongings), *[each async for each in _pending(belongings)]])
    check_kept_long_enough([*_of_certificates(certificates), *_of_assessments(belongings.assessments)], today)


def _certificates(belongings: Belongings) -> Iterator[HeldCertificate]:
    for each in belongings.certificates:
        yield HeldCertificate(each.registration_number, each.status, each.valid_until)
    for old in belongings.imported:
        yield HeldCertificate(old.registration_number, _status_of(old), old.valid_until)


def _status_of(old: ImportedCertificate) -> CertificateStatus:
    if old.replacement_id is not None:
        return CertificateStatus.REPLACED
    return CertificateStatus.ACTIVE if old.revoked_on is None else CertificateStatus.REVOKED


def _of_certificates(certificates: Sequence[HeldCertificate]) -> Iterator[KeptRecord]:
    for each in certificates:
        if each.status not in _NEVER_HANDED_OUT:
            yield KeptRecord(each.registration_number, each.last_valid_day)


def _of_assessments(assessments: Sequence[Assessment]) -> Iterator[KeptRecord]:
    """Count the cycle from the decision, as if a certificate had been issued on its day: also for who got none."""
    for each in assessments:
        if each.decided_at is not None:
            last_day = last_valid_day(jakarta_day(each.decided_at), each.scheme_version.validity_years)
            yield KeptRecord(_name(each), last_day)


def _undecided(belongings: Belongings) -> Iterator[str]:
    yield from (_name(each) for each in belongings.assessments if each.decided_at is None)
    intended = (each for each in belongings.certificates if each.status is CertificateStatus.INTENDED)
    yield from (each.registration_number for each in intended)


async def _pending(belongings: Belongings) -> AsyncIterator[str]:
    packages = await FundedPackage.filter(candidates__assessment_id__in=belongings.assessment_ids)
    walking: tuple[tuple[LifeCycle[Any], Sequence[Numbered]], ...] = (
        (APPLICATION, belongings.applications),
        (APPEAL, belongings.appeals),
        (COMPLAINT, belongings.complaints),
        (FUNDED_PACKAGE, packages),
    )
    for cycle, rows in walking:
        for row in rows:
            if not cycle.is_final(row.status):
                yield row.number
    certificate_ids = [each.id for each in belongings.certificates]
    for job in await PrintJob.filter(items__certificate_id__in=certificate_ids, status=PrintJobStatus.RUNNING):
        yield job.number


def _name(assessment: Assessment) -> str:
    return f"assessment {assessment.id}"
