"""What every life cycle of the register must be, whichever subject it belongs to; and the page that draws them all."""

import importlib
import pkgutil
from pathlib import Path
from typing import Any

import pytest

import models.rules
from models.rules.life_cycle import LifeCycle

PAGE = Path(__file__).parents[3] / "docs" / "life-cycles.md"


def every_life_cycle() -> dict[str, LifeCycle[Any]]:
    modules = (
        importlib.import_module(f"models.rules.{each.name}") for each in pkgutil.iter_modules(models.rules.__path__)
    )
    found = (value for module in modules for value in vars(module).values() if isinstance(value, LifeCycle))
    return {cycle.subject: cycle for cycle in found}


CYCLES = every_life_cycle()


def page() -> str:
    head = "# Life cycles\n\nDrawn from the tables in `models/rules/`; a test keeps this page equal to them.\n"
    return head + "".join(
        f"\n## {subject}\n\n```mermaid\n{cycle.diagram()}\n```\n" for subject, cycle in sorted(CYCLES.items())
    )


@pytest.mark.parametrize("subject", sorted(CYCLES))
def test_every_state_can_be_reached_from_the_start(subject: str) -> None:
    cycle = CYCLES[subject]
    reached, frontier = {cycle.start}, [cycle.start]
    while frontier:
        state = frontier.pop()
        following = {cycle.step(state, act).target for act in cycle.acts(state)} - reached
        reached |= following
        frontier += following
    assert reached == set(cycle.states)


@pytest.mark.parametrize("subject", sorted(CYCLES))
def test_an_act_leads_from_a_state_to_one_place_only(subject: str) -> None:
    pairs = [(step.act, source) for step in CYCLES[subject].steps for source in step.sources]
    assert len(pairs) == len(set(pairs))


@pytest.mark.parametrize("subject", sorted(CYCLES))
def test_every_life_cycle_can_end(subject: str) -> None:
    cycle = CYCLES[subject]
    assert any(cycle.is_final(state) for state in cycle.states)


def test_the_page_shows_the_tables_as_they_are() -> None:
    assert PAGE.read_text() == page()


if __name__ == "__main__":
    PAGE.write_text(page())
