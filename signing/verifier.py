"""The check of a certificate, in order: certificate-format.md section 4.

What passes here was signed by a body that the register lists, with a key and a licence that were good on the day of
issue, and has not been revoked according to the newest data at hand. It is not checked that the person who shows it
is the person it names: that takes an identity card, and somebody who looks.
"""

from collections.abc import Callable, Iterator
from contextlib import suppress
from datetime import datetime
from typing import TypeVar, TypeVarTuple, Unpack

from signing import explanations
from signing.certificate_checks import (
    CheckFailed,
    SignedCertificate,
    Trust,
    check_authorisation,
    check_dates,
    check_decoding,
    check_freshness,
    check_issuer,
    check_key,
    check_profile,
    check_signature,
    check_status,
)
from signing.explanations import JAKARTA, Explanation
from signing.transport import ScannedCertificate
from signing.verdicts import Check, CheckResult, Note, Outcome, Verdict, Verification

Arguments = TypeVarTuple("Arguments")
Found = TypeVar("Found")


def verify(text: str, trust: Trust | None, at: datetime) -> Verification:
    """Check the certificate in `text` (a QR code's text, its digits, or a compact JWS) at the moment `at`.

    `trust` is a verified trust set, None when there is none. Never raises for what the text or the data hold;
    raises ValueError when `at` has no time zone.

    The plan; each step is the check of the same name:

    (1) DECODING: find the certificate in the text
    (2) PROFILE: the header, strict JSON, every claim in its pattern
    (3) ISSUER: the issuer by the `lsp` claim, the key by `kid` within that issuer
    (4) SIGNATURE: when this or an earlier check fails, the later ones are not reached and no claim is shown
    (5) KEY: the key at the time of issue; a compromised key
    (6) AUTHORISATION: licence, freeze and scope on the day of issue
    (7) STATUS: the status list
    (8) DATES: not yet valid, expired
    (9) FRESHNESS: of the data used, and the plausibility of the clock
    (10) the first check that failed, in this order, decides the verdict; none is VALID, with notes

    (5) to (9) are all made, so that an expired certificate which was also revoked shows both.
    """
    if at.tzinfo is None:
        raise ValueError("a moment without its time zone says nothing")
    course = _Course(trust, at)
    with suppress(CheckFailed):
        scanned = course.scanned = course.make(Check.DECODING, check_decoding, text)  # (1)
        token = course.make(Check.PROFILE, check_profile, scanned)  # (2)
        named = course.make(Check.ISSUER, check_issuer, token, trust)  # (3)
        course.certificate = course.make(Check.SIGNATURE, check_signature, token, named, at)  # (4)
    if course.certificate is not None:
        course.judge(Check.KEY, check_key)  # (5)
        course.judge(Check.AUTHORISATION, check_authorisation)  # (6)
        course.judge(Check.STATUS, check_status)  # (7)
        course.judge(Check.DATES, check_dates)  # (8)
        course.judge(Check.FRESHNESS, check_freshness)  # (9)
    return course.verification()  # (10)


class _Course:
    """What one check of a certificate has found so far."""

    def __init__(self, trust: Trust | None, at: datetime) -> None:
        self.scanned: ScannedCertificate | None = None
        self.certificate: SignedCertificate | None = None
        self._trust = trust
        self._at = at
        self._results: dict[Check, CheckResult] = {}
        self._failure: CheckFailed | None = None

    def make(self, check: Check, run: Callable[[Unpack[Arguments]], Found], *arguments: *Arguments) -> Found:
        """Make a check on which all later ones stand; record what it found, or record and raise CheckFailed."""
        try:
            found = run(*arguments)
        except CheckFailed as failure:
            self._failure = self._failure or failure
            self._record(check, Outcome.FAILED, failure.explanation)
            raise
        self._record(check, Outcome.PASSED, found if isinstance(found, Explanation) else explanations.PASSED[check])
        return found

    def judge(self, check: Check, run: Callable[[SignedCertificate], Explanation]) -> None:
        """Make a check of the signed certificate that stands by itself, and record what it found."""
        if self.certificate is not None:
            with suppress(CheckFailed):
                self.make(check, run, self.certificate)

    def verification(self) -> Verification:
        """Sum up: the first failure decides."""
        signed, failure = self.certificate, self._failure
        return Verification(
            verdict=self._verdict,
            checks=tuple(self._results.get(check, _not_reached(check)) for check in Check),
            claims=None if signed is None else signed.claims,
            notes=tuple(self._notes()),
            at=self._at,
            data_of=None if self._trust is None else self._trust.issued,
            defect=None if failure is None else failure.defect,
            issuer_name=None if signed is None else signed.named.issuer.name,
            scanned_host=None if self.scanned is None else self.scanned.host,
        )

    @property
    def _verdict(self) -> Verdict:
        return Verdict.VALID if self._failure is None else self._failure.verdict

    def _record(self, check: Check, outcome: Outcome, explanation: Explanation) -> None:
        self._results[check] = CheckResult(check, outcome, explanation.english, explanation.indonesian)

    def _notes(self) -> Iterator[Note]:
        if self._trust is None:
            return
        if self._verdict is Verdict.VALID and self.certificate:
            yield from _notes_of_a_valid_one(self.certificate)
        if self.scanned and self.scanned.host not in {None, self._trust.register_identifier}:
            yield Note.FOREIGN_HOST
        if self._trust.is_test:
            yield Note.TEST_REGISTER


def _not_reached(check: Check) -> CheckResult:
    explanation = explanations.NOT_REACHED
    return CheckResult(check, Outcome.NOT_REACHED, explanation.english, explanation.indonesian)


def _notes_of_a_valid_one(certificate: SignedCertificate) -> Iterator[Note]:
    """Tell what became of the issuer's licence and of the scheme until the day of the question."""
    issuer, today = certificate.named.issuer, certificate.at.astimezone(JAKARTA).date()
    if not any(licence.contains(today) for licence in issuer.licences):
        yield Note.ISSUER_LICENCE_ENDED_LATER  # the chain model asks for no more than a note
    if issuer.had_newer_version(certificate.claims.scheme, today):
        yield Note.SUPERSEDED
