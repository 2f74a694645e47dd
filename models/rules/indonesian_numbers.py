"""Numbers as Indonesian text prints them: a dot between thousands, a comma before decimals.

`1.435` is one thousand four hundred and thirty-five, `98,96` is a little under ninety-nine. Neither is left to a
library's guess, and what fits neither pattern is refused.
"""

import re
from decimal import Decimal

_PRINTED = re.compile(r"\d{1,3}(?:\.\d{3})*(?:,\d+)?", re.ASCII)
_WORDS = {
    "dua": 2,
    "tiga": 3,
    "empat": 4,
    "lima": 5,
    "enam": 6,
    "tujuh": 7,
    "delapan": 8,
    "sembilan": 9,
    "sepuluh": 10,
}


class NotAPrintedNumber(ValueError):
    """The text is no number in Indonesian notation."""

    def __init__(self, text: str) -> None:
        super().__init__(f"no number in Indonesian notation: {text!r}")
        self.text = text


def parse_printed_number(text: str) -> Decimal:
    """Return the value of a number as printed: digits with `.` and `,`, or a word from two to ten.

    Raises NotAPrintedNumber when the text is anything else; `1435` too, for a report never prints it so.
    """
    if text in _WORDS:
        return Decimal(_WORDS[text])
    if not _PRINTED.fullmatch(text):
        raise NotAPrintedNumber(text)
    return Decimal(text.replace(".", "").replace(",", "."))


def format_printed_number(value: Decimal) -> str:
    """Return the value in Indonesian notation, with as many decimals as it has."""
    return f"{value:,f}".translate(str.maketrans(",.", ".,"))
