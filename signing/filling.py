"""Checks everything in some folders and fills a report with it: what `--report` does, here and in `kompeten verify`."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from signing.answers import Answer, Checker
from signing.report_table import ReportTable, old_report
from signing.sources import Source, files_in, sources_in


@dataclass(frozen=True, slots=True)
class Progress:
    """One source was checked and is in the report."""

    done: int
    """How many sources are in the report, with those of earlier runs."""
    total: int
    answers: Sequence[Answer]


def sources_for(places: Iterable[Path], report: Path) -> list[Source]:
    """Return everything to check in some files and folders; the report itself is left out."""
    own = {report.resolve(), old_report(report).resolve()}
    files = (file for place in places for file in (files_in(place) if place.is_dir() else [place]))
    chosen = dict.fromkeys(file for file in files if file.resolve() not in own)
    return [source for file in chosen for source in sources_in(file)]


def fill(report: ReportTable, sources: Sequence[Source], checker: Checker) -> Iterator[Progress]:
    """Check what the report does not have yet. It may be left at any moment: what was told is in the report."""
    missing = [source for source in sources if not report.has(source.label)]
    for done, source in enumerate(missing, len(sources) - len(missing) + 1):
        answers = checker.answers(source.label, source.texts)
        report.add(answers)
        yield Progress(done, len(sources), answers)
