"""The register's trust data, really published into the application's data directory."""

from api.settings import Settings
from models.services.trust.trust_publication import publish_trust
from signing.keys import SoftwareKey
from signing.trust.ceremony import RoleKeys
from signing.trust.register import RegisterIdentity
from signing.trust.repository import TrustRepository
from tests.register import IDENTIFIER, NOW, OPERATOR, SmallRegister


async def publish(small: SmallRegister, settings: Settings) -> None:
    """Hold the ceremony with new keys, and publish what the register holds now."""
    holders = [SoftwareKey.generate() for _ in range(3)]
    online = [SoftwareKey.generate() for _ in range(4)]
    roles = RoleKeys(tuple(key.public_jwk for key in holders), *(key.public_jwk for key in online))  # type: ignore[arg-type]  # three holders
    identity = RegisterIdentity(IDENTIFIER, is_test=True)
    repository = TrustRepository.create(settings.trust_directory, identity, roles, [*holders, *online], NOW)
    await publish_trust(small.register, OPERATOR, NOW, repository, online)
