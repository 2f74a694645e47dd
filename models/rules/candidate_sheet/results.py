"""K and BK, in the words that sheets use."""

import re

from models.rules.assessments import Outcome
from models.rules.candidate_sheet.cells import Cell, RefusedCell, text_of
from models.rules.candidate_sheet.reasons import CellReason

RESULTS = {
    **dict.fromkeys(("k", "kompeten", "competent"), Outcome.COMPETENT),
    **dict.fromkeys(
        ("bk", "belumkompeten", "tk", "tidakkompeten", "notyetcompetent", "nyc"), Outcome.NOT_YET_COMPETENT
    ),
}
"""TK, tidak kompeten, is what BK was called before."""
ABSENT = frozenset({"th", "tidakhadir", "absen", "absent", "tidakikut"})
LETTERS = re.compile(r"[^a-z]")


def result_of(cell: Cell) -> Outcome:
    """Return what K or BK means. Raises RefusedCell."""
    word = LETTERS.sub("", text_of(cell).casefold())
    if word in ABSENT:
        raise RefusedCell(CellReason.RESULT_ABSENT)
    if word not in RESULTS:
        raise RefusedCell(CellReason.RESULT_NOT_UNDERSTOOD)
    return RESULTS[word]
