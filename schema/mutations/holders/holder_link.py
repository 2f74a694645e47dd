"""`holderLink`: the login of a holder is linked to the person."""

from typing import Annotated, TypeAlias

import strawberry

from models.rules.numbers import RegistrationNumber
from models.services.holders.link_holder import LinkHolder, link_holder
from schema.context import Info
from schema.mutations.certification.shown import shown_certificate
from schema.refusals import Refusal
from schema.types.certificate import Certificate


@strawberry.input
class HolderLinkInput:
    """Whose certificate, and who the login service says the person is."""

    registration_number: str
    subject: str


@strawberry.type
class HolderLinkSuccess:
    """The login was linked."""

    certificate: Certificate


HolderLinkPayload: TypeAlias = Annotated[HolderLinkSuccess | Refusal, strawberry.union("HolderLinkPayload")]


@strawberry.type
class HolderLinkMutation:
    """A holder's login is linked."""

    @strawberry.mutation
    async def holder_link(
        self, info: Info, request: Annotated[HolderLinkInput, strawberry.argument(name="input")]
    ) -> HolderLinkPayload:
        """Link a login to the holder of an own certificate, after seeing the identity card."""
        context = info.context
        number = RegistrationNumber.canonical(request.registration_number)
        await link_holder(context.register, context.login, context.now, LinkHolder(number, request.subject))
        return HolderLinkSuccess(certificate=await shown_certificate(number))
