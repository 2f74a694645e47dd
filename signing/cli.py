"""`python -m signing verify`: checks certificates with nothing else installed around it, and with no network.

This is the one place of `signing` that reads the system clock, and only when `--at` does not say what time it is.
"""

import argparse
import sys
from collections.abc import Callable, Iterable, Sequence
from datetime import UTC, datetime, time
from pathlib import Path
from typing import TextIO

from signing.errors import SigningError
from signing.explanations import JAKARTA
from signing.inputs import Input, UnreadableInput
from signing.report import Answer, for_people, for_programs, worst
from signing.trust.bundle import open_trust
from signing.trust.client import TrustClient, own_first_root
from signing.trust.errors import TrustError
from signing.trust.memory import MemoryInDirectory, MemoryInProcess, TrustMemory
from signing.trust.reading import Reader
from signing.trust.trusted_set import TrustedSet
from signing.verdicts import Verdict, Verification
from signing.verifier import verify

DESCRIPTION = """Check certificates of competence against the register's signed data, without a network."""
EPILOG = """
exit status: 0 valid, 1 not valid, 2 could not tell. Of several certificates the worst counts: 1 when any is not
valid, else 2 when any could not be told, else 0.

The data are believed because of the register's first root. Without --root it is taken from the data themselves (and
kept in --memory from the first run on): then whoever gave you the data is believed.
"""

Clock = Callable[[], datetime]


def main(arguments: Sequence[str] | None = None, clock: Clock = lambda: datetime.now(UTC)) -> int:
    """Run the command and return its exit status."""
    options = _parser().parse_args(arguments)
    at: datetime = options.at or clock()
    trust, problem = _load_trust(options, at)
    answers = [answer for argument in options.certificate for answer in _answers(Input(argument), trust, at)]
    if options.json:
        _print(for_programs(answers, at, problem), sys.stdout)
    else:
        _print(f"Data: {problem}\n" if problem else "", sys.stderr)
        _print(for_people(answers), sys.stdout)
    return worst(answers)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m signing", description=DESCRIPTION)
    command = parser.add_subparsers(required=True, metavar="command").add_parser(
        "verify",
        help="check certificates",
        description=DESCRIPTION,
        epilog=EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    command.add_argument(
        "certificate",
        nargs="+",
        metavar="TEXT_OR_PICTURE_OR_PDF",
        help="a QR code's text, a token, or a file with one: text, picture, PDF",
    )
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
    command.add_argument("--json", action="store_true", help="print one JSON document")
    return parser


def _moment(text: str) -> datetime:
    try:
        moment = datetime.fromisoformat(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(f"{text!r} is not a date or time") from error
    # A certificate is valid until the end of its last day and from some hour of its first on.
    if len(text) <= len("2026-11-22"):
        moment = datetime.combine(moment, time(23, 59, 59))
    return moment if moment.tzinfo else moment.replace(tzinfo=JAKARTA)


def _load_trust(options: argparse.Namespace, at: datetime) -> tuple[TrustedSet | None, str | None]:
    """Return the trust set, and what was wrong with the data at hand, if anything."""
    memory = MemoryInDirectory(options.memory) if options.memory else MemoryInProcess()
    try:
        reader = open_trust(options.trust)
        client = TrustClient(_first_root(options.root, memory, reader), memory)
    except (SigningError, OSError) as error:
        return None, str(error)
    try:
        return client.refresh(reader, at), None
    except TrustError as error:
        # What was seen before may still do; the verdict names its date.
        return client.stored(at, reader), f"{error.code}: {error}"


def _first_root(pinned: Path | None, memory: TrustMemory, reader: Reader) -> bytes:
    if pinned is not None:
        return pinned.read_bytes()
    root = memory.root(1) or own_first_root(reader)
    memory.keep_root(1, root)
    return root


def _answers(given: Input, trust: TrustedSet | None, at: datetime) -> Iterable[Answer]:
    """Check every certificate in one argument."""
    try:
        texts = given.texts()
    except UnreadableInput as problem:
        return [Answer(given.label, problem)]
    return [Answer(given.label, found) for found in _distinct(verify(text, trust, at) for text in texts)]


def _distinct(found: Iterable[Verification]) -> list[Verification]:
    """Leave out what says the same again, and the other codes on a paper when one of them is a certificate."""
    distinct = list({(each.verdict, each.claims, each.notes, each.defect): each for each in found}.values())
    ours = [each for each in distinct if each.verdict is not Verdict.NOT_OURS]
    return ours or distinct[:1]


def _print(text: str, stream: TextIO) -> None:
    """Write text that any terminal can show: an unknown letter is spelled, not an error."""
    if text:
        encoding = stream.encoding or "utf-8"
        stream.write(text.encode(encoding, "backslashreplace").decode(encoding) + "\n")
