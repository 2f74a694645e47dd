"""What the services need of the process they run in, besides the database."""

from dataclasses import dataclass, field

from models.rules.national_id import NationalIdCipher
from models.services.trust.key_vaults import KeyVault


@dataclass(frozen=True, slots=True)
class Register:
    """One register: its name in the world and its secrets."""

    identifier: str
    """The stable URL that certificates carry as `iss`, without a slash at the end."""
    national_ids: NationalIdCipher
    signing_keys: KeyVault = field(repr=False)
    """Makes and opens the signing keys of LSPs."""

    def status_uri(self, status_list: int) -> str:
        """Return the name of a status list, as certificates carry it."""
        return f"{self.identifier}/status/{status_list}"
