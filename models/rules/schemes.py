"""Certification schemes (skema sertifikasi) and their versions."""

from enum import StrEnum


class SchemeKind(StrEnum):
    """What a scheme packages (domain.md R06)."""

    KKNI = "KKNI"
    """A level of the national qualification framework; has a level from 1 to 9."""
    OCCUPATION = "OCCUPATION"
    CLUSTER = "CLUSTER"
    UNIT = "UNIT"
    PROFICIENCY = "PROFICIENCY"


class StandardBasis(StrEnum):
    """The kind of competency standard that a scheme refers to."""

    SKKNI = "SKKNI"
    INTERNATIONAL = "INTERNATIONAL"
    SPECIAL = "SPECIAL"


class SchemeFramework(StrEnum):
    """Whether a scheme is national or one of the ASEAN tourism professions (ACCSTP)."""

    NATIONAL = "NATIONAL"
    ASEAN_ACCSTP = "ASEAN_ACCSTP"


class SchemeVersionStatus(StrEnum):
    """Where a version of a scheme stands. Only a ratified one is certified."""

    DRAFT = "DRAFT"
    SUBMITTED = "SUBMITTED"
    IN_VERIFICATION = "IN_VERIFICATION"
    VERIFIED = "VERIFIED"
    RATIFIED = "RATIFIED"
    SUPERSEDED = "SUPERSEDED"
    WITHDRAWN = "WITHDRAWN"


class UnitRole(StrEnum):
    """Whether every holder of the scheme has the unit or may choose it."""

    CORE = "CORE"
    ELECTIVE = "ELECTIVE"
