"""`circularRegister`: a circular enters the register in force."""

from typing import Annotated, TypeAlias

import strawberry

from models.services.frame.register_circular import RegisterCircular, register_circular
from schema.context import Info
from schema.mutations.frame.shown import shown_circular
from schema.refusals import Refusal
from schema.types.frame import Circular


@strawberry.input
class CircularRegisterInput:
    """A circular: month and year are in its number."""

    number: str
    subject_indonesian: str
    subject_english: str


@strawberry.type
class CircularRegisterSuccess:
    """The circular is in force."""

    circular: Circular


CircularRegisterPayload: TypeAlias = Annotated[
    CircularRegisterSuccess | Refusal, strawberry.union("CircularRegisterPayload")
]


@strawberry.type
class CircularRegisterMutation:
    """A circular enters the register."""

    @strawberry.mutation
    async def circular_register(
        self, info: Info, request: Annotated[CircularRegisterInput, strawberry.argument(name="input")]
    ) -> CircularRegisterPayload:
        """Register a circular; by BNSP's field of quality, cooperation and law."""
        context = info.context
        act = RegisterCircular(request.number, request.subject_indonesian, request.subject_english)
        await register_circular(context.register, context.login, context.now, act)
        return CircularRegisterSuccess(circular=await shown_circular(request.number))
