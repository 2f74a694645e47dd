from datetime import UTC, datetime, timedelta
from hashlib import sha256

import pytest

from api.authentication.authenticator import Authenticator, Login
from api.authentication.errors import InvalidCredentials
from api.authentication.machines import LIFETIME, Machines, UnknownClient, key_from
from api.login_settings import MachineClient
from models.rules.actors import Actor, Role
from signing.keys import jwk_of
from tests.register import LSP

NOW = datetime(2026, 11, 22, 3, 0, tzinfo=UTC)
SECRET = bytes(32)
CLIENT = MachineClient(
    client_id="erp", secret_sha256=sha256(b"right").hexdigest(), roles=frozenset({Role.LSP_OFFICER}), lsp=LSP
)


def authenticator(machines: Machines) -> Authenticator:
    return Authenticator([Login(machines.tokens.issuer, machines.tokens.keys)])


async def test_the_token_of_a_client_makes_its_bearer_that_machine() -> None:
    machines = Machines([CLIENT], SECRET)
    bearer = f"Bearer {machines.token('erp', 'right', NOW)}"
    another_host = authenticator(Machines([], SECRET))
    assert await another_host.actor(bearer, NOW) == Actor("machine:erp", frozenset({Role.LSP_OFFICER}), LSP)
    with pytest.raises(InvalidCredentials):
        await another_host.actor(bearer, NOW + LIFETIME + timedelta(minutes=1))
    with pytest.raises(InvalidCredentials):
        await authenticator(Machines([CLIENT], bytes(31) + b"\1")).actor(bearer, NOW)


@pytest.mark.parametrize(("client_id", "secret"), [("erp", "wrong"), ("erp", ""), ("", ""), ("other", "right")])
def test_another_secret_or_another_client_gets_none(client_id: str, secret: str) -> None:
    with pytest.raises(UnknownClient):
        Machines([CLIENT], SECRET).token(client_id, secret, NOW)


def test_every_host_derives_the_same_key_and_another_secret_another() -> None:
    keys = [jwk_of(key_from(secret).public_key()) for secret in (SECRET, SECRET, b"\1" * 32)]
    assert keys[0] == keys[1]
    assert keys[0] != keys[2]
