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


class UnitCodeShape(StrEnum):
    """Which way of writing unit codes a code follows (domain.md 2.6)."""

    SKKNI = "SKKNI"
    """``J.620100.005.02``."""
    SKKNI_OLD = "SKKNI_OLD"
    """``TIK.CS02.019.01``."""
    ASEAN = "ASEAN"
    """``D1.HRS.CL1.01``."""
    OTHER = "OTHER"
    """Anything else that is bounded and printable: some decrees put letters in the middle group."""


class UnitRole(StrEnum):
    """Whether every holder of the scheme has the unit or may choose it."""

    CORE = "CORE"
    ELECTIVE = "ELECTIVE"
