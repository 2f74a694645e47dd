"""Settings for the tests of the process."""

import json
import logging
import os
from collections.abc import Iterator

import pytest
import structlog

from api.settings import Settings

PRODUCTION = {
    "ENVIRONMENT": "production",
    "REGISTER_IDENTIFIER": "https://cek.example",
    "TEST_REGISTER": "false",
    "DATABASE_URL": "postgres://register@db.example/register",
    "NATIONAL_ID_ENCRYPTION_KEY": "01" * 32,
    "NATIONAL_ID_MATCHING_KEY": "02" * 32,
    "WRAPPING_KEY": "03" * 32,
    "TRUST_PASSPHRASE": "correct horse battery staple",
    "OIDC_ISSUERS": json.dumps(
        [{"issuer": "https://login.example", "audience": "kompeten", "jwks_url": "https://login.example/keys"}]
    ),
}
"""An environment that a production register starts with."""


@pytest.fixture(autouse=True)
def _no_settings_from_outside(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in [name for name in os.environ if name.startswith("KOMPETEN_") and name != "KOMPETEN_TEST_POSTGRES"]:
        monkeypatch.delenv(name)


@pytest.fixture(autouse=True)
def _logs_as_they_were() -> Iterator[None]:
    """Whatever a test sends its logs to is gone when the next one begins."""
    root = logging.getLogger()
    handlers, level = root.handlers, root.level
    yield
    root.handlers, root.level = handlers, level
    structlog.reset_defaults()


@pytest.fixture
def production(monkeypatch: pytest.MonkeyPatch) -> Settings:
    for name, value in PRODUCTION.items():
        monkeypatch.setenv(f"KOMPETEN_{name}", value)
    return Settings()
