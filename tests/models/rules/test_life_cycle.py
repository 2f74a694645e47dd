from enum import StrEnum

import pytest

from models.rules.life_cycle import LifeCycle, Step, StepNotAllowed


class Light(StrEnum):
    RED = "RED"
    GREEN = "GREEN"
    BROKEN = "BROKEN"


LIGHT = LifeCycle(
    "LIGHT",
    Light.RED,
    (
        Step("GO", (Light.RED,), Light.GREEN),
        Step("STOP", (Light.GREEN,), Light.RED),
        Step("BREAK", (Light.RED, Light.GREEN), Light.BROKEN),
    ),
)


def test_an_act_leads_where_the_table_says() -> None:
    assert LIGHT.step(Light.RED, "GO").target is Light.GREEN
    assert LIGHT.acts(Light.RED) == ("GO", "BREAK")
    assert LIGHT.sources("BREAK") == (Light.RED, Light.GREEN)
    assert [state for state in Light if LIGHT.is_final(state)] == [Light.BROKEN]


def test_an_act_from_another_state_is_refused_with_its_facts() -> None:
    with pytest.raises(StepNotAllowed) as refused:
        LIGHT.step(Light.BROKEN, "GO")
    assert refused.value.facts == {"subject": "LIGHT", "state": "BROKEN", "act": "GO"}
    assert str(refused.value) == "LIGHT is BROKEN: GO is not possible."


def test_the_diagram_is_drawn_from_the_table() -> None:
    assert LIGHT.diagram().splitlines() == [
        "stateDiagram-v2",
        "    [*] --> RED",
        "    RED --> GREEN: GO",
        "    GREEN --> RED: STOP",
        "    RED --> BROKEN: BREAK",
        "    GREEN --> BROKEN: BREAK",
        "    BROKEN --> [*]",
    ]
