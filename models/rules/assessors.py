"""Competency assessors (asesor kompetensi): registered, valid, competent for a scheme, member of an LSP."""

from enum import StrEnum


class AssessorStatus(StrEnum):
    """What somebody decided about an assessor. Expired is not decided: the day says so."""

    ACTIVE = "ACTIVE"
    SUSPENDED = "SUSPENDED"
    REVOKED = "REVOKED"
