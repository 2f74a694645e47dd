"""The clerk's page says what the columns and reasons say. Written anew by:

python -m tests.models.rules.candidate_sheet.test_document
"""

import re
from collections.abc import Iterator
from pathlib import Path

from models.rules.candidate_sheet.columns import Column, Heading
from models.rules.candidate_sheet.headings import letter_of
from models.rules.candidate_sheet.reasons import EVERY_REASON, Concern, Reason

PAGE = Path(__file__).parents[4] / "docs" / "operations" / "candidate-sheet.md"
TITLES = {
    Concern.FILE: "The whole file: nothing of it is imported",
    Concern.CELL: "One cell",
    Concern.ROW: "The cells of one row beside each other",
    Concern.SHEET: "Two rows of the same sheet",
    Concern.REGISTER: "The row beside the register",
}


def columns() -> Iterator[str]:
    yield "| | Heading | What stands there | Understood | Kept |"
    yield "| --- | --- | --- | --- | --- |"
    for place, column in enumerate(Column):
        heading = column.value
        letter = "" if heading.is_extra else letter_of(place)
        yield f"| {letter} | {heading.title} | {heading.english} | {heading.understood} | {kept(heading)} |"


def kept(heading: Heading) -> str:
    return "yes" if heading.is_kept else "no"


def reasons() -> Iterator[str]:
    for concern, title in TITLES.items():
        yield f"\n### {title}\n"
        yield "| Reason | English | Indonesia |"
        yield "| --- | --- | --- |"
        for reason in EVERY_REASON.values():
            if reason.concern is concern:
                yield f"| {name(reason)} | {reason.in_english('…')} | {reason.in_indonesian('…')} |"


def name(reason: Reason) -> str:
    return f"`{reason.name}`{' (warning)' if reason.is_warning else ''}"


def written_anew(text: str) -> str:
    for part, lines in (("columns", columns()), ("reasons", reasons())):
        between = rf"(?<=<!-- {part} -->\n).*?(?=<!-- end of {part} -->)"
        drawn = "\n".join(lines).lstrip("\n") + "\n"
        text = re.sub(between, lambda _, drawn=drawn: drawn, text, flags=re.DOTALL)  # type: ignore[misc]  # a default binds
    return text


def test_the_page_is_that_of_the_rules() -> None:
    text = PAGE.read_text(encoding="utf-8")
    assert written_anew(text) == text
    assert all(f"`{reason.name}`" in text for reason in EVERY_REASON.values())
    assert all(column.value.title in text for column in Column)


def test_no_two_reasons_are_told_alike() -> None:
    assert len({reason.in_english() for reason in EVERY_REASON.values()}) == len(EVERY_REASON)
    assert len({reason.in_indonesian() for reason in EVERY_REASON.values()}) == len(EVERY_REASON)


if __name__ == "__main__":
    PAGE.write_text(written_anew(PAGE.read_text(encoding="utf-8")), encoding="utf-8")
