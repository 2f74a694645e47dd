"""What the process is told from outside. The only reader of the environment.

Every setting is the environment variable `KOMPETEN_` and its name in capitals: `KOMPETEN_DATABASE_URL`. Lists and
objects are JSON. In development everything has a default; in production what must not be guessed has none.
"""

from collections.abc import Iterator
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Literal, Self

import limits
from pydantic import AfterValidator, Field, SecretStr, field_validator, model_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

from api.login_settings import MachineClient, OidcIssuer

_SECRET_BYTES = 32
_SHORTEST_PASSPHRASE = 16  # characters


class Environment(StrEnum):
    """What the process is for."""

    DEVELOPMENT = "development"
    PRODUCTION = "production"


def _check_secret(secret: SecretStr) -> SecretStr:
    """Raises ValueError, which does not repeat the secret, unless it is 32 bytes in hexadecimal."""
    try:
        length = len(bytes.fromhex(secret.get_secret_value()))
    except ValueError:
        length = 0
    if length != _SECRET_BYTES:
        raise ValueError(f"must be {_SECRET_BYTES} bytes in hexadecimal digits")
    return secret


def _check_rate(rate: str) -> str:
    limits.parse(rate)  # raises ValueError
    return rate


Secret = Annotated[SecretStr, AfterValidator(_check_secret)]
Rate = Annotated[str, AfterValidator(_check_rate)]
RateStorage = Annotated[
    str, Field(pattern=r"^async\+(memory|(redis|rediss|valkey|valkeys)(\+(unix|cluster|sentinel))?)://")
]


class Settings(BaseSettings):
    """The settings of one process."""

    model_config = SettingsConfigDict(
        env_prefix="KOMPETEN_",
        extra="forbid",
        frozen=True,
        hide_input_in_errors=True,  # the input holds secrets
    )

    environment: Environment = Environment.DEVELOPMENT
    """`development`, or `production`, which starts only when nothing is left to chance."""
    data_directory: Path = Path("kompeten-data")
    """Where the embedded database, the published trust data and the local keys are."""
    database_url: str | None = None
    """`sqlite://...` or `postgres://...`; by default the embedded database in the data directory."""
    register_identifier: str = "http://localhost:8000"
    """The register's stable identifier (`iss`), the address in every QR code: it never changes afterwards."""
    test_register: bool = True
    """Whether this is a register for tests: every verdict then says so."""

    national_id_encryption_key: Secret | None = None
    """Encrypts NIK: 32 bytes in hexadecimal. In development made once and kept in the data directory."""
    national_id_matching_key: Secret | None = None
    """Finds the same NIK again: 32 bytes in hexadecimal, another than the encryption key."""
    wrapping_key: Secret | None = None
    """Encrypts the signing keys of LSPs in the database: 32 bytes in hexadecimal."""
    trust_passphrase: SecretStr | None = None
    """Opens the keys of the trust repository in the data directory."""
    pkcs11_module: Path | None = None
    """The PKCS#11 library of a hardware token for signing keys."""
    pkcs11_token: str | None = None
    """The label of that token."""
    pkcs11_pin: SecretStr | None = None
    """The PIN of that token."""

    emblem: Path | None = None
    """An SVG file with the authority's emblem for the head of printed certificates; a neutral seal without it."""

    sealing_key: Path | None = None
    """A PKCS#12 file whose key seals printed certificates (PAdES), as `kompeten seal` makes it; no seal without it."""
    sealing_passphrase: SecretStr = SecretStr("")
    """Opens that file."""

    printing_processes: int = Field(default=2, ge=0)
    """Processes that draw the papers of print jobs; 0 where another host draws them."""

    oidc_issuers: tuple[OidcIssuer, ...] = ()
    """Login services whose bearer tokens are accepted, as JSON."""
    machine_clients: tuple[MachineClient, ...] = ()
    """Machines that get bearer tokens at `/oauth/token`, as JSON."""

    host: str = "127.0.0.1"
    """The address to listen at."""
    port: int = Field(default=8000, ge=0, le=65535)
    """The port to listen at; 0 for any."""
    trusted_proxies: str = "127.0.0.1"
    """Proxies whose `X-Forwarded-For` is believed, separated by commas."""
    maximum_body: int = Field(default=256 * 1024, ge=1024)
    """Bytes of the largest request body."""
    log_level: Literal["debug", "info", "warning", "error"] = "info"
    """The least severe log line that is written."""

    rate_limit_storage: RateStorage = "async+memory://"
    """Where rates are counted: `async+memory://` for one process, `async+redis://...` for several."""
    verification_rate: Rate = "120/minute"
    """How often one address may check a certificate by its code without a login."""
    printed_verification_rate: Rate = "10/minute"
    """How often one address may ask by registration number and name without a login."""
    machine_rate: Rate = "30/minute"
    """How often one address may ask for a machine's token."""
    introspection_rate: Rate = "6/minute"
    """How often one address may ask new questions about the schema itself without a login."""
    employer_rate: Rate = "600/minute"
    """How many requests one login of an employer may send."""
    statistics_rate: Rate = "60/minute"
    """How many requests one login for statistics may send."""
    partner_purpose_required_from: date = date(2027, 6, 1)
    """The day from which a partner body must say in `Kompeten-Purpose` why it asks about persons."""

    publishes_trust: bool = True
    """Whether this process publishes trust data after changes; of several hosts, one does."""
    publication_interval: float = Field(default=2.0, gt=0)
    """Seconds between two looks for changes to publish; what changed in between is published at once."""

    @field_validator("machine_clients")
    @classmethod
    def _check_clients(cls, clients: tuple[MachineClient, ...]) -> tuple[MachineClient, ...]:
        if len({client.client_id for client in clients}) < len(clients):
            raise ValueError("names a client twice")
        return clients

    @model_validator(mode="after")
    def _check_production(self) -> Self:
        if self.environment is Environment.PRODUCTION and (reasons := list(_unsafe(self))):
            raise ValueError("unsafe in production: " + "; ".join(reasons))
        return self

    @property
    def database(self) -> str:
        """The URL of the database."""
        return self.database_url or f"sqlite://{self.data_directory / 'kompeten.sqlite3'}"

    @property
    def emblem_svg(self) -> str | None:
        """The text of the emblem's file."""
        return None if self.emblem is None else self.emblem.read_text(encoding="utf-8")

    @property
    def trust_directory(self) -> Path:
        """Where the published trust data are."""
        return self.data_directory / "trust"

    @property
    def prints_directory(self) -> Path:
        """Where the papers of print jobs wait to be fetched."""
        return self.data_directory / "prints"

    @property
    def keys_directory(self) -> Path:
        """Where the keys are that this machine keeps."""
        return self.data_directory / "keys"

    @property
    def trust_keys_directory(self) -> Path:
        """Where the keys are that sign the trust data, root and targets excepted."""
        return self.keys_directory / "trust"

    @property
    def in_development(self) -> bool:
        """Whether conveniences are allowed that a production register must not have."""
        return self.environment is Environment.DEVELOPMENT


