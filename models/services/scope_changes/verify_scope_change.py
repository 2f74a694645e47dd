"""BNSP assigns somebody who verifies the schemes of a scope change, and he or she files the verification sheets."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from tortoise.transactions import in_transaction

from models.rules.actors import Actor, Role
from models.rules.permissions import check_role
from models.rules.scope_changes import SCOPE_CHANGE_APPLICATION, check_sheets, check_verifier
from models.rules.texts import written
from models.rules.violations import InvalidInput
from models.services.idempotency import check_each_once
from models.services.licensing.licensing_lookups import scope_change_by_number
from models.services.lookups import scheme_name
from models.services.register import Register
from models.services.scope_changes.scope_change_items import ItemWithVersions, items_of
from models.services.steps import StepTaken, take_step
from models.tables.schemes import SchemeVersion

LONGEST_SHEET_NUMBER = 40  # characters


@dataclass(frozen=True, slots=True)
class AssignVerifier:
    """Who verifies."""

    number: str
    verifier: str
    """Subject of the person, as the login service names him or her."""


@dataclass(frozen=True, slots=True)
class VerificationSheet:
    """The sheet that says that a scheme version was verified (lembar verifikasi skema)."""

    scheme_version: str
    number: str


@dataclass(frozen=True, slots=True)
class VerifySchemes:
    """The verification is finished."""

    number: str
    sheets: tuple[VerificationSheet, ...]


async def assign_verifier(_register: Register, actor: Actor, now: datetime, request: AssignVerifier) -> None:
    """Assign a verifier. Raises NotPermitted, NotFound, InvalidInput, StepNotAllowed, ConcurrentChange."""
    check_role(actor, Role.BNSP_LICENSING)
    verifier = written("verifier", request.verifier, 200)
    async with in_transaction():
        row = await scope_change_by_number(request.number)
        step = StepTaken("ASSIGN_VERIFIER", row.number, details={"verifier": verifier})
        await take_step(actor, now, SCOPE_CHANGE_APPLICATION, row, step, entered_at=now, verifier=verifier)


async def verify_schemes(_register: Register, actor: Actor, now: datetime, request: VerifySchemes) -> None:
    """File the sheets, by the verifier. Raises NotPermitted, NotFound, InvalidInput, VerificationSheetMissing."""
    check_role(actor, Role.BNSP_LICENSING, Role.BNSP_CERTIFICATION)
    check_each_once("sheets", [each.scheme_version for each in request.sheets])
    async with in_transaction():
        row = await scope_change_by_number(request.number)
        SCOPE_CHANGE_APPLICATION.step(row.status, "VERIFY_SCHEMES")
        check_verifier(actor.subject, row.verifier)
        items = await items_of(row)
        sheets = await _file_sheets(now, items, request.sheets)
        check_sheets([each.item for each in items], sheets)
        step = StepTaken("VERIFY_SCHEMES", row.number, details={"sheets": sheets})
        await take_step(actor, now, SCOPE_CHANGE_APPLICATION, row, step, entered_at=now)


async def _file_sheets(
    now: datetime, items: Iterable[ItemWithVersions], sheets: Iterable[VerificationSheet]
) -> dict[str, str]:
    """Store the new sheets, and return the number of the sheet of each version that has one."""
    versions = {scheme_name(each): each for item in items for each in item.versions}
    numbers = {name: row.verification_sheet_number for name, row in versions.items()}
    for sheet in sheets:
        if sheet.scheme_version not in versions:
            raise InvalidInput("sheets", "a sheet is for a scheme of the application")
        number = written("sheets.number", sheet.number, LONGEST_SHEET_NUMBER)
        if numbers[sheet.scheme_version] not in {None, number}:
            raise InvalidInput("sheets", "the scheme has another sheet")
        unverified = SchemeVersion.filter(id=versions[sheet.scheme_version].id, verification_sheet_number=None)
        await unverified.update(verification_sheet_number=number, verified_at=now)
        numbers[sheet.scheme_version] = number
    return {name: number for name, number in numbers.items() if number is not None}
