"""A person's data is erased: what tells who it is goes, the entries with their numbers and days stay.

1. everything that the register holds of the person is found, and the entry is kept from changing;
2. the law is asked: what is in force, not finished or within its cycle is kept (`keeping`);
3. it is counted; a dry run ends here;
4. it is erased (`removing`), and the event record says so of each entry: all in one transaction.

Nothing is idempotent by key here: a record of the request would be about the person. Asked again, nobody is found.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime

from tortoise.transactions import in_transaction

from models.rules.actors import Actor, Role
from models.rules.erasure import ErasureReason, Identity, erasure_reference
from models.rules.events import EventKind, SubjectKind
from models.rules.national_id import NationalId
from models.rules.permissions import check_role
from models.rules.validity import jakarta_day
from models.services.erasure.belongings import Belongings, Named, belongings_of
from models.services.erasure.keeping import check_erasable
from models.services.erasure.removing import remove
from models.services.events import NewEvent, record_events
from models.services.register import Register


@dataclass(frozen=True, slots=True)
class EraseHolder:
    """Who, by the identity card that came with the request, and why."""

    national_id: NationalId
    name: str = field(repr=False)
    reason: ErasureReason
    reference: str
    """Number of the letter; it stays in the event record, so it names nobody."""
    imported_certificates: tuple[str, ...] = ()
    """Certificates from before the register: they carry no NIK, so the data officer names those of the person."""
    complaints: tuple[str, ...] = ()
    """Complaints whose texts tell who the person is."""
    is_dry_run: bool = False


@dataclass(frozen=True, slots=True)
class ErasedData:
    """How much there was to erase. Never what."""

    persons: int
    certificates: int
    imported_certificates: int
    assessments: int
    """Whose holder has no name any more; nothing of theirs is erased."""
    self_assessment_answers: int
    appeals: int
    complaints: int
    complaints_not_named: int
    """Filed by the person's login, and not named by the request: an officer may have written down another's."""
    sheet_rows: int
    requests: int
    """Requests that are remembered only as hashes, and can be repeated no more."""

    @classmethod
    async def count(cls, belongings: Belongings) -> "ErasedData":
        """Count what belongs to a person."""
        return cls(
            persons=0 if belongings.holder is None else 1,
            certificates=len(belongings.certificates),
            imported_certificates=len(belongings.imported),
            assessments=len(belongings.assessments),
            self_assessment_answers=await belongings.self_assessment.count(),
            appeals=len(belongings.appeals),
            complaints=len(belongings.complaints),
            complaints_not_named=await belongings.complaints_not_named.count(),
            sheet_rows=await belongings.sheet_rows.count(),
            requests=await belongings.requests.count(),
        )


async def erase_holder(register: Register, actor: Actor, now: datetime, request: EraseHolder) -> ErasedData:
    """Erase a person's data and return how much there was.

    Raises NotPermitted, InvalidInput, NotFound, HolderHasAnotherName, PersonalDataErased, CertificateInForce,
    MatterPending, RecordsKept.
    """
    check_role(actor, Role.BNSP_DATA)
    named = _named(register, request)
    reference = erasure_reference(request.reference, named.person)
    async with in_transaction():
        belongings = await belongings_of(named)
        await check_erasable(belongings, jakarta_day(now))
        counted = await ErasedData.count(belongings)
        if not request.is_dry_run:
            await remove(belongings, now)
            await record_events(actor, now, list(_events(belongings, request.reason, reference)))
    return counted


def _named(register: Register, request: EraseHolder) -> Named:
    mark = register.national_ids.mark(request.national_id)
    person = Identity([request.name], request.national_id)
    return Named(mark, person, request.imported_certificates, request.complaints)


def _events(belongings: Belongings, reason: ErasureReason, reference: str) -> Iterator[NewEvent]:
    for kind, subject in _entries(belongings):
        details = {"reference": reference}
        yield NewEvent(EventKind.PERSONAL_DATA_ERASED, kind, subject, reason=reason.value, details=details)


def _entries(belongings: Belongings) -> Iterator[tuple[SubjectKind, str]]:
    if belongings.holder is not None:
        yield SubjectKind.HOLDER, str(belongings.holder.id)
    for certificate in belongings.certificates:
        yield SubjectKind.CERTIFICATE, certificate.registration_number
    for old in belongings.imported:
        yield SubjectKind.IMPORTED_CERTIFICATE, old.registration_number
    for complaint in belongings.complaints:
        yield SubjectKind.COMPLAINT, complaint.number