def _unsafe(settings: Settings) -> Iterator[str]:
    """Everything that keeps these settings from being used in production."""
    if not settings.register_identifier.startswith("https://"):
        yield "KOMPETEN_REGISTER_IDENTIFIER is not an https:// address"
    if settings.database_url is None:
        yield "KOMPETEN_DATABASE_URL is not given"
    elif "synchronous=" in settings.database_url.lower():
        yield "KOMPETEN_DATABASE_URL changes how durable SQLite is"
    yield from _unsafe_secrets(settings)
    yield from _unsafe_logins(settings)


def _unsafe_secrets(settings: Settings) -> Iterator[str]:
    if settings.national_id_encryption_key is None or settings.national_id_matching_key is None:
        yield "KOMPETEN_NATIONAL_ID_ENCRYPTION_KEY and KOMPETEN_NATIONAL_ID_MATCHING_KEY are not both given"
    elif settings.national_id_encryption_key == settings.national_id_matching_key:
        yield "the two keys for NIK are the same"
    if settings.wrapping_key is None:
        yield "KOMPETEN_WRAPPING_KEY is not given"
    if settings.publishes_trust and len(_secret(settings.trust_passphrase)) < _SHORTEST_PASSPHRASE:
        yield f"KOMPETEN_TRUST_PASSPHRASE has not {_SHORTEST_PASSPHRASE} characters"


def _secret(secret: SecretStr | None) -> str:
    return secret.get_secret_value() if secret else ""


def _unsafe_logins(settings: Settings) -> Iterator[str]:
    issuers = settings.oidc_issuers
    if not issuers:
        yield "KOMPETEN_OIDC_ISSUERS is empty, and the local issuer is for development"
    if any(not issuer.jwks_url.startswith("https://") for issuer in issuers):
        yield "KOMPETEN_OIDC_ISSUERS names keys that are not fetched by https://"
    if len({issuer.subject_prefix for issuer in issuers}) < len(issuers):
        yield "KOMPETEN_OIDC_ISSUERS has two login services with the same subject_prefix"
    if len({issuer.issuer for issuer in issuers}) < len(issuers):
        yield "KOMPETEN_OIDC_ISSUERS names a login service twice"
