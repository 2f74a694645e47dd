"""`licensingAssessorRegister`: a licensing assessor enters the register."""

from datetime import date
from typing import Annotated, TypeAlias

import strawberry

from models.services.licensing.register_licensing_assessor import (
    RegisterLicensingAssessor,
    register_licensing_assessors,
)
from schema.context import Info
from schema.mutations.licensing.shown import shown_licensing_assessor
from schema.refusals import Refusal
from schema.types.licensing_assessor import LicensingAssessor
from schema.types.licensing_enums import LicensingAssessorGrade


@strawberry.input
class LicensingAssessorRegisterInput:
    """The person and the certificate of his or her grade."""

    certificate_number: str
    name: str
    grade: LicensingAssessorGrade
    valid_from: date
    valid_until: date
    subject: str | None = None


@strawberry.type
class LicensingAssessorRegisterSuccess:
    """It was done."""

    licensing_assessor: LicensingAssessor


LicensingAssessorRegisterPayload: TypeAlias = Annotated[
    LicensingAssessorRegisterSuccess | Refusal, strawberry.union("LicensingAssessorRegisterPayload")
]


@strawberry.type
class LicensingAssessorRegisterMutation:
    """A licensing assessor is registered."""

    @strawberry.mutation
    async def licensing_assessor_register(
        self, info: Info, request: Annotated[LicensingAssessorRegisterInput, strawberry.argument(name="input")]
    ) -> LicensingAssessorRegisterPayload:
        """Register a licensing assessor of one of the three grades."""
        context = info.context
        act = RegisterLicensingAssessor(
            certificate_number=request.certificate_number,
            name=request.name,
            grade=request.grade,
            valid_from=request.valid_from,
            valid_until=request.valid_until,
            subject=request.subject,
        )
        await register_licensing_assessors(context.register, context.login, context.now, [act])
        return LicensingAssessorRegisterSuccess(
            licensing_assessor=await shown_licensing_assessor(act.certificate_number)
        )
