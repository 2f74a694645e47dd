"""The first ceremony of the trust repository, held on this machine."""

from datetime import datetime
from pathlib import Path

from api.authentication.local_issuer import NotInProduction
from api.local_secrets import trust_passphrase
from api.settings import Settings
from api.trust_keys import OnlineKeys, create_offline_keys
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
    if offline is None and not settings.in_development:
        raise NotInProduction("the holders' keys are kept elsewhere: name a directory to take away")
    passphrase = trust_passphrase(settings)
    online = OnlineKeys.create(settings.trust_keys_directory, passphrase)
    holders = create_offline_keys(offline or settings.keys_directory / "holders", passphrase)
    register = RegisterIdentity(settings.register_identifier, settings.test_register)
    keys = online.with_offline(holders)
    TrustRepository.create(settings.trust_directory, register, keys, [*holders, *online.all], now)
