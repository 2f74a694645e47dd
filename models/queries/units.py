"""Competency units by what they are called."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class UnitTitleRow:
    """The code of a unit and its titles."""

    code: str
    title_id: str
    title_en: str | None
