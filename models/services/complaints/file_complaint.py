"""Somebody complains about an LSP (keluhan); an officer may write down what came by letter or at the counter."""

from dataclasses import dataclass
from datetime import datetime
from functools import partial

from models.rules.actors import Actor
from models.rules.complaints import COMPLAINT, check_may_complain
from models.rules.events import EventKind, SubjectKind
from models.rules.texts import written
from models.services.events import NewEvent, record_events
from models.services.idempotency import IdempotentRequest, once
from models.services.lookups import lsp_by_licence
from models.services.reference_numbers import next_reference
from models.services.register import Register
from models.tables.complaints import Complaint

OPERATION = "complaintFile"
PREFIX = "KLH"
LONGEST_TEXT = 2000  # characters


@dataclass(frozen=True, slots=True)
class FileComplaint:
    """About which LSP, and what."""

    idempotency_key: str
    licence_number: str
    text: str


async def file_complaint(register: Register, actor: Actor, now: datetime, request: FileComplaint) -> str:
    """File it and return its number. Raises NotPermitted, NotFound, InvalidInput, IdempotencyConflict."""
    check_may_complain(actor, request.licence_number)
    text = written("text", request.text, LONGEST_TEXT)
    key = IdempotentRequest.of(actor, OPERATION, request.idempotency_key, request, register.national_ids)
    return await once(key, now, partial(_file, actor, now, request.licence_number, text))


async def _file(actor: Actor, now: datetime, licence_number: str, text: str) -> str:
    row = await Complaint.create(
        number=await next_reference(Complaint, PREFIX),
        lsp_id=(await lsp_by_licence(licence_number)).id,
        text=text,
        status=COMPLAINT.start,
        received_by=actor.subject,
        received_at=now,
    )
    event = NewEvent(EventKind.COMPLAINT_FILED, SubjectKind.COMPLAINT, row.number, details={"lsp": licence_number})
    await record_events(actor, now, [event])
    return row.number
