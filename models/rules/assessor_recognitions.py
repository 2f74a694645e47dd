"""What bodies other than BNSP may say of an assessor."""

from enum import StrEnum


class RecognitionKind(StrEnum):
    """The kinds of recognition."""

    ASEAN_NATIONAL_ASSESSOR = "ASEAN_NATIONAL_ASSESSOR"
    """For Kemenparekraf, under the ASEAN agreement on tourism professionals (Laporan Kinerja BNSP 2021, line 666)."""
    RECORDED_AT_LPJK = "RECORDED_AT_LPJK"
    """LPJK refuses construction assessors that it has not recorded (domain.md 2.4)."""
