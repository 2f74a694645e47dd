"""Certificates from before the register enter it as what they are: known by their paper, not digitally signed."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from tortoise.transactions import in_transaction

from models.rules.actors import Actor, Role
from models.rules.certificates import EITHER, RevocationReason, check_giver, roles_over
from models.rules.events import EventKind, SubjectKind
from models.rules.imported_certificates import check_batch, check_days, check_issuer, check_replaces, check_standing
from models.rules.numbers import CertificateNumber, NumberSeriesKind, RegistrationNumber
from models.rules.permissions import check_acts_for, check_role
from models.rules.texts import written
from models.rules.validity import jakarta_day
from models.rules.violations import InvalidInput, NotFound, check_changed
from models.services.certification.change_certificate import certificate_by_number
from models.services.events import NewEvent, record_events
from models.services.holders.hold_persons import hold_person
from models.services.holders.register_holder import check_printable
from models.services.idempotency import check_each_once
from models.services.issuing.numbering import pass_over
from models.services.lookups import AT_ONCE, chunks, lsps_by_licence
from models.services.register import Register
from models.tables.certificates import Certificate
from models.tables.imported_certificates import ImportedCertificate
from models.tables.lsps import Lsp
from models.tables.number_series import EVERY_YEAR

LONGEST_TITLE = 200  # characters


@dataclass(frozen=True, slots=True)
class ImportCertificate:
    """One old certificate, as its paper says."""

    licence_number: str
    registration_number: str
    """As printed; its digits of the licence are the LSP's."""
    certificate_number: str
    name: str
    title: str
    issued_on: date
    valid_until: date
    """The last valid day."""
    revoked_on: date | None = None
    """When it was revoked, if it was before it entered the register."""


@dataclass(frozen=True, slots=True)
class ReplaceImported:
    """The signed certificate that takes the place of an old one."""

    registration_number: str
    """Of the old certificate."""
    replaced_by: str
    """Registration number of the signed one, issued for the same person."""


@dataclass(frozen=True, slots=True)
class RevokeImported:
    """One revocation."""

    registration_number: str
    reason: RevocationReason


async def import_certificates(
    _register: Register, actor: Actor, now: datetime, requests: Sequence[ImportCertificate]
) -> list[str]:
    """Store old certificates, all or none, and return their canonical registration numbers.

    One that is in the register already as it is here is left as it is, so that an import can be repeated. Raises
    NotPermitted, NotFound, InvalidInput, NumberOfAnotherLsp.
    """
    check_batch(len(requests))
    for each in requests:
        check_acts_for(actor, each.licence_number, Role.LSP_OFFICER)
    numbers = [RegistrationNumber.canonical(each.registration_number) for each in requests]
    check_each_once("registrationNumber", numbers)
    async with in_transaction():
        lsps = await lsps_by_licence({each.licence_number for each in requests})
        rows = [_row(each, lsps, now) for each in requests]
        known = await _known(numbers)
        fresh = [row for row in rows if _is_new(row, known)]
        await ImportedCertificate.bulk_create(fresh, batch_size=AT_ONCE)
        await _pass_over_serials(fresh)
        await record_events(actor, now, [_imported(row, lsps) for row in fresh])
    return numbers


async def replace_imported(_register: Register, actor: Actor, now: datetime, request: ReplaceImported) -> None:
    """Name the signed certificate that stands in the place of an old one.

    Raises NotPermitted, NotFound, NotItsReplacement, PersonalDataErased, ImportedNotStanding, InvalidInput,
    ConcurrentChange.
    """
    async with in_transaction():
        old = await _old(actor, RegistrationNumber.canonical(request.registration_number), Role.LSP_OFFICER)
        check_standing(old.registration_number, old.revoked_on, is_replaced=old.replacement_id is not None)
        new = await certificate_by_number(RegistrationNumber.canonical(request.replaced_by))
        await hold_person(new.holder_id, new.registration_number)
        taken = await ImportedCertificate.filter(replacement_id=new.id).exists()
        check_replaces(old.registration_number, old.name_printed, new.name_printed if _may_stand(old, new) else None)
        if taken:
            raise InvalidInput("replacedBy", "each old certificate is replaced by a certificate of its own")
        standing = ImportedCertificate.filter(id=old.id, revoked_on=None, replacement_id=None)
        check_changed(await standing.update(replacement_id=new.id), "certificate", old.registration_number)
        details = {"by": new.registration_number}
        kind, subject = EventKind.IMPORTED_CERTIFICATE_REPLACED, SubjectKind.IMPORTED_CERTIFICATE
        await record_events(actor, now, [NewEvent(kind, subject, old.registration_number, details=details)])


