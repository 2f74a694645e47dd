import pytest

from models.services.trust.hardware_vault import HardwareVault
from models.services.trust.key_vaults import KeyNotInVault, SoftwareVault
from models.tables.signing_keys import SigningKey
from signing.keys import verify_signature
from signing.pkcs11 import HardwareToken
from tests.signing.test_pkcs11 import module, token

__all__ = ["module", "token"]

SOFTWARE = SoftwareVault(bytes(32))


def row_of(vault: HardwareVault | SoftwareVault) -> SigningKey:
    new = vault.create("BNSP-LSP-9001-ID 1")
    return SigningKey(
        kid=new.key.kid,
        public_jwk=new.key.public_jwk,
        storage=new.storage,
        encrypted_private_pem=new.encrypted_private_pem,
        pkcs11_label=new.pkcs11_label,
    )


@pytest.mark.parametrize("kind", ["hardware", "software"])
def test_a_hardware_vault_opens_its_own_keys_and_earlier_ones(token: HardwareToken, kind: str) -> None:
    vault = HardwareVault(token, SOFTWARE)
    row = row_of(vault if kind == "hardware" else SOFTWARE)
    key = vault.open(row)
    assert key.kid == row.kid
    verify_signature(row.public_jwk, key.sign(b"data"), b"data")


def test_a_software_vault_does_not_open_a_hardware_key(token: HardwareToken) -> None:
    with pytest.raises(KeyNotInVault):
        SOFTWARE.open(row_of(HardwareVault(token, SOFTWARE)))
