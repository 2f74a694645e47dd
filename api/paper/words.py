"""Dates and small numbers in words, Indonesian and English, as certificates print them."""

from dataclasses import dataclass
from datetime import date

_MONTHS_ID = [
    "Januari",
    "Februari",
    "Maret",
    "April",
    "Mei",
    "Juni",
    "Juli",
    "Agustus",
    "September",
    "Oktober",
    "November",
    "Desember",
]
_MONTHS_EN = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]
_NUMBERS_ID = ["nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan", "sepuluh"]
_NUMBERS_EN = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"]


@dataclass(frozen=True, slots=True)
class Bilingual:
    """The same words in the certificate's two languages."""

    id: str
    en: str


def date_in_words(day: date) -> Bilingual:
    """Write a date out.

    >>> date_in_words(date(2026, 8, 17))
    Bilingual(id='17 Agustus 2026', en='17 August 2026')
    """
    return Bilingual(
        f"{day.day} {_MONTHS_ID[day.month - 1]} {day.year}", f"{day.day} {_MONTHS_EN[day.month - 1]} {day.year}"
    )


def years_in_words(years: int) -> Bilingual:
    """Write a number of years, 1 to 10, as figures and words.

    >>> years_in_words(3)
    Bilingual(id='3 (tiga) tahun', en='3 (three) years')
    >>> years_in_words(1)
    Bilingual(id='1 (satu) tahun', en='1 (one) year')
    """
    noun = "year" if years == 1 else "years"
    return Bilingual(f"{years} ({_NUMBERS_ID[years]}) tahun", f"{years} ({_NUMBERS_EN[years]}) {noun}")
