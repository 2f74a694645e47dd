"""Holders of certificates: the persons."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar

from models.rules.names import is_same_name
from models.rules.violations import RuleViolation


class Sex(StrEnum):
    """As the population register says (L or P)."""

    MALE = "MALE"
    FEMALE = "FEMALE"


@dataclass(eq=False)
class HolderHasAnotherName(RuleViolation):
    """The register knows the NIK under another name. Neither name nor NIK is repeated."""

    source: ClassVar[str] = (
        "Peraturan BNSP 05/BNSP.508/X/2013: one person, one entry; a name is changed by a correction"
    )
    template: ClassVar[str] = "The register knows this national id under another name."


@dataclass(eq=False)
class LoginLinked(RuleViolation):
    """The person has another login already, or the login belongs to another person."""

    source: ClassVar[str] = "UU 27/2022 (personal data): a person sees the own data and nobody else's"
    template: ClassVar[str] = "The person of {reference}, or this login, is linked already."
    reference: str


@dataclass(eq=False)
class KnownElsewhere(RuleViolation):
    """An LSP would link a login to a person whom another LSP has brought into the register."""

    source: ClassVar[str] = LoginLinked.source
    template: ClassVar[str] = (
        "Another LSP knows the person of {reference}: a login is linked there, or by a certificate."
    )
    reference: str


def check_known_here(reference: str, *, is_known_elsewhere: bool) -> None:
    """Raises KnownElsewhere: who types somebody's NIK must not see what others have recorded about the person."""
    if is_known_elsewhere:
        raise KnownElsewhere(reference)


def check_one_of_the_names(stated_name: str, known_names: Iterable[str]) -> None:
    """Raises HolderHasAnotherName unless it is a name that the person has, or had on a paper."""
    if not any(is_same_name(each, stated_name) for each in known_names):
        raise HolderHasAnotherName


def check_same_person(known_name: str, stated_name: str) -> None:
    """Raises HolderHasAnotherName: a NIK typed wrongly would certify somebody else."""
    if not is_same_name(known_name, stated_name):
        raise HolderHasAnotherName
