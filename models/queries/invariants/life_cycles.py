"""What the event record tells of a thing's steps is what the thing is."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from tortoise import Model

from models.queries.invariants.invariant import Invariant
from models.rules.life_cycle import LifeCycle
from models.tables.events import Event

NOWHERE_ELSE: Mapping[str, Any] = {}


def told(
    cycle: LifeCycle[Any], table: type[Model], reference: str = "number", entering: Mapping[str, Any] = NOWHERE_ELSE
) -> Invariant:
    """Return the invariant that the events of each thing in `table` walk its life cycle and end at its status.

    `entering` has the states, by kind of event, in which things enter the register that do not begin at the start.
    """

    async def find() -> Iterable[str]:
        kinds = [*(f"{cycle.subject}_{step.act}" for step in cycle.steps), *entering]
        steps = Event.filter(subject_kind=cycle.subject, kind__in=kinds).order_by("sequence")
        acts: dict[str, list[str]] = {}
        for subject, kind in await steps.values_list("subject", "kind"):
            acts.setdefault(str(subject), []).append(str(kind).removeprefix(f"{cycle.subject}_"))
        rows = await table.all().order_by("id").values_list(reference, "status")
        return [str(number) for number, status in rows if _walked(cycle, acts.get(str(number), []), entering) != status]

    return Invariant(f"the events of a {cycle.subject.lower().replace('_', ' ')} lead to its status", find)


def _walked(cycle: LifeCycle[Any], acts: Sequence[str], entering: Mapping[str, Any]) -> object:
    """Return the state after the acts; None when one of them was not possible where it came."""
    first = f"{cycle.subject}_{acts[0]}" if acts else ""
    state = entering.get(first, cycle.start)
    for act in acts[first in entering :]:
        if act not in cycle.acts(state):
            return None
        state = cycle.step(state, act).target
    return state