def _may_stand(old: ImportedCertificate, new: Certificate) -> bool:
    return new.token is not None and new.lsp_id == old.lsp_id


async def revoke_imported(_register: Register, actor: Actor, now: datetime, request: RevokeImported) -> None:
    """Revoke an old certificate from today on.

    Raises NotPermitted, NotFound, InvalidInput, ReasonNotYours, ImportedNotStanding, ConcurrentChange.
    """
    async with in_transaction():
        row = await _old(actor, RegistrationNumber.canonical(request.registration_number), *sorted(EITHER))
        check_giver(actor, row.lsp.licence_number, request.reason)
        check_standing(row.registration_number, row.revoked_on, is_replaced=row.replacement_id is not None)
        standing = ImportedCertificate.filter(id=row.id, revoked_on=None, replacement_id=None)
        check_changed(await standing.update(revoked_on=jakarta_day(now)), "certificate", row.registration_number)
        kind, subject = EventKind.IMPORTED_CERTIFICATE_REVOKED, SubjectKind.IMPORTED_CERTIFICATE
        event = NewEvent(kind, subject, row.registration_number, reason=request.reason.value)
        await record_events(actor, now, [event])


async def _old(actor: Actor, number: str, *roles: Role) -> ImportedCertificate:
    """Return an old certificate over which the caller holds one of the roles; another LSP's is not found either."""
    check_role(actor, *roles)
    row = await ImportedCertificate.filter(registration_number=number).select_related("lsp").first()
    if row is None or roles_over(actor, row.lsp.licence_number).isdisjoint(roles):
        raise NotFound("certificate", number)
    return row


def _row(request: ImportCertificate, lsps: Mapping[object, Lsp], now: datetime) -> ImportedCertificate:
    number = RegistrationNumber.parse(request.registration_number)
    check_issuer(number, request.licence_number)
    check_days(request.issued_on, request.valid_until, request.revoked_on, jakarta_day(now))
    return ImportedCertificate(
        lsp_id=lsps[request.licence_number].id,
        registration_number=str(number),
        registration_number_printed=written("registrationNumber", request.registration_number, 40),
        certificate_number=CertificateNumber.canonical(request.certificate_number),
        name_printed=check_printable(request.name),
        title_printed=written("title", request.title, LONGEST_TITLE),
        issued_on=request.issued_on,
        valid_until=request.valid_until,
        revoked_on=request.revoked_on,
        created_at=now,
    )


async def _known(numbers: Sequence[str]) -> dict[str, ImportedCertificate]:
    found: dict[str, ImportedCertificate] = {}
    for some in chunks(numbers, AT_ONCE):
        if signed := await Certificate.filter(registration_number__in=some).first():
            raise InvalidInput("registrationNumber", f"{signed.registration_number} is that of a signed certificate")
        found |= {
            row.registration_number: row for row in await ImportedCertificate.filter(registration_number__in=some)
        }
    return found


async def _pass_over_serials(rows: Sequence[ImportedCertificate]) -> None:
    """What the register numbers from now on bears none of the old numbers."""
    highest: dict[tuple[int, NumberSeriesKind, int], int] = defaultdict(int)
    for row in rows:
        registration = RegistrationNumber.parse(row.registration_number)
        certificate = CertificateNumber.parse(row.certificate_number)
        for key, serial in (
            ((row.lsp_id, NumberSeriesKind.REGISTRATION, int(registration.year)), int(registration.serial)),
            ((row.lsp_id, NumberSeriesKind.CERTIFICATE, EVERY_YEAR), int(certificate.serial)),
        ):
            highest[key] = max(highest[key], serial)
    for key, serial in sorted(highest.items()):
        await pass_over(*key, serial)


SAME = ("lsp_id", "certificate_number", "name_printed", "title_printed", "issued_on", "valid_until")


def _is_new(row: ImportedCertificate, known: Mapping[str, ImportedCertificate]) -> bool:
    there = known.get(row.registration_number)
    if there is None:
        return True
    is_revoked_now = row.revoked_on is not None and row.revoked_on != there.revoked_on
    if is_revoked_now or any(getattr(there, column) != getattr(row, column) for column in SAME):
        raise InvalidInput("registrationNumber", f"{row.registration_number} is in the register with other contents")
    return False


def _imported(row: ImportedCertificate, lsps: Mapping[object, Lsp]) -> NewEvent:
    licence = next(lsp.licence_number for lsp in lsps.values() if lsp.id == row.lsp_id)
    details = {"lsp": licence, "certificateNumber": row.certificate_number}
    kind, subject = EventKind.CERTIFICATE_IMPORTED, SubjectKind.IMPORTED_CERTIFICATE
    return NewEvent(kind, subject, row.registration_number, details=details)
