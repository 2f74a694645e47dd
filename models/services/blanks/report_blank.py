"""An LSP reports that a blank was spoiled or lost (SE.1331/BNSP/IX/2021: each is accounted for)."""

from dataclasses import dataclass
from datetime import datetime

from tortoise.transactions import in_transaction

from models.rules.actors import Actor, Role
from models.rules.blanks import BLANK, BlankFate, BlankInUse
from models.rules.certificates import CertificateStatus
from models.rules.permissions import check_acts_for, check_role
from models.rules.texts import written
from models.rules.violations import NotFound
from models.services.certification.certification_lookups import blank_by_number
from models.services.register import Register
from models.services.steps import StepTaken, take_step
from models.tables.blanks import CertificateBlank
from models.tables.certificates import Certificate

LONGEST_REMARK = 300  # characters


@dataclass(frozen=True, slots=True)
class ReportBlank:
    """What became of one blank."""

    number: str
    fate: BlankFate
    remark: str
    """How it happened."""


async def report_blank(_register: Register, actor: Actor, now: datetime, request: ReportBlank) -> None:
    """Report it. Raises NotPermitted, NotFound, InvalidInput, StepNotAllowed, BlankInUse, ConcurrentChange."""
    check_role(actor, Role.LSP_OFFICER)
    remark = written("remark", request.remark, LONGEST_REMARK)
    async with in_transaction():
        row = await blank_by_number(request.number)
        if row.request is None:
            raise NotFound("blank", row.number)
        check_acts_for(actor, row.request.lsp.licence_number, Role.LSP_OFFICER)
        await take_step(actor, now, BLANK, row, StepTaken(request.fate, row.number, remark), remark=remark)
        await _check_not_in_use(row)


async def _check_not_in_use(row: CertificateBlank) -> None:
    """Asked after the change: who issues holds the blank, so by now the intent is visible, if there is one."""
    intended = Certificate.filter(blank_number=row.number, status=CertificateStatus.INTENDED)
    if (certificate := await intended.first()) is not None:
        raise BlankInUse(row.number, certificate.registration_number)
