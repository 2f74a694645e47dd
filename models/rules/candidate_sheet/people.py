"""Names, places, sexes, telephones and e-mail addresses."""

import re

from models.rules.candidate_sheet.cells import Cell, RefusedCell, text_of
from models.rules.candidate_sheet.reasons import PersonReason
from models.rules.contacts import EMAIL
from models.rules.holders import Sex
from models.rules.names import LONGEST_NAME, printed_name
from signing.text import RefusedText, lint_name

SEXES = {
    **dict.fromkeys(("l", "lk", "laki", "lakilaki", "pria", "male", "m", "1"), Sex.MALE),
    **dict.fromkeys(("p", "pr", "perempuan", "wanita", "w", "female", "f", "2"), Sex.FEMALE),
}
"""L and P, the words behind them, and 1 and 2 of older sheets."""
LETTERS_AND_DIGITS = re.compile(r"[^a-z0-9]")
SHORTEST_PHONE, LONGEST_PHONE = 8, 14  # digits, the country's code not counted
SEVERAL = re.compile(r"[;,/|]| dan | atau ")
PHONE_MARKS = re.compile(r"[\s().\-]")
PHONE = re.compile(r"\+?\d+", re.ASCII)
LONGEST_EMAIL = 254  # characters


def name_of(cell: Cell) -> str:
    """Return a name as it will be printed. Raises RefusedCell."""
    name = text_of(cell, LONGEST_NAME)
    if any(each.isdecimal() for each in name):
        raise RefusedCell(PersonReason.NAME_HAS_DIGITS)
    try:
        lint_name(printed_name(name))
    except RefusedText:
        raise RefusedCell(PersonReason.NAME_NOT_LATIN) from None
    return printed_name(name)


def place_of(cell: Cell) -> str:
    """Return a place of birth. Raises RefusedCell."""
    place = text_of(cell, LONGEST_NAME)
    if any(each.isdecimal() for each in place):
        raise RefusedCell(PersonReason.PLACE_HAS_DIGITS)
    return place


def sex_of(cell: Cell) -> Sex:
    """Return the sex that L or P means. Raises RefusedCell."""
    sex = SEXES.get(LETTERS_AND_DIGITS.sub("", text_of(cell).casefold()))
    if sex is None:
        raise RefusedCell(PersonReason.SEX_NOT_UNDERSTOOD)
    return sex


def phone_of(cell: Cell) -> str:
    """Return a telephone number with 0 in front, as it is dialled here. Raises RefusedCell."""
    text = text_of(cell)
    if len([each for each in SEVERAL.split(text) if each.strip()]) > 1:
        raise RefusedCell(PersonReason.PHONE_SEVERAL)
    digits = PHONE_MARKS.sub("", text)
    if not PHONE.fullmatch(digits):
        raise RefusedCell(PersonReason.PHONE_NOT_UNDERSTOOD)
    local = digits.removeprefix("+").removeprefix("62").removeprefix("0")
    if not SHORTEST_PHONE <= len(local) + 1 <= LONGEST_PHONE:
        raise RefusedCell(PersonReason.PHONE_LENGTH)
    return f"0{local}"


def email_of(cell: Cell) -> str:
    """Return an e-mail address in small letters. Raises RefusedCell."""
    text = text_of(cell, LONGEST_EMAIL).casefold()
    if text.count("@") > 1:
        raise RefusedCell(PersonReason.EMAIL_SEVERAL)
    if not EMAIL.fullmatch(text):
        raise RefusedCell(PersonReason.EMAIL_NOT_UNDERSTOOD)
    return text
