"""One vector: a text, the data and the moment it is checked with, and what every checker must answer."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from signing.defects import Defect
from signing.verdicts import Check, Note, Outcome, Verdict
from tests.vectors.pinned import NOON

_GATES = (Check.DECODING, Check.PROFILE, Check.ISSUER, Check.SIGNATURE)
"""When one of these fails, the later checks are not reached."""


@dataclass(frozen=True)
class Case:
    """A vector as it is written down by hand; `members` is what the file holds."""

    name: str
    description: str
    text: str
    verdict: Verdict = Verdict.VALID
    failing: tuple[Check, ...] = ()
    defect: Defect | None = None
    notes: tuple[Note, ...] = ()
    origin: str = "certificate-format.md"
    at: datetime = NOON
    trust: str | None = "register"

    def members(self) -> dict[str, Any]:
        """Return the members of the case's file."""
        return {
            "name": self.name,
            "description": self.description,
            "origin": self.origin,
            "text": self.text,
            "trust": self.trust,
            "at": self.at.isoformat(),
            "expected": {
                "verdict": self.verdict,
                "checks": self._outcomes(),
                "defect": self.defect,
                "notes": list(self.notes),
            },
        }

    def _outcomes(self) -> Mapping[Check, Outcome]:
        outcomes: dict[Check, Outcome] = {}
        for check in Check:
            if any(gate in self.failing for gate in _GATES if gate in outcomes):
                outcomes[check] = Outcome.NOT_REACHED
            else:
                outcomes[check] = Outcome.FAILED if check in self.failing else Outcome.PASSED
        return outcomes


def malformed(name: str, description: str, text: str, defect: Defect, origin: str) -> Case:
    """Return a case whose text can be read and whose form is wrong."""
    return Case(name, description, text, Verdict.MALFORMED, (Check.PROFILE,), defect, origin=origin)


def unreadable(name: str, description: str, text: str, defect: Defect, origin: str) -> Case:
    """Return a case whose text cannot be read."""
    return Case(name, description, text, Verdict.MALFORMED, (Check.DECODING,), defect, origin=origin)


def unsupported(name: str, description: str, text: str, defect: Defect, origin: str) -> Case:
    """Return a case of another profile."""
    return Case(name, description, text, Verdict.UNSUPPORTED, (Check.PROFILE,), defect, origin=origin)


def not_ours(name: str, description: str, text: str, origin: str) -> Case:
    """Return a case that is no certificate at all."""
    return Case(name, description, text, Verdict.NOT_OURS, (Check.DECODING,), Defect.NOT_A_CERTIFICATE, origin=origin)


def forged(name: str, description: str, text: str, origin: str) -> Case:
    """Return a case whose signature does not fit."""
    return Case(name, description, text, Verdict.BAD_SIGNATURE, (Check.SIGNATURE,), origin=origin)
