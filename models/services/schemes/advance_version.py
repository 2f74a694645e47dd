"""A drafted version of a scheme is submitted and verified, by the person who took it into verification."""

from dataclasses import dataclass
from datetime import datetime

from tortoise.transactions import in_transaction

from models.rules.actors import Actor, Role
from models.rules.permissions import check_role
from models.rules.schemes import SCHEME_VERSION, SchemeVersionAct
from models.rules.scope_changes import check_verifier
from models.rules.texts import written
from models.rules.violations import InvalidInput
from models.services.lookups import scheme_versions_by_name
from models.services.register import Register
from models.services.scope_changes.verify_scope_change import LONGEST_SHEET_NUMBER
from models.services.steps import StepTaken, take_step
from models.tables.schemes import SchemeVersion


@dataclass(frozen=True, slots=True)
class AdvanceVersion:
    """One step."""

    scheme_version: str
    """``SKM-000123@2``."""
    act: SchemeVersionAct
    verification_sheet_number: str | None = None
    """Of the scheme verification sheet, for VERIFY."""


async def advance_version(_register: Register, actor: Actor, now: datetime, request: AdvanceVersion) -> None:
    """Take the step. Raises NotPermitted, NotFound, InvalidInput, StepNotAllowed, ConcurrentChange."""
    check_role(actor, Role.BNSP_CERTIFICATION)
    async with in_transaction():
        row = (await scheme_versions_by_name([request.scheme_version]))[request.scheme_version]
        SCHEME_VERSION.step(row.status, request.act)
        columns = _columns(actor, now, row, request)
        await take_step(
            actor, now, SCHEME_VERSION, row, StepTaken(request.act.value, request.scheme_version), **columns
        )


def _columns(actor: Actor, now: datetime, row: SchemeVersion, request: AdvanceVersion) -> dict[str, object]:
    """Return what changes with the status."""
    match request.act:
        case SchemeVersionAct.SUBMIT:
            return {}
        case SchemeVersionAct.TAKE_INTO_VERIFICATION:
            return {"verifier": actor.subject}
        case SchemeVersionAct.VERIFY:
            check_verifier(actor.subject, row.verifier)
            return {"verified_at": now, "verification_sheet_number": _sheet(row, request)}


def _sheet(row: SchemeVersion, request: AdvanceVersion) -> str:
    number = written("verificationSheetNumber", request.verification_sheet_number or "", LONGEST_SHEET_NUMBER)
    if row.verification_sheet_number not in {None, number}:
        raise InvalidInput("verificationSheetNumber", "the version has another sheet")
    return number
