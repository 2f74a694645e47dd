"""The frame of certification: standards, occupation maps, partner bodies, agreements, circulars and legal bases."""

import re
from collections.abc import Collection
from datetime import date
from enum import StrEnum

from models.rules.life_cycle import LifeCycle, Step
from models.rules.schemes import HIGHEST_LEVEL, LOWEST_LEVEL
from models.rules.texts import written
from models.rules.validity import check_year
from models.rules.violations import InvalidInput

_KBJI = re.compile(r"[0-9]{4}")
_BETWEEN = "; "
"""Between the partners of an agreement, as the report writes them."""


LONGEST_TERM = 5  # years; Laporan Kinerja BNSP 2021, line 246: 2018 to 2023


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


class AgreementStatus(StrEnum):
    """Whether somebody ended an agreement."""

    IN_FORCE = "IN_FORCE"
    ENDED = "ENDED"


class AgreementState(StrEnum):
    """What an agreement is on one day: who ended it and the calendar together."""

    IN_FORCE = "IN_FORCE"
    LAPSED = "LAPSED"
    """The term that it states has passed."""
    ENDED = "ENDED"
    """It was ended before its term, or without one."""


AGREEMENT = LifeCycle(
    "AGREEMENT",
    AgreementStatus.IN_FORCE,
    (Step("END", (AgreementStatus.IN_FORCE,), AgreementStatus.ENDED),),
)


class CircularStatus(StrEnum):
    """Whether a circular still binds."""

    IN_FORCE = "IN_FORCE"
    WITHDRAWN = "WITHDRAWN"


CIRCULAR = LifeCycle(
    "CIRCULAR",
    CircularStatus.IN_FORCE,
    (Step("WITHDRAW", (CircularStatus.IN_FORCE,), CircularStatus.WITHDRAWN),),
)


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


def agreement_status(ended_on: date | None) -> AgreementStatus:
    """Return what was decided about an agreement, by the last day of one that was ended."""
    return AgreementStatus.IN_FORCE if ended_on is None else AgreementStatus.ENDED


def agreement_state(valid_until: date | None, ended_on: date | None, day: date) -> AgreementState:
    """Return what an agreement is on a day. It is in force on its last day still."""
    if ended_on is not None and ended_on < day:
        return AgreementState.ENDED
    has_lapsed = valid_until is not None and valid_until < day
    return AgreementState.LAPSED if has_lapsed else AgreementState.IN_FORCE


def check_term(from_date: date, to_date: date, valid_until: date | None) -> None:
    """Raises InvalidInput unless an agreement was made before it was finished, and lasts beyond that."""
    if to_date < from_date:
        raise InvalidInput("toDate", "is the first day or a later one")
    if valid_until is not None and valid_until < to_date:
        raise InvalidInput("validUntil", "is the day on which it was finished or a later one")


def check_ends_within(from_date: date, valid_until: date | None, ended_on: date) -> None:
    """Raises InvalidInput unless an agreement is ended on one of its days."""
    if ended_on < from_date or (valid_until is not None and valid_until < ended_on):
        raise InvalidInput("endedOn", "lies between the first day of the agreement and the last of its term")


def check_officer_term(term_from: int, term_to: int, before: int | None) -> None:
    """Raises InvalidInput unless a member's term is a term, and begins after that of the member `before` began."""
    check_year(term_from)
    if not 0 <= term_to - term_from <= LONGEST_TERM:
        raise InvalidInput("termTo", f"lies within {LONGEST_TERM} years of termFrom")
    if before is not None and term_from <= before:
        raise InvalidInput("termFrom", "is later than that of the member before")


def check_set(year: int, today: date) -> None:
    """Raises InvalidInput for a year in which nothing can have been set: long ago, or still to come."""
    check_year(year)
    if year > today.year:
        raise InvalidInput("year", "lies in the future")


def check_occupation(kkni_level: int | None, kbji_code: str | None) -> None:
    """Raises InvalidInput unless the level, where there is one, is from 1 to 9, and the class has four digits."""
    if kkni_level is not None and not LOWEST_LEVEL <= kkni_level <= HIGHEST_LEVEL:
        raise InvalidInput("kkniLevel", f"must be from {LOWEST_LEVEL} to {HIGHEST_LEVEL}")
    if kbji_code is not None and not _KBJI.fullmatch(kbji_code):
        raise InvalidInput("kbjiCode", "has four digits")


def partners_named(partners: Collection[str]) -> str:
    """Return partners as they are stored, with semicolons between. Raises InvalidInput."""
    if not partners or any(";" in each for each in partners):
        raise InvalidInput("partners", "are at least one, each without a semicolon")
    return written("partners", _BETWEEN.join(written("partners", each, 200) for each in partners), 500)
