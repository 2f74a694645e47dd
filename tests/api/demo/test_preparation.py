from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from api.authentication.local_issuer import NotInProduction
from api.demo.population import Plan
from api.demo.preparation import (
    AnotherRegisterHere,
    check_empty,
    check_may_demonstrate,
    first_state,
    plan_of,
    settings_of,
    wanted_port,
)
from api.demo.sockets import listen, port_of
from api.demo.state import DemoState
from api.settings import Settings
from tests.register import small_register

STATE = DemoState(2021, date(2026, 11, 21), is_small=True, identifier="http://localhost:8123")


def test_a_production_register_is_not_demonstrated_with(production: Settings) -> None:
    with pytest.raises(NotInProduction):
        check_may_demonstrate(production)


def test_a_development_register_is_demonstrated_with() -> None:
    check_may_demonstrate(Settings())


def test_a_register_takes_the_name_of_where_it_first_listens() -> None:
    with closing(listen("127.0.0.1", 0)) as listening:
        state = first_state(Settings(), listening, date(2026, 11, 21), is_small=False)
        assert state.identifier == f"http://localhost:{port_of(listening)}"
        assert plan_of(state) == Plan.full()


def test_a_configured_name_stays() -> None:
    with closing(listen("127.0.0.1", 0)) as listening:
        settings = Settings(register_identifier="https://cek.example")
        state = first_state(settings, listening, date(2026, 11, 21), is_small=True)
        assert state.identifier == "https://cek.example"
        assert plan_of(state) == Plan.small()


def test_a_later_start_wants_the_port_of_its_name() -> None:
    assert wanted_port(Settings(), None) == 8000
    assert wanted_port(Settings(), STATE) == 8123


def test_a_demonstration_is_always_a_register_for_tests() -> None:
    with closing(listen("127.0.0.1", 0)) as listening:
        settings = settings_of(Settings(test_register=False, publishes_trust=False), STATE, listening)
    assert (settings.test_register, settings.publishes_trust) == (True, True)
    assert settings.register_identifier == "http://localhost:8123"


def test_the_state_is_read_as_it_was_written(tmp_path: Path) -> None:
    assert DemoState.read(tmp_path) is None
    STATE.started_again().write(tmp_path / "new")
    assert DemoState.read(tmp_path / "new") == DemoState(
        2021, date(2026, 11, 21), is_small=True, identifier="http://localhost:8123", starts=1
    )


@pytest.mark.usefixtures("database")
async def test_a_register_that_is_no_demonstration_is_left_alone(tmp_path: Path) -> None:
    await check_empty(tmp_path)
    await small_register()
    with pytest.raises(AnotherRegisterHere) as refusal:
        await check_empty(tmp_path)
    assert refusal.value.directory == tmp_path
