"""Bearer tokens: which are accepted, what they make of the caller, and what is refused."""

import json
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import jwt
import pytest
from cryptography.hazmat.primitives.asymmetric import ec, rsa

from api.authentication.authenticator import Authenticator, Login
from api.authentication.claims import actor_of
from api.authentication.errors import InvalidCredentials
from api.authentication.key_sets import FixedKeySet, read_key_set
from api.authentication.local_issuer import ISSUER, LocalIssuer, NotInProduction
from api.login_settings import OidcIssuer
from api.settings import Settings
from models.rules.actors import Actor, Role

NOW = datetime(2026, 11, 22, 8, 0, tzinfo=UTC)
KEY = ec.generate_private_key(ec.SECP256R1())
STRANGER = ec.generate_private_key(ec.SECP256R1())
KEYCLOAK = OidcIssuer(
    issuer="https://login.example/realms/lsp",
    audience="kompeten",
    jwks_url="https://login.example/keys",
    roles=frozenset({Role.LSP_OFFICER}),
    subject_prefix="lsp:",
    roles_claim="realm_access.roles",
)
NOT_ACCEPTED_HERE = "the token is not of a login service that is accepted here"


def claims(**changes: object) -> dict[str, object]:
    all_claims = {
        "iss": KEYCLOAK.issuer,
        "aud": "kompeten",
        "sub": "42",
        "iat": int(NOW.timestamp()),
        "exp": int(NOW.timestamp()) + 300,
        "realm_access": {"roles": ["LSP_OFFICER", "BNSP_DATA", "unheard-of", 7]},
        "lsp": "BNSP-LSP-9001-ID",
    } | changes
    return {name: value for name, value in all_claims.items() if value is not None}


def token(key: Any = KEY, algorithm: str = "ES256", kid: str = "k1", **changes: object) -> str:
    return jwt.encode(claims(**changes), key, algorithm=algorithm, headers={"kid": kid})


def signed(header: object = None, **changes: object) -> str:
    """A token whose header and times are not what PyJWT would write."""
    parts = [header or {"alg": "ES256", "kid": "k1"}, claims(**changes)]
    text = b".".join(jwt.utils.base64url_encode(json.dumps(each).encode()) for each in parts)
    signature = jwt.algorithms.ECAlgorithm(jwt.algorithms.ECAlgorithm.SHA256).sign(text, KEY)
    return (text + b"." + jwt.utils.base64url_encode(signature)).decode()


@pytest.fixture
def authenticator() -> Authenticator:
    jwk = jwt.algorithms.ECAlgorithm.to_jwk(KEY.public_key(), as_dict=True)
    return Authenticator([Login(KEYCLOAK, FixedKeySet({"k1": jwt.PyJWK({**jwk, "kid": "k1"}, algorithm="ES256")}))])


async def test_without_a_token_the_caller_is_the_public(authenticator: Authenticator) -> None:
    assert await authenticator.actor(None, NOW) == Actor.public()


async def test_a_token_names_the_caller_with_the_roles_its_service_may_give(authenticator: Authenticator) -> None:
    actor = await authenticator.actor(f"Bearer {token()}", NOW)
    assert actor == Actor(subject="lsp:42", roles=frozenset({Role.LSP_OFFICER}), lsp="BNSP-LSP-9001-ID")


