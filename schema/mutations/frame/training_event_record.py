"""`trainingEventRecord`: BNSP held a training, a guidance or a workshop."""

from datetime import date
from typing import Annotated, TypeAlias

import strawberry

from models.rules.training_events import TrainingKind
from models.services.frame.record_training_event import RecordTrainingEvent, record_training_event
from schema.context import Info
from schema.mutations.frame.shown import shown_training_event
from schema.refusals import Refusal
from schema.types.frame import TrainingEvent


@strawberry.input
class TrainingEventRecordInput:
    """What was held, and who took part."""

    kind: TrainingKind
    title_indonesian: str
    title_english: str
    from_date: date
    to_date: date
    place: str | None = None
    capacity: int | None = None
    participants: list[str] = strawberry.field(default_factory=list)


@strawberry.type
class TrainingEventRecordSuccess:
    """The event is in the register."""

    training_event: TrainingEvent


TrainingEventRecordPayload: TypeAlias = Annotated[
    TrainingEventRecordSuccess | Refusal, strawberry.union("TrainingEventRecordPayload")
]


@strawberry.type
class TrainingEventRecordMutation:
    """An event enters the register."""

    @strawberry.mutation
    async def training_event_record(
        self, info: Info, request: Annotated[TrainingEventRecordInput, strawberry.argument(name="input")]
    ) -> TrainingEventRecordPayload:
        """Record an event that took place; by BNSP."""
        context = info.context
        act = RecordTrainingEvent(
            kind=request.kind,
            title_id=request.title_indonesian.strip(),
            title_en=request.title_english,
            from_date=request.from_date,
            to_date=request.to_date,
            place=request.place,
            capacity=request.capacity,
            participants=tuple(request.participants),
        )
        await record_training_event(context.register, context.login, context.now, act)
        return TrainingEventRecordSuccess(training_event=await shown_training_event(act.title_id, act.from_date))
