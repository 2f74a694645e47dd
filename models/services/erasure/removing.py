"""What tells who a person is, is taken out of the register's rows, in the running transaction.

The rows stay, so nothing that points at them breaks and every count remains. Sex and province stay too: they are what
the statistics count, and among five or more they name nobody.
"""

import hashlib
from datetime import datetime

from models.rules.violations import check_changed
from models.services.erasure.belongings import Belongings
from models.tables.appeals import Appeal
from models.tables.candidate_sheets import CandidateSheet
from models.tables.certificates import Certificate
from models.tables.complaints import Complaint
from models.tables.holders import Holder
from models.tables.idempotency import IdempotencyRecord
from models.tables.imported_certificates import ImportedCertificate

ERASED = "erased"
"""Stands where the person's login or name stood."""


async def remove(belongings: Belongings, now: datetime) -> None:
    """Erase a person. Raises ConcurrentChange."""
    await _remove_requests(belongings)
    await belongings.self_assessment.delete()
    await belongings.sheet_rows.update(city="", education="", occupation="")
    for certificate in belongings.certificates:
        await _remove_certificate(certificate)
    await _remove_texts(belongings)
    if belongings.holder is not None and belongings.holder.subject is not None:
        await _remove_login(belongings, belongings.holder.subject)
    if belongings.holder is not None:
        await _remove_person(belongings.holder, now)


async def _remove_requests(belongings: Belongings) -> None:
    """Let each key stay, so that it is refused as another's: a repeated request would bring the person back.

    A key, or the name of a file, is the caller's own choice: where it tells who the person is, it goes too.
    """
    for request in await belongings.requests:
        key = f"{ERASED}-{request.id}" if belongings.person.is_told_by(request.key) else request.key
        await IdempotencyRecord.filter(id=request.id).update(request_hash="", key=key)
    for sheet in await belongings.sheets:
        if belongings.person.is_told_by(sheet.file_name):
            await CandidateSheet.filter(id=sheet.id).update(file_name=ERASED)


async def _remove_certificate(row: Certificate) -> None:
    """Keep the hash of what was signed: should the key ever be compromised, a genuine paper is told from a forged."""
    await Certificate.filter(id=row.id).update(
        name_printed="",
        signing_input="",
        signing_input_hash=hashlib.sha256(row.signing_input.encode("ascii")).hexdigest(),
        token=None if row.token is None else "",
    )


async def _remove_texts(belongings: Belongings) -> None:
    await ImportedCertificate.filter(id__in=[each.id for each in belongings.imported]).update(name_printed="")
    await Appeal.filter(id__in=[each.id for each in belongings.appeals]).update(grounds="")
    await Complaint.filter(id__in=[each.id for each in belongings.complaints]).update(text="", answer="")


async def _remove_login(belongings: Belongings, login: str) -> None:
    appeals = Appeal.filter(id__in=[each.id for each in belongings.appeals], filed_by=login)
    complaints = Complaint.filter(id__in=[each.id for each in belongings.complaints], received_by=login)
    await appeals.update(filed_by=ERASED)
    await complaints.update(received_by=ERASED)


async def _remove_person(row: Holder, now: datetime) -> None:
    changed = await Holder.filter(id=row.id, erased_at=None).update(
        name="", national_id_encrypted=None, national_id_mark=None, birth_encrypted=None, subject=None, erased_at=now
    )
    check_changed(changed, "person", str(row.id))
