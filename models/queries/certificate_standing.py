"""What certificates are, or were on a day, by the register's own record."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from models.queries.invariants.events import STATUS_AFTER
from models.queries.licences import licences_by_lsp
from models.queries.schemes import scope_by_lsp
from models.rules.certificates import CertificateStatus
from models.rules.events import EventKind, SubjectKind
from models.rules.licences import LicenceState
from models.rules.scope import ScopeTerm
from models.rules.standing import CertificateStanding, licence_state, standing
from models.rules.validity import JAKARTA
from models.tables.certificates import Certificate
from models.tables.events import Event
from models.tables.imported_certificates import ImportedCertificate


@dataclass(frozen=True, slots=True)
class CertificateOnDay:
    """One certificate on one day, with its issuer on that day."""

    verdict_at: CertificateStanding
    licence_state_at: LicenceState
    scheme_in_scope_at: bool


@dataclass(frozen=True, slots=True)
class NumberedCertificate:
    """A certificate that bears a certificate number; nothing that tells whose it is."""

    standing: CertificateStanding
    lsp_id: int
    year: int


async def certificate_on(registration_number: str, day: date) -> CertificateOnDay | None:
    """What a certificate was on a day, at its end in Jakarta."""
    row = await Certificate.filter(registration_number=registration_number).exclude(token=None).first()
    if row is None:
        return None
    licences = (await licences_by_lsp([row.lsp_id])).get(row.lsp_id, ())
    scope = (await scope_by_lsp([row.lsp_id])).get(row.lsp_id, ())
    terms = [
        ScopeTerm(each.from_date, each.to_date) for each in scope if each.scheme_version_id == row.scheme_version_id
    ]
    return CertificateOnDay(
        verdict_at=standing(day, await _status_on(registration_number, day), row.valid_from, row.valid_until),
        licence_state_at=licence_state([each.term for each in licences], day),
        scheme_in_scope_at=any(term.covers(day) for term in terms),
    )


async def _status_on(registration_number: str, day: date) -> CertificateStatus:
    end_of_day = datetime.combine(day + timedelta(days=1), time.min, JAKARTA)
    told = Event.filter(
        subject_kind=SubjectKind.CERTIFICATE,
        subject=registration_number,
        kind__in=list(STATUS_AFTER),
        occurred_at__lt=end_of_day,
    )
    last = await told.order_by("-sequence").first()
    return CertificateStatus.INTENDED if last is None else STATUS_AFTER[EventKind(last.kind)]


async def certificates_numbered(certificate_number: str, today: date) -> Sequence[NumberedCertificate]:
    """Every certificate that bears a canonical number, the oldest first: LSPs number without knowing of each other."""
    signed = Certificate.filter(certificate_number=certificate_number).exclude(token=None)
    rows = await signed.values_list("status", "valid_from", "valid_until", "lsp_id")
    found = [
        NumberedCertificate(standing(today, CertificateStatus(status), first, last), lsp_id, first.year)
        for status, first, last, lsp_id in rows
    ]
    unsigned = ImportedCertificate.filter(certificate_number=certificate_number, replacement_id=None)
    found += [
        NumberedCertificate(CertificateStanding.UNSIGNED, lsp_id, issued_on.year)
        for lsp_id, issued_on in await unsigned.values_list("lsp_id", "issued_on")
    ]
    return sorted(found, key=lambda each: (each.year, each.lsp_id))
