"""Holders of certificates: the persons."""

from enum import StrEnum


class Sex(StrEnum):
    """As the population register says (L or P)."""

    MALE = "MALE"
    FEMALE = "FEMALE"
