"""Settings are read from the environment alone, and unsafe ones do not start a production register."""

import json
from pathlib import Path

import pytest
from pydantic import ValidationError

from api.local_secrets import national_id_keys, trust_passphrase, wrapping_key
from api.settings import Settings
from tests.api.conftest import PRODUCTION

ISSUER = json.loads(PRODUCTION["OIDC_ISSUERS"])[0]


def test_development_needs_no_settings() -> None:
    settings = Settings()
    assert settings.database == "sqlite://kompeten-data/kompeten.sqlite3"
    assert (settings.in_development, settings.test_register, settings.publishes_trust) == (True, True, True)


def test_production_starts_with_everything_given(production: Settings) -> None:
    assert not production.in_development
    assert production.oidc_issuers[0].algorithms == {"ES256"}
    assert production.database == "postgres://register@db.example/register"


@pytest.mark.parametrize(
    ("name", "value", "reason"),
    [
        ("REGISTER_IDENTIFIER", "http://cek.example", "KOMPETEN_REGISTER_IDENTIFIER is not an https:// address"),
        ("DATABASE_URL", None, "KOMPETEN_DATABASE_URL is not given"),
        ("DATABASE_URL", "sqlite://x?synchronous=OFF", "KOMPETEN_DATABASE_URL changes how durable SQLite is"),
        ("NATIONAL_ID_MATCHING_KEY", None, "KOMPETEN_NATIONAL_ID_MATCHING_KEY are not both given"),
        ("NATIONAL_ID_MATCHING_KEY", "01" * 32, "the two keys for NIK are the same"),
        ("NATIONAL_ID_MATCHING_KEY", "secret", "must be 32 bytes in hexadecimal digits"),
        ("TRUST_PASSPHRASE", None, "KOMPETEN_TRUST_PASSPHRASE has not 16 characters"),
        ("TRUST_PASSPHRASE", "changeme", "KOMPETEN_TRUST_PASSPHRASE has not 16 characters"),
        ("WRAPPING_KEY", None, "KOMPETEN_WRAPPING_KEY is not given"),
        ("OIDC_ISSUERS", "[]", "KOMPETEN_OIDC_ISSUERS is empty"),
        ("OIDC_ISSUERS", json.dumps([ISSUER, ISSUER]), "KOMPETEN_OIDC_ISSUERS names a login service twice"),
        ("OIDC_ISSUERS", json.dumps([ISSUER | {"jwks_url": "http://a"}]), "not fetched by https://"),
        ("OIDC_ISSUERS", json.dumps([ISSUER | {"algorithms": ["HS256"]}]), "Input should be 'ES256'"),
        ("OIDC_ISSUERS", json.dumps([ISSUER | {"role": "x"}]), "Extra inputs are not permitted"),
    ],
)
def test_production_refuses(monkeypatch: pytest.MonkeyPatch, name: str, value: str | None, reason: str) -> None:
    for each, given in (PRODUCTION | {name: value}).items():
        if given is not None:
            monkeypatch.setenv(f"KOMPETEN_{each}", given)
    with pytest.raises(ValidationError) as error:
        Settings()
    assert reason in str(error.value)
    assert "correct horse" not in str(error.value)
    assert "01" * 32 not in str(error.value)


def test_development_secrets_are_made_once(tmp_path: Path) -> None:
    settings = Settings(data_directory=tmp_path)
    first = (*national_id_keys(settings), trust_passphrase(settings), wrapping_key(settings))
    assert first == (*national_id_keys(settings), trust_passphrase(settings), wrapping_key(settings))
    assert len(set(first)) == 4
    assert {path.stat().st_mode & 0o777 for path in (tmp_path / "keys").iterdir()} == {0o600}
    assert len(list((tmp_path / "keys").iterdir())) == 4


def test_configured_secrets_are_used_as_they_are(production: Settings) -> None:
    assert national_id_keys(production) == (b"\1" * 32, b"\2" * 32)
    assert wrapping_key(production) == b"\3" * 32
    assert trust_passphrase(production) == b"correct horse battery staple"


@pytest.mark.parametrize("name", [each for each in Settings.model_fields if each.endswith("_rate")])
def test_what_is_no_rate_is_refused(name: str) -> None:
    with pytest.raises(ValidationError, match="rate limit"):
        Settings.model_validate({name: "often"})


@pytest.mark.parametrize("address", ["", "memory://", "async+nowhere://", "redis"])
def test_what_is_no_storage_of_rates_is_refused(address: str) -> None:
    with pytest.raises(ValidationError, match="rate_limit_storage"):
        Settings(rate_limit_storage=address)


@pytest.mark.parametrize("address", ["async+memory://", "async+rediss://cache:6379/1", "async+redis+sentinel://cache"])
def test_a_storage_of_rates_is_taken(address: str) -> None:
    assert Settings(rate_limit_storage=address).rate_limit_storage == address
