"""Laws, regulations and standards enter the register: rules that name one in their source show it."""

from dataclasses import dataclass
from datetime import datetime

from tortoise.transactions import in_transaction

from models.rules.actors import Actor, Role
from models.rules.events import EventKind, SubjectKind
from models.rules.frame import LegalBasisKind
from models.rules.permissions import check_role
from models.rules.texts import written
from models.rules.violations import InvalidInput
from models.services.events import NewEvent, record_events
from models.services.register import Register
from models.tables.frame import LegalBasis


@dataclass(frozen=True, slots=True)
class RegisterLegalBasis:
    """One law, regulation, circular or standard."""

    code: str
    """As rules cite it: ``PP 10/2018``."""
    kind: LegalBasisKind
    title_id: str
    title_en: str


async def register_legal_basis(_register: Register, actor: Actor, now: datetime, request: RegisterLegalBasis) -> None:
    """Store a legal basis. Raises NotPermitted, InvalidInput."""
    check_role(actor, Role.BNSP_QUALITY)
    code = written("code", request.code, 60)
    async with in_transaction():
        if await LegalBasis.filter(code=code).exists():
            raise InvalidInput("code", "is that of another legal basis")
        await LegalBasis.create(
            code=code,
            kind=request.kind,
            title_id=written("titleIndonesian", request.title_id, 400),
            title_en=written("titleEnglish", request.title_en, 400),
        )
        await record_events(actor, now, [NewEvent(EventKind.LEGAL_BASIS_REGISTERED, SubjectKind.LEGAL_BASIS, code)])
