"""`kompeten trust renew`: the yearly ceremony, with the keys that the holders bring."""

import shutil
from datetime import timedelta
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from api.ceremony import hold_first_ceremony
from api.cli import app
from api.process import system_clock
from api.settings import Settings
from signing.trust.paths import TIMESTAMP_PATH
from signing.trust.repository import TrustRepository
from signing.trust.state import load_state
from tests.api.conftest import PRODUCTION


@pytest.fixture(scope="module")
def begun(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data directory whose repository was begun ten months ago, the holders' keys on a stick beside it."""
    directory = tmp_path_factory.mktemp("trust")
    settings = Settings(data_directory=directory / "data")
    hold_first_ceremony(settings, directory / "stick", system_clock() - timedelta(days=300))
    return directory


@pytest.fixture
def place(begun: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(begun, tmp_path / "place"))


def renew(place: Path, *sticks: Path, status: int = 0, production: bool = False) -> Result:
    arguments = [part for stick in sticks for part in ("--offline", str(stick))]
    environment = {f"KOMPETEN_{name}": value for name, value in PRODUCTION.items()} if production else None
    result = CliRunner().invoke(app, ["--data", str(place / "data"), "trust", "renew", *arguments], env=environment)
    assert result.exit_code == status, result.output
    return result


def versions(place: Path) -> tuple[int, int]:
    state = load_state(place / "data" / "trust")
    return state.root.signed.version, state.targets.signed.version


def stick_with(place: Path, *holders: int) -> Path:
    """A stick with the keys of some holders only."""
    stick = place / f"stick-{'-'.join(map(str, holders))}"
    stick.mkdir()
    for each in holders:
        shutil.copy(place / "stick" / f"holder-{each}.pem", stick)
    return stick


def test_two_holders_renew_root_and_targets_for_a_year_with_the_same_keys(place: Path) -> None:
    keys = TrustRepository(place / "data" / "trust").keys
    told = renew(place, stick_with(place, 1), stick_with(place, 3)).output
    assert "Signed for a year: root 2, targets 2.\nTake the holders' keys away again.\n" in told
    assert versions(place) == (2, 2)
    state = load_state(place / "data" / "trust")
    assert min(state.root.signed.expires, state.targets.signed.expires) > system_clock() + timedelta(days=364)
    assert TrustRepository(place / "data" / "trust").keys == keys


@pytest.mark.parametrize("holders", [(), (2,)])
def test_with_fewer_than_two_keys_nothing_changes(place: Path, holders: tuple[int, ...]) -> None:
    timestamp = (place / "data" / "trust" / TIMESTAMP_PATH).read_bytes()
    renew(place, stick_with(place, *holders), status=1)
    assert versions(place) == (1, 1)
    assert (place / "data" / "trust" / TIMESTAMP_PATH).read_bytes() == timestamp


def test_production_keeps_no_holders_keys(place: Path) -> None:
    assert "kept elsewhere" in renew(place, status=1, production=True).output
    assert versions(place) == (1, 1)
