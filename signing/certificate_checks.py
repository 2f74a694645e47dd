"""The checks of a certificate, one function each: it returns what the check found, or raises CheckFailed.

`signing.verifier` calls them in their order; nothing here decides what follows from a failure.
"""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import Protocol

from signing import explanations
from signing.claims import CertificateClaims
from signing.decoding import UnverifiedToken, decode_compact
from signing.defects import Defect, RefusedCertificate
from signing.errors import SigningError
from signing.explanations import JAKARTA, Explanation, written
from signing.issuers import Issuer, IssuerKey
from signing.keys import BadSignature, UnusableKey, verify_signature
from signing.status_list import SignedStatusList, StatusValue
from signing.transport import ScannedCertificate, read_scanned_text
from signing.trust.roles import Role
from signing.verdicts import Check, Verdict

CLOCK_TOLERANCE = timedelta(days=1)
"""How far a clock may be behind the newest signed date before it is called wrong."""

NEEDED_ROLES = (Role.ROOT, Role.TIMESTAMP, Role.SNAPSHOT, Role.TARGETS, Role.ISSUERS)
"""Whose expiry makes the data stale, beside the status role's; schemes are never needed for a verdict."""


class Trust(Protocol):
    """What the checks need of a verified trust set."""

    @property
    def register_identifier(self) -> str:
        """The `iss` of this register's certificates."""

    @property
    def is_test(self) -> bool:
        """Whether its certificates mean nothing."""

    @property
    def issued(self) -> datetime:
        """When the register signed this set: `x-issued` of the timestamp."""

    def expired_at(self, at: datetime) -> Mapping[Role, datetime]:
        """Return when each role that is out of date at this moment expired."""

    def issuer(self, licence_number: str) -> Issuer | None:
        """Return the issuer, None when there is none. Raises SigningError when its shard cannot be had or read."""

    def status_list(self, uri: str) -> SignedStatusList | None:
        """Return the list, None when there is none. Raises SigningError when it cannot be had or verified."""


class CheckFailed(SigningError):
    """A check of a certificate failed."""

    def __init__(self, verdict: Verdict, explanation: Explanation, defect: Defect | None = None) -> None:
        super().__init__(explanation.english)
        self.verdict = verdict
        self.explanation = explanation
        self.defect = defect
        """What is wrong with the text itself."""


@dataclass(frozen=True, slots=True)
class NamedIssuer:
    """The issuer and the key that a token names; nobody has checked yet that they signed it."""

    trust: Trust
    issuer: Issuer
    key: IssuerKey


@dataclass(frozen=True, slots=True)
class SignedCertificate:
    """A certificate whose signature passed, with what is needed to judge it."""

    claims: CertificateClaims
    signing_input: bytes
    named: NamedIssuer
    at: datetime
    """The moment for which the question is asked."""

    @property
    def issued_at(self) -> datetime:
        """The time of issue."""
        return datetime.fromtimestamp(self.claims.iat, UTC)

    @property
    def expires_at(self) -> datetime:
        """The first second after the last valid day."""
        return datetime.fromtimestamp(self.claims.exp, UTC)

    @property
    def day_of_issue(self) -> date:
        """The day of issue in Jakarta."""
        return self.issued_at.astimezone(JAKARTA).date()


def check_decoding(text: str) -> ScannedCertificate:
    """(1) Find the certificate in a scanned or typed text."""
    try:
        return read_scanned_text(text)
    except RefusedCertificate as refusal:
        raise _failed_text(refusal) from refusal


def check_profile(scanned: ScannedCertificate) -> UnverifiedToken:
    """(2) Header profile, strict JSON, every claim within its pattern."""
    try:
        return decode_compact(scanned.compact)
    except RefusedCertificate as refusal:
        raise _failed_text(refusal) from refusal


def check_issuer(token: UnverifiedToken, trust: Trust | None) -> NamedIssuer:
    """(3) Find the issuer by the `lsp` claim, an address not yet believed, and the key within that issuer only."""
    if trust is None:
        raise CheckFailed(Verdict.TRUST_UNAVAILABLE, explanations.NO_DATA)
    # Test and production are different registers: one says nothing about the other's certificates.
    if token.claims.iss != trust.register_identifier:
        raise CheckFailed(Verdict.UNKNOWN_ISSUER, explanations.ANOTHER_REGISTER)
    try:
        issuer = trust.issuer(token.claims.lsp)
    except SigningError as error:
        raise CheckFailed(Verdict.TRUST_UNAVAILABLE, explanations.NO_DATA) from error
    if issuer is None:
        raise CheckFailed(Verdict.UNKNOWN_ISSUER, explanations.UNKNOWN_BODY)
    key = issuer.key(token.kid)
    if key is None:
        raise CheckFailed(Verdict.UNKNOWN_ISSUER, explanations.UNKNOWN_KEY)
    return NamedIssuer(trust, issuer, key)


def check_signature(token: UnverifiedToken, named: NamedIssuer, at: datetime) -> SignedCertificate:
    """(4) Verify the signature. From here on the claims are the issuer's."""
    try:
        verify_signature(named.key.jwk, token.signature, token.signing_input)
    except (BadSignature, UnusableKey) as error:
        raise CheckFailed(Verdict.BAD_SIGNATURE, explanations.WRONG_SIGNATURE) from error
    return SignedCertificate(token.claims, token.signing_input, named, at)


