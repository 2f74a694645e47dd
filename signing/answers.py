"""What became of the texts in one argument, file or line."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from signing.inputs import UnreadableInput
from signing.trust.trusted_set import TrustedSet
from signing.verdicts import Verdict, Verification
from signing.verifier import verify

NOT_VALID = 1
COULD_NOT_TELL = 2


@dataclass(frozen=True, slots=True)
class Answer:
    """What became of one text, or of an argument without any."""

    label: str
    """Where it came from, as it can be shown."""
    found: Verification | UnreadableInput

    @property
    def exit_status(self) -> int:
        """0 valid, 1 not valid, 2 could not tell."""
        return COULD_NOT_TELL if isinstance(self.found, UnreadableInput) else self.found.verdict.exit_status


@dataclass(frozen=True, slots=True)
class Checker:
    """Checks against one set of data, as of one moment."""

    trust: TrustedSet | None
    at: datetime

    def answers(self, label: str, texts: Callable[[], Sequence[str]]) -> list[Answer]:
        """Check every certificate among the texts."""
        try:
            found = [verify(text, self.trust, self.at) for text in texts()]
        except UnreadableInput as problem:
            return [Answer(label, problem)]
        return [Answer(label, each) for each in _distinct(found)]


def worst(statuses: Iterable[int]) -> int:
    """Return the exit status of all together: 1 when any is not valid, else 2 when any could not be told, else 0.

    Where there is none at all, nobody can tell.
    """
    found = set(statuses) or {COULD_NOT_TELL}
    return next((status for status in (NOT_VALID, COULD_NOT_TELL) if status in found), 0)


def _distinct(found: Iterable[Verification]) -> list[Verification]:
    """Leave out what says the same again, and the other codes on a paper when one of them is a certificate."""
    distinct = list({(each.verdict, each.claims, each.notes, each.defect): each for each in found}.values())
    ours = [each for each in distinct if each.verdict is not Verdict.NOT_OURS]
    return ours or distinct[:1]
