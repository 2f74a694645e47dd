"""LSPs (lembaga sertifikasi profesi): their types."""

from enum import StrEnum

from models.rules.violations import InvalidInput


class LspType(StrEnum):
    """Who founded the LSP and whom it may certify. A type is not a rank: the certificate is the same."""

    P1 = "P1"
    """Founded by an education or training body or an industry; certifies its own learners or staff."""
    P2 = "P2"
    """Certifies its parent's people, suppliers and network."""
    P3 = "P3"
    """Founded by associations of an industry or profession; certifies the public in its sector."""


class P1Kind(StrEnum):
    """What kind of founder a P1 has."""

    EDUCATION = "EDUCATION"
    INDUSTRY = "INDUSTRY"


def check_p1_kind(lsp_type: LspType, kind: P1Kind | None) -> None:
    """Raises InvalidInput unless exactly a P1 has a kind of founder."""
    if (lsp_type is LspType.P1) != (kind is not None):
        raise InvalidInput("p1Kind", "a P1 has one, the others have none")
