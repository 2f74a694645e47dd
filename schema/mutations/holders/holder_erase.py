"""`holderErase`: a person's data is erased, the register's entries stay."""

from typing import Annotated, TypeAlias

import strawberry

from models.rules.national_id import NationalId
from models.rules.numbers import RegistrationNumber
from models.services.erasure.erase_holder import EraseHolder, erase_holder
from schema.context import Info
from schema.refusals import Refusal
from schema.types.erasure import ErasedData, ErasureReason


@strawberry.input
class HolderEraseInput:
    """Who, by the identity card, and which letter asks for it."""

    national_id: str
    holder_name: str
    reason: ErasureReason
    reference: str
    imported_certificates: list[str] = strawberry.field(default_factory=list)
    complaints: list[str] = strawberry.field(default_factory=list)
    dry_run: bool = False

    def request(self) -> EraseHolder:
        """The input as the service takes it. Raises InvalidInput."""
        return EraseHolder(
            national_id=NationalId.parse(self.national_id),
            name=self.holder_name,
            reason=self.reason,
            reference=self.reference,
            imported_certificates=tuple(RegistrationNumber.canonical(each) for each in self.imported_certificates),
            complaints=tuple(self.complaints),
            is_dry_run=self.dry_run,
        )


@strawberry.type
class HolderEraseSuccess:
    """It was erased, or in a dry run it could be."""

    dry_run: bool
    erased: ErasedData


HolderErasePayload: TypeAlias = Annotated[HolderEraseSuccess | Refusal, strawberry.union("HolderErasePayload")]


@strawberry.type
class HolderEraseMutation:
    """A person is erased."""

    @strawberry.mutation
    async def holder_erase(
        self, info: Info, request: Annotated[HolderEraseInput, strawberry.argument(name="input")]
    ) -> HolderErasePayload:
        """Erase what tells who a person is; numbers, days and counts stay. By BNSP's data officer."""
        context = info.context
        counted = await erase_holder(context.register, context.login, context.now, request.request())
        return HolderEraseSuccess(dry_run=request.dry_run, erased=ErasedData.of(counted))
