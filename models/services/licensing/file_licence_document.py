"""A document of a licence application is filed: the applicant keeps the file, the register its hash."""

from dataclasses import dataclass
from datetime import datetime

from tortoise.transactions import in_transaction

from models.rules.actors import Actor
from models.rules.events import EventKind, SubjectKind
from models.rules.licence_documents import LicenceDocumentKind, check_documents, check_takes_documents, hash_read
from models.rules.permissions import check_applies_for
from models.services.events import NewEvent, record_events
from models.services.licensing.licensing_lookups import application_by_number, licence_number_of
from models.services.register import Register
from models.tables.licence_applications import LicenceApplication
from models.tables.licence_documents import LicenceDocument


@dataclass(frozen=True, slots=True)
class FileLicenceDocument:
    """One document."""

    number: str
    """Of the application."""
    kind: LicenceDocumentKind
    sha256: str


async def file_licence_document(_register: Register, actor: Actor, now: datetime, request: FileLicenceDocument) -> None:
    """Store it; the same document a second time changes nothing.

    Raises NotFound, NotPermitted, InvalidInput, DocumentsClosed.
    """
    sha256 = hash_read(request.sha256)
    async with in_transaction():
        row = await application_by_number(request.number)
        check_applies_for(actor, licence_number_of(row))
        check_takes_documents(row.number, row.status)
        if await LicenceDocument.filter(application_id=row.id, kind=request.kind, sha256=sha256).exists():
            return
        await LicenceDocument.create(
            application_id=row.id, kind=request.kind, sha256=sha256, filed_by=actor.subject, filed_at=now
        )
        kind, subject = EventKind.LICENCE_DOCUMENT_FILED, SubjectKind.LICENCE_APPLICATION
        details = {"kind": request.kind.value, "sha256": sha256}
        await record_events(actor, now, [NewEvent(kind, subject, row.number, details=details)])


async def check_complete(row: LicenceApplication) -> None:
    """Raises DocumentsMissing unless every document that the application needs was filed."""
    filed = await LicenceDocument.filter(application_id=row.id).values_list("kind", flat=True)
    check_documents(row.number, row.kind, [LicenceDocumentKind(str(each)) for each in filed])
