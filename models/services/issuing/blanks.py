"""The paper blanks that certificates are printed on."""

from collections.abc import Collection, Mapping, Sequence

from models.rules.blanks import BLANK, BlankStatus, KnownBlank
from models.rules.violations import check_changed
from models.services.events import NewEvent
from models.tables.blanks import CertificateBlank
from models.tables.certificates import Certificate


async def hold_blanks(numbers: Collection[str]) -> None:
    """Let nobody spoil or lose these blanks until the transaction ends; always in the same order."""
    if numbers:
        await CertificateBlank.filter(number__in=list(numbers)).order_by("id").select_for_update()


async def known_blanks(numbers: Collection[str]) -> Mapping[str, KnownBlank]:
    """Return what the register knows about some blanks; those that it does not know are left out."""
    if not numbers:
        return {}
    query = CertificateBlank.filter(number__in=list(numbers))
    rows = await query.values_list("number", "status", "request__lsp__licence_number")
    return {number: KnownBlank(BlankStatus(status), licence) for number, status, licence in rows}


async def use_blanks(certificates: Sequence[Certificate]) -> list[NewEvent]:
    """Put certificates on the blanks that they name, in the running transaction. Raises ConcurrentChange.

    A certificate that an earlier release began to issue may name a blank that was never stocked; it is completed.
    """
    numbered = {row.blank_number: row for row in certificates if row.blank_number}
    if not numbered:
        return []
    known = await CertificateBlank.filter(number__in=list(numbered)).order_by("id")
    return [await _use(blank, numbered[blank.number]) for blank in known]


async def _use(blank: CertificateBlank, certificate: Certificate) -> NewEvent:
    step = BLANK.step(BlankStatus.RECEIVED, "USE")
    received = CertificateBlank.filter(id=blank.id, status__in=step.sources)
    check_changed(await received.update(status=step.target, certificate_id=certificate.id), "blank", blank.number)
    details = {"certificate": certificate.registration_number}
    return NewEvent(f"{BLANK.subject}_{step.act}", BLANK.subject, blank.number, details=details)
