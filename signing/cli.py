"""`python -m signing verify`: checks certificates with nothing else installed around it, and with no network.

This is the one place of `signing` that reads the system clock, and only when `--at` does not say what time it is.
"""

import argparse
import sys
import traceback
from collections.abc import Callable, Iterable, Sequence
from datetime import UTC, datetime, time
from pathlib import Path
from typing import TextIO

from signing.answers import COULD_NOT_TELL, Checker, worst
from signing.data_at_hand import load_trust
from signing.explanations import JAKARTA
from signing.filling import Progress, fill, sources_for
from signing.inputs import Input
from signing.report import for_people, for_programs
from signing.report_table import NotAReport, ReportTable, cells_of
from signing.sources import label_of

INTERRUPTED = 130  # what a shell reports for Ctrl+C

DESCRIPTION = """Check certificates of competence against the register's signed data, without a network."""
EPILOG = """
exit status: 0 valid, 1 not valid, 2 could not tell. Of several certificates the worst counts: 1 when any is not
valid, else 2 when any could not be told, else 0.

The data are believed because of the register's first root. Without --root it is taken from the data themselves (and
kept in --memory from the first run on): then whoever gave you the data is believed.
"""

Clock = Callable[[], datetime]
Follow = Callable[[Iterable[Progress]], None]
"""Goes through the steps in which a report is filled, and tells of them."""


def in_lines(steps: Iterable[Progress]) -> None:
    """Tell of each step in a line on standard error."""
    for step in steps:
        results = ", ".join(cells_of(answer)[1] for answer in step.answers)
        _print(f"{step.done}/{step.total} {step.answers[0].label}: {results}", sys.stderr)


def main(
    arguments: Sequence[str] | None = None, clock: Clock = lambda: datetime.now(UTC), follow: Follow = in_lines
) -> int:
    """Run the command and return its exit status."""
    parser = _parser()
    options = parser.parse_args(arguments)
    if options.again and not options.report:
        parser.error("--again goes with --report")
    try:
        return _verify(options, options.at or clock(), follow)
    except OSError as error:  # the data or the memory became unreadable on the way
        _print(f"{error}\n", sys.stderr)
        return COULD_NOT_TELL
    except Exception:  # noqa: BLE001 - a mistake of this program says nothing of the certificate, as status 1 would
        _print(traceback.format_exc(), sys.stderr)
        return COULD_NOT_TELL
    except KeyboardInterrupt:
        _print("Interrupted. A report has everything told so far; the same command continues it.", sys.stderr)
        return INTERRUPTED


def _verify(options: argparse.Namespace, at: datetime, follow: Follow) -> int:
    trust, problem = load_trust(options.trust, options.root, options.memory, at)
    checker = Checker(trust, at)
    if not options.json:
        _print(f"Data: {problem}\n" if problem else "", sys.stderr)
    if options.report:
        return _fill_report(options, checker, follow)
    inputs = [Input(argument) for argument in options.certificate]
    answers = [answer for each in inputs for answer in checker.answers(each.label, each.texts)]
    _print(for_programs(answers, at, problem) if options.json else for_people(answers), sys.stdout)
    return worst(answer.exit_status for answer in answers)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m signing", description=DESCRIPTION)
    command = parser.add_subparsers(required=True, metavar="command").add_parser(
        "verify",
        help="check certificates",
        description=DESCRIPTION,
        epilog=EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    _ask_what_is_checked(command)
    _ask_what_it_is_checked_by(command)
    _ask_what_is_written(command)
    return parser


def _ask_what_is_checked(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "certificate",
        nargs="+",
        metavar="TEXT_OR_PICTURE_OR_PDF",
        help="a QR code's text, a token, or a file with one: text, picture, PDF",
    )


def _ask_what_it_is_checked_by(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "--trust", type=Path, required=True, metavar="DIRECTORY_OR_ZIP", help="the register's signed data"
    )
    command.add_argument("--root", type=Path, metavar="FILE", help="the register's first root, had from elsewhere")
    command.add_argument(
        "--memory", type=Path, metavar="DIRECTORY", help="remember what was seen, so that older data are refused"
    )
    command.add_argument(
        "--at",
        type=_moment,
        metavar="DATE",
        help="what the clock says: 2026-11-22 (its last second in Jakarta) or 2026-11-22T12:00:00[+07:00]; default now",
    )


def _ask_what_is_written(command: argparse.ArgumentParser) -> None:
    output = command.add_mutually_exclusive_group()
    output.add_argument("--json", action="store_true", help="print one JSON document")
    output.add_argument(
        "--report",
        type=Path,
        metavar="FILE.csv",
        help="check files and whole folders into a CSV file, one row per certificate; a second run continues it",
    )
    command.add_argument(
        "--again",
        action="store_true",
        help="with --report: begin anew, and keep the report that is there as FILE.csv.old",
    )


def _moment(text: str) -> datetime:
    try:
        moment = datetime.fromisoformat(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(f"{text!r} is not a date or time") from error
    # A certificate is valid until the end of its last day and from some hour of its first on.
    if len(text) <= len("2026-11-22"):
        moment = datetime.combine(moment, time(23, 59, 59))
    return moment if moment.tzinfo else moment.replace(tzinfo=JAKARTA)


def _fill_report(options: argparse.Namespace, checker: Checker, follow: Follow) -> int:
    """Check the files and folders into a report, a line on standard error for each, and sum up."""
    places = [Path(argument) for argument in options.certificate]
    if absent := [place for place in places if not place.exists()]:
        _print(f"{label_of(absent[0])}: --report takes files and folders, and this is neither.", sys.stderr)
        return COULD_NOT_TELL
    open_report = ReportTable.again if options.again else ReportTable
    try:
        with open_report(options.report) as report:
            follow(fill(report, sources_for(places, options.report), checker))
    except NotAReport as error:
        _print(str(error), sys.stderr)
        return COULD_NOT_TELL
    _print("\n".join(f"{result:<21} {count:>7}" for result, count in report.results.most_common()), sys.stdout)
    return report.exit_status


def _print(text: str, stream: TextIO) -> None:
    """Write text that any terminal can show: an unknown letter is spelled, not an error."""
    if text:
        encoding = stream.encoding or "utf-8"
        stream.write(text.encode(encoding, "backslashreplace").decode(encoding) + "\n")
