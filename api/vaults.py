"""Where the private halves of the LSPs' signing keys are: as the settings say."""

from api.local_secrets import wrapping_key
from api.settings import Settings
from models.services.trust.key_vaults import KeyVault, SoftwareVault


def key_vault(settings: Settings) -> KeyVault:
    """The vault of this process: a hardware token when one is configured, else the register's own rows."""
    software = SoftwareVault(wrapping_key(settings))
    if settings.pkcs11_module is None:
        return software
    # The library of the token is an extra, and only needed where there is a token.
    from models.services.trust.hardware_vault import HardwareVault  # noqa: PLC0415
    from signing.pkcs11 import HardwareToken  # noqa: PLC0415

    pin = settings.pkcs11_pin.get_secret_value() if settings.pkcs11_pin else ""
    return HardwareVault(HardwareToken.open(settings.pkcs11_module, settings.pkcs11_token or "", pin), software)