@pytest.mark.parametrize(
    ("value", "reason"),
    [
        ("Basic dXNlcjpwYXNz", "only bearer tokens are accepted"),
        ("Bearer ", "the token cannot be read"),
        ("Bearer a.b.c", "the token cannot be read"),
        ("Bearer " + "a" * 9_000, "the token is too long"),
        (f"Bearer {token(key=STRANGER)}", "the token is not valid here"),
        (f"Bearer {token(kid='k2')}", "the key of the token is not known"),
        (f"Bearer {token(key=None, algorithm='none')}", NOT_ACCEPTED_HERE),
        (f"Bearer {token(key='k' * 32, algorithm='HS256')}", NOT_ACCEPTED_HERE),
        (f"Bearer {token(iss='https://else.example')}", NOT_ACCEPTED_HERE),
        (f"Bearer {token(aud='another')}", "the token is not valid here"),
        (f"Bearer {token(aud=None)}", "the token is not valid here"),
        (f"Bearer {token(sub=None)}", "the token is not valid here"),
        (f"Bearer {token(exp=None)}", "the token is not valid here"),
        (f"Bearer {token(iat=None)}", "the token is not valid here"),
        (f"Bearer {token(exp=int(NOW.timestamp()) - 30)}", "the token has expired"),
        (f"Bearer {token(iat=int(NOW.timestamp()) + 31)}", "the token is not valid yet"),
        (f"Bearer {token(nbf=int(NOW.timestamp()) + 31)}", "the token is not valid yet"),
        (f"Bearer {token(exp=float('nan'))}", "the times of the token are not numbers"),
        (f"Bearer {token(exp=True)}", "the times of the token are not numbers"),
        (f"Bearer {token(sub='')}", "the token names nobody whom the register can name"),
        (f"Bearer {token(sub='a' * 197)}", "the token names nobody whom the register can name"),
        (f"Bearer {token(sub='a' + chr(0))}", "the token names nobody whom the register can name"),
        (f"Bearer {signed({'alg': ['ES256'], 'kid': 'k1'})}", NOT_ACCEPTED_HERE),
        (f"Bearer {signed({'alg': {'ES256': 1}, 'kid': 'k1'})}", NOT_ACCEPTED_HERE),
        (f"Bearer {signed(exp=-(10**400))}", "the token has expired"),
        (f"Bearer {signed(iat=10**400)}", "the token is not valid yet"),
        (f"Bearer {signed(exp='9999999999')}", "the times of the token are not numbers"),
    ],
)
async def test_what_is_refused(authenticator: Authenticator, value: str, reason: str) -> None:
    with pytest.raises(InvalidCredentials) as error:
        await authenticator.actor(value, NOW)
    assert error.value.reason == reason


@pytest.mark.parametrize("subject", ["public", "system"])
def test_nobody_has_the_registers_own_names(subject: str) -> None:
    with pytest.raises(InvalidCredentials, match="names nobody"):
        actor_of({"sub": subject}, ISSUER)


async def test_clocks_may_differ_by_half_a_minute(authenticator: Authenticator) -> None:
    value = token(exp=int(NOW.timestamp()) - 29, iat=int(NOW.timestamp()) + 30)
    assert (await authenticator.actor(f"bearer {value}", NOW)).subject == "lsp:42"


async def test_the_roles_may_be_words_in_a_text(authenticator: Authenticator) -> None:
    value = token(realm_access={"roles": "LSP_OFFICER else"}, lsp=7)
    actor = await authenticator.actor(f"Bearer {value}", NOW)
    assert (actor.roles, actor.lsp) == (frozenset({Role.LSP_OFFICER}), None)


async def test_a_token_without_roles_gives_none(authenticator: Authenticator) -> None:
    assert (await authenticator.actor(f"Bearer {token(realm_access='x')}", NOW)).roles == frozenset()


def test_a_key_set_is_read_without_the_keys_that_cannot_verify() -> None:
    ecdsa = jwt.algorithms.ECAlgorithm.to_jwk(KEY.public_key(), as_dict=True)
    other = jwt.algorithms.RSAAlgorithm.to_jwk(rsa.generate_private_key(65537, 2048).public_key(), as_dict=True)
    keys = [{**ecdsa, "kid": "a"}, {**ecdsa, "kid": "b", "use": "enc"}, ecdsa, {**other, "kid": "c", "use": "sig"}]
    content = json.dumps({"keys": [*keys, {"kty": "unheard-of"}]}).encode()
    assert set(read_key_set(content)) == {"a", "c"}


@pytest.mark.parametrize("content", [b"", b"[]", b"{}", b'{"keys": []}', b'{"keys": 1}', b"\xff"])
def test_what_is_no_key_set_is_refused(content: bytes) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - a decoding error is one too, and its text is Python's
        read_key_set(content)


async def test_the_local_issuer_makes_tokens_that_are_accepted(tmp_path: Path) -> None:
    settings = Settings(data_directory=tmp_path)
    officer = Actor(subject="siti", roles=frozenset({Role.LSP_OFFICER, Role.LSP_DECIDER}), lsp="BNSP-LSP-9001-ID")
    value = LocalIssuer.open(settings).token(officer, NOW)
    again = LocalIssuer.open(settings)
    authenticator = Authenticator([Login(ISSUER, again.keys)])
    assert await authenticator.actor(f"Bearer {value}", NOW + timedelta(hours=11)) == officer
    with pytest.raises(InvalidCredentials, match="the token has expired"):
        await authenticator.actor(f"Bearer {value}", NOW + timedelta(hours=13))
    assert (tmp_path / "keys" / "local-issuer.pem").stat().st_mode & 0o777 == 0o600


def test_there_is_no_local_issuer_in_production(production: Settings) -> None:
    with pytest.raises(NotInProduction):
        LocalIssuer.open(production)
