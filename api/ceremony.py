"""The ceremonies of the trust repository, held on this machine: the first one, and every year the next."""

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from api.authentication.local_issuer import NotInProduction
from api.local_secrets import trust_passphrase
from api.settings import Settings
from api.trust_keys import OnlineKeys, create_offline_keys, open_offline_keys
from signing.trust.proof import Published
from signing.trust.register import RegisterIdentity
from signing.trust.repository import TrustRepository


def hold_first_ceremony(settings: Settings, offline: Path | None, now: datetime) -> None:
    """Make every key, sign the root and the targets role, and begin the repository.

    Args:
        settings: Of this process.
        offline: Where to write the keys of the holders, which are then taken away. In development they stay beside
            the others.
        now: What time it is.

    Raises NotInProduction when production keeps the holders' keys here, RepositoryExists.
    """
    if offline is None:
        _check_keeps_holders(settings)
    passphrase = trust_passphrase(settings)
    online = OnlineKeys.create(settings.trust_keys_directory, passphrase)
    holders = create_offline_keys(offline or _kept(settings), passphrase)
    register = RegisterIdentity(settings.register_identifier, settings.test_register)
    keys = online.with_offline(holders)
    TrustRepository.create(settings.trust_directory, register, keys, [*holders, *online.all], now)


def hold_next_ceremony(settings: Settings, offline: Sequence[Path], now: datetime) -> Published:
    """Sign root and targets again for a year, with the same keys.

    Args:
        settings: Of this process.
        offline: Where the holders' keys are that were brought here, one directory or several; two keys suffice. In
            development they are beside the others.
        now: What time it is.

    Raises NotInProduction when no directory is named, UnusableKey, UnfitDrafts with too few keys. Then nothing changed.
    """
    if not offline:
        _check_keeps_holders(settings)
    passphrase = trust_passphrase(settings)
    holders = open_offline_keys(offline or [_kept(settings)], passphrase)
    online = OnlineKeys.open(settings.trust_keys_directory, passphrase)
    repository = TrustRepository(settings.trust_directory)
    return repository.change_keys(repository.keys, [*holders, *online.all], now)


def _kept(settings: Settings) -> Path:
    """Where a development register keeps the holders' keys."""
    return settings.keys_directory / "holders"


def _check_keeps_holders(settings: Settings) -> None:
    if not settings.in_development:
        raise NotInProduction("the holders' keys are kept elsewhere: name a directory")
