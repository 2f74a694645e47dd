"""What is asked of issuing, and what it answers."""

from dataclasses import dataclass

from models.rules.certificates import ReplacementReason
from models.rules.construction import ConstructionDetails
from models.tables.certificates import Certificate


@dataclass(frozen=True, slots=True)
class IssueCertificate:
    """One certificate for one decided assessment."""

    idempotency_key: str
    assessment_id: int
    blank_number: str | None = None
    """Of the paper that it will be printed on."""
    place_of_issue: str | None = None
    construction: ConstructionDetails | None = None
    """For construction schemes, and only for them."""


@dataclass(frozen=True, slots=True)
class ReplaceCertificate:
    """Another certificate in the place of one, valid as long as that."""

    idempotency_key: str
    registration_number: str
    """Of the certificate that is replaced."""
    reason: ReplacementReason
    name: str | None = None
    """The holder's name as it should have been printed; for CORRECTION and NAME_CHANGED only."""
    blank_number: str | None = None
    place_of_issue: str | None = None


@dataclass(frozen=True, slots=True)
class IssuedCertificate:
    """A certificate that exists, as it is stored."""

    certificate_id: int
    registration_number: str
    certificate_number: str
    token: str
    """The compact JWS."""

    @classmethod
    def of(cls, row: Certificate) -> "IssuedCertificate":
        """Return a stored certificate. Raises ValueError for one that was never signed."""
        if row.token is None:
            raise ValueError(f"{row.registration_number} was never signed")
        return cls(row.id, row.registration_number, row.certificate_number, row.token)