def check_key(certificate: SignedCertificate) -> Explanation:
    """(5) The key at the time of issue; once compromised, only what is known to be genuine."""
    key = certificate.named.key
    found = explanations.PASSED[Check.KEY]
    if key.compromised_at is not None:
        # Whoever has the key also chooses `iat`, so no date excuses a certificate: only the register's own list does.
        # The hash is over the signing input, for another signature of it is the same certificate.
        if hashlib.sha256(certificate.signing_input).hexdigest() not in key.genuine:
            raise CheckFailed(Verdict.KEY_COMPROMISED, explanations.COMPROMISED)
        found = explanations.KNOWN_TO_BE_GENUINE
    if certificate.issued_at < key.not_before:
        raise CheckFailed(Verdict.ISSUER_NOT_AUTHORISED, explanations.KEY_NOT_YET_IN_USE)
    if key.not_after is not None and certificate.issued_at > key.not_after:
        raise CheckFailed(Verdict.ISSUER_NOT_AUTHORISED, explanations.KEY_RETIRED)
    return found


def check_authorisation(certificate: SignedCertificate) -> Explanation:
    """(6) Licence in force, not frozen, scheme in scope: all on the day of issue in Jakarta."""
    issuer, day = certificate.named.issuer, certificate.day_of_issue
    if not any(licence.contains(day) for licence in issuer.licences):
        raise _not_authorised(explanations.NOT_LICENSED, day)
    if any(freeze.contains(day) for freeze in issuer.freezes):
        raise _not_authorised(explanations.FROZEN, day)
    if not issuer.was_in_scope(certificate.claims.scheme, day):
        raise _not_authorised(explanations.OUT_OF_SCOPE, day)
    return explanations.PASSED[Check.AUTHORISATION]


def check_status(certificate: SignedCertificate) -> Explanation:
    """(7) What the status list says; that the list is still current is part of (9)."""
    status_list = status_list_of(certificate)
    if status_list is None:
        raise CheckFailed(Verdict.TRUST_UNAVAILABLE, explanations.NO_STATUS_LIST)
    status = status_list.statuses.get(certificate.claims.status_index)
    if status in _STATUS_VERDICTS:
        raise CheckFailed(*_STATUS_VERDICTS[status])
    return explanations.PASSED[Check.STATUS]


def check_dates(certificate: SignedCertificate) -> Explanation:
    """(8) From the time of issue to the end of the last valid day, both to the second."""
    if certificate.at < certificate.issued_at:
        raise _dated(Verdict.NOT_YET_VALID, explanations.NOT_YET_VALID, certificate.issued_at)
    # RFC 7519 section 4.1.4: on or after `exp` it must not be accepted.
    if certificate.at >= certificate.expires_at:
        raise _dated(Verdict.EXPIRED, explanations.EXPIRED, certificate.expires_at)
    return explanations.PASSED[Check.DATES]


def check_freshness(certificate: SignedCertificate) -> Explanation:
    """(9) Nothing that was used has expired, and the clock is not before what it was asked about."""
    status_list = status_list_of(certificate)
    _check_status_is_current(certificate, status_list)
    _check_trust_is_current(certificate)
    _check_clock(certificate, status_list)
    return explanations.PASSED[Check.FRESHNESS]


def _check_status_is_current(certificate: SignedCertificate, status_list: SignedStatusList | None) -> None:
    expired = certificate.named.trust.expired_at(certificate.at)
    ends = [expired[Role.STATUS]] if Role.STATUS in expired else []
    if status_list is not None and certificate.at >= status_list.expires_at:
        ends.append(status_list.expires_at)
    if ends:
        raise _dated(Verdict.STATUS_STALE, explanations.STATUS_STALE, min(ends))


def _check_trust_is_current(certificate: SignedCertificate) -> None:
    expired = certificate.named.trust.expired_at(certificate.at)
    ends = [expired[role] for role in NEEDED_ROLES if role in expired]
    if ends:
        raise _dated(Verdict.TRUST_STALE, explanations.TRUST_STALE, min(ends))


def _check_clock(certificate: SignedCertificate, status_list: SignedStatusList | None) -> None:
    issued = certificate.named.trust.issued
    newest = max(issued, status_list.issued_at) if status_list else issued
    if certificate.at < newest - CLOCK_TOLERANCE:
        raise _dated(Verdict.CLOCK_IMPLAUSIBLE, explanations.CLOCK_IMPLAUSIBLE, newest)


def status_list_of(certificate: SignedCertificate) -> SignedStatusList | None:
    """Return the status list that the certificate names, None when it cannot be had or is another one's."""
    try:
        found = certificate.named.trust.status_list(certificate.claims.status_uri)
    except SigningError:
        return None
    # draft-ietf-oauth-status-list-21 section 8.3: `sub` must be the uri in the certificate.
    return found if found is not None and found.uri == certificate.claims.status_uri else None


_STATUS_VERDICTS = {
    StatusValue.REVOKED: (Verdict.REVOKED, explanations.REVOKED),
    StatusValue.SUSPENDED: (Verdict.SUSPENDED, explanations.SUSPENDED),
    StatusValue.NOT_ACTIVATED: (Verdict.NOT_ACTIVATED, explanations.NOT_ACTIVATED),
}


def _failed_text(refusal: RefusedCertificate) -> CheckFailed:
    explanation = explanations.REFUSED_TEXT[refusal.verdict].about(defect=str(refusal))
    return CheckFailed(refusal.verdict, explanation, refusal.reason)


def _not_authorised(explanation: Explanation, day: date) -> CheckFailed:
    return CheckFailed(Verdict.ISSUER_NOT_AUTHORISED, explanation.about(day=day.isoformat()))


def _dated(verdict: Verdict, explanation: Explanation, moment: datetime) -> CheckFailed:
    return CheckFailed(verdict, explanation.about(moment=written(moment)))
