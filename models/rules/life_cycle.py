"""What a state machine is, said once: each life cycle is a value of this kind in the rules module of its subject.

The services ask it where an act leads, the property tests walk it, and the documentation draws it.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar, Generic, TypeVar

from models.rules.violations import RuleViolation

S = TypeVar("S", bound=StrEnum)


@dataclass(eq=False)
class StepNotAllowed(RuleViolation):
    """The thing is not in a state from which this act is possible."""

    source: ClassVar[str] = "The life cycle of the subject, docs/life-cycles.md"
    template: ClassVar[str] = "{subject} is {state}: {act} is not possible."
    subject: str
    state: str
    act: str


@dataclass(frozen=True, slots=True)
class Step(Generic[S]):
    """One act: from which states it may be done and to which it leads."""

    act: str
    """The verb, in capitals, as the event record names it: `SUBMIT`."""
    sources: tuple[S, ...]
    target: S


@dataclass(frozen=True, slots=True)
class LifeCycle(Generic[S]):
    """The states of one subject and the acts between them."""

    subject: str
    """The subject in capitals, as the event record names it: `LICENCE_APPLICATION`."""
    start: S
    steps: tuple[Step[S], ...]

    @property
    def states(self) -> tuple[S, ...]:
        """Every state, in the order in which the enumeration names them."""
        return tuple(type(self.start))

    def step(self, state: S, act: str) -> Step[S]:
        """Return the step that `act` is in `state`. Raises StepNotAllowed when there is none."""
        for step in self.steps:
            if step.act == act and state in step.sources:
                return step
        raise StepNotAllowed(self.subject, state, act)

    def acts(self, state: S) -> tuple[str, ...]:
        """Return the acts that are possible in a state, in the order of the table."""
        return tuple(step.act for step in self.steps if state in step.sources)

    def sources(self, act: str) -> tuple[S, ...]:
        """Return every state from which an act is possible."""
        return tuple(state for step in self.steps if step.act == act for state in step.sources)

    def is_final(self, state: S) -> bool:
        """Tell whether nothing leads on from a state."""
        return not self.acts(state)

    def diagram(self) -> str:
        """Return the life cycle as the text of a Mermaid state diagram."""
        return "\n".join(("stateDiagram-v2", *self._arrows()))

    def _arrows(self) -> Iterator[str]:
        yield f"    [*] --> {self.start}"
        for step in self.steps:
            for source in step.sources:
                yield f"    {source} --> {step.target}: {step.act}"
        for state in self.states:
            if self.is_final(state):
                yield f"    {state} --> [*]"
