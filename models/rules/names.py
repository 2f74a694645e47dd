"""Names of persons: as printed, and as compared."""

import re
import unicodedata

from models.rules.violations import InvalidInput

LONGEST_NAME = 100  # characters
SPACES = re.compile(r"\s+")
NEITHER_LETTER_NOR_DIGIT = re.compile(r"[\W_]+")


def printed_name(text: str) -> str:
    """Return a name as it will be printed: NFC, single spaces. Raises InvalidInput when empty or too long.

    The fuller lint of what may be signed (scripts, control characters) is signing's.
    """
    name = SPACES.sub(" ", unicodedata.normalize("NFC", text)).strip()
    if not 1 <= len(name) <= LONGEST_NAME:
        raise InvalidInput("name", f"must have between 1 and {LONGEST_NAME} characters")
    return name


def comparable_name(text: str) -> str:
    """Return what two ways of typing one name have in common: letters without case, accents or punctuation.

    >>> comparable_name("Dr. Siti  Nur'aini, S.Kom.") == comparable_name("DR SITI NURAINI SKOM")
    True
    """
    decomposed = unicodedata.normalize("NFKD", text).casefold()
    letters = "".join(each for each in decomposed if not unicodedata.combining(each))
    words = (NEITHER_LETTER_NOR_DIGIT.sub("", word) for word in letters.split())
    return " ".join(word for word in words if word)


def is_same_name(one: str, other: str) -> bool:
    """Tell whether two texts are one name, exactly, after normalisation. An empty text is nobody's name."""
    return comparable_name(one) == comparable_name(other) != ""
