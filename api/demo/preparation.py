"""The first part of a start: which register it is, and what it is called."""

import socket
from datetime import date
from pathlib import Path
from urllib.parse import urlsplit

from api.authentication.local_issuer import NotInProduction
from api.demo.errors import DemoError
from api.demo.population import Plan
from api.demo.sockets import port_of
from api.demo.state import DemoState
from api.settings import Settings
from models.tables.lsps import Lsp

SEED = 2021
_PUBLICATION_INTERVAL = 0.5  # seconds; nobody likes to wait for a demonstration


class AnotherRegisterHere(DemoError):
    """The directory or the database holds a register that is not a demonstration's."""

    def __init__(self, directory: Path) -> None:
        super().__init__(
            f"{directory} or its database holds a register that is no demonstration: name another directory"
        )
        self.directory = directory


def check_may_demonstrate(settings: Settings) -> None:
    """Raises NotInProduction: a register of real people is not filled with invented ones."""
    if not settings.in_development:
        raise NotInProduction("a demonstration fills the register with people who do not exist")


def wanted_port(settings: Settings, state: DemoState | None) -> int:
    """Return the port that the register's own address names, or the configured one before it has an address."""
    return settings.port if state is None else urlsplit(state.identifier).port or settings.port


def first_state(settings: Settings, listening: socket.socket, until: date, *, is_small: bool) -> DemoState:
    """Return the state of a first start. Its address is the configured one, or where it listens now."""
    is_configured = "register_identifier" in settings.model_fields_set
    here = f"http://localhost:{port_of(listening)}"
    identifier = settings.register_identifier if is_configured else here
    return DemoState(seed=SEED, until=until, is_small=is_small, identifier=identifier)


def settings_of(settings: Settings, state: DemoState, listening: socket.socket) -> Settings:
    """Return the settings that the demonstration runs with."""
    return settings.model_copy(
        update={
            "register_identifier": state.identifier,
            "test_register": True,
            "publishes_trust": True,
            "publication_interval": _PUBLICATION_INTERVAL,
            "port": port_of(listening),
        }
    )


def plan_of(state: DemoState) -> Plan:
    """Return how much the register holds."""
    return Plan.small() if state.is_small else Plan.full()


async def check_empty(directory: Path) -> None:
    """Raises AnotherRegisterHere when a first start finds LSPs in the database."""
    if await Lsp.exists():
        raise AnotherRegisterHere(directory)
