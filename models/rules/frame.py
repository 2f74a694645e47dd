"""The frame of certification: standards, occupation maps, partner bodies, agreements, circulars and legal bases."""

from enum import StrEnum


class StandardKind(StrEnum):
    """The three kinds of competency standards (Laporan Kinerja BNSP 2021, line 347)."""

    NATIONAL = "NATIONAL"
    """SKKNI."""
    SPECIAL = "SPECIAL"
    """Standar kompetensi kerja khusus."""
    INTERNATIONAL = "INTERNATIONAL"


class AgreementKind(StrEnum):
    """What was agreed, as the report tells it."""

    MEMORANDUM = "MEMORANDUM"
    """Nota kesepahaman."""
    OCCUPATION_MAP = "OCCUPATION_MAP"
    SCHEME_RATIFICATION = "SCHEME_RATIFICATION"
    HARMONISATION = "HARMONISATION"
    DISSEMINATION = "DISSEMINATION"
    INTERNATIONAL = "INTERNATIONAL"


class CircularStatus(StrEnum):
    """Whether a circular still binds."""

    IN_FORCE = "IN_FORCE"
    WITHDRAWN = "WITHDRAWN"


class LegalBasisKind(StrEnum):
    """The rank of a rule's source."""

    LAW = "LAW"
    GOVERNMENT_REGULATION = "GOVERNMENT_REGULATION"
    PRESIDENTIAL_REGULATION = "PRESIDENTIAL_REGULATION"
    PRESIDENTIAL_INSTRUCTION = "PRESIDENTIAL_INSTRUCTION"
    MINISTERIAL_REGULATION = "MINISTERIAL_REGULATION"
    DIRECTORATE_REGULATION = "DIRECTORATE_REGULATION"
    BNSP_REGULATION = "BNSP_REGULATION"
    CIRCULAR = "CIRCULAR"
    STANDARD = "STANDARD"


class OfficerPosition(StrEnum):
    """The seven members of BNSP since PP 10/2018 (Laporan Kinerja BNSP 2021, lines 244-254 and 292)."""

    CHAIR = "CHAIR"
    VICE_CHAIR = "VICE_CHAIR"
    LICENSING = "LICENSING"
    CERTIFICATION = "CERTIFICATION"
    QUALITY = "QUALITY"
    DATA_AND_INFORMATION = "DATA_AND_INFORMATION"
    HUMAN_RESOURCES = "HUMAN_RESOURCES"
