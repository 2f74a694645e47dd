"""Assessment sites (TUK, tempat uji kompetensi): their kinds, their life cycle, and when they may be used.

A site is proposed, an assessor verifies it, and it counts while a verification lasts: that of one use for a workplace
or an ad hoc site, a periodical one for an independent site (domain.md 2.10). Expired is not decided: days say so.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import ClassVar

from models.rules.actors import Actor, Role
from models.rules.life_cycle import LifeCycle, Step
from models.rules.permissions import check_role
from models.rules.schedules import LONGEST_SCHEDULE
from models.rules.validity import add_years
from models.rules.violations import InvalidInput, NotPermitted, RuleViolation

VERIFIED_BEFORE_USE = "Practice of BNSP: a TUK is verified before use, an independent one periodically"
VERIFIED_SCOPE = "Practice of BNSP: a TUK is used only within the verified scope"
LONGEST_PERIOD = 3  # years; of an independent site: practice of LSPs, BNSP's own rule is not public
_CODE = re.compile(r"[A-Z0-9][A-Z0-9./-]{0,39}", re.ASCII)
_REGENCY = re.compile(r"[0-9]{4}")


class SiteKind(StrEnum):
    """How the site is owned, which decides how often it is verified."""

    WORKPLACE = "WORKPLACE"
    """Tempat kerja: owned by an industry, verified before every use."""
    AD_HOC = "AD_HOC"
    """Sewaktu: verified before every use."""
    INDEPENDENT = "INDEPENDENT"
    """Mandiri: owned by a body outside the LSP, verified periodically."""


class SiteStatus(StrEnum):
    """What somebody decided about a site."""

    PROPOSED = "PROPOSED"
    VERIFIED = "VERIFIED"
    SUSPENDED = "SUSPENDED"
    CLOSED = "CLOSED"


class SiteState(StrEnum):
    """What a site is on one day: the decisions and the calendar together."""

    PROPOSED = "PROPOSED"
    VERIFIED = "VERIFIED"
    EXPIRED = "EXPIRED"
    """Verified until a day that has passed: it is verified anew before it is used again."""
    SUSPENDED = "SUSPENDED"
    CLOSED = "CLOSED"


class SiteVerificationResult(StrEnum):
    """What an assessor found at a site."""

    PASSED = "PASSED"
    FAILED = "FAILED"


COUNTING = (SiteStatus.VERIFIED, SiteStatus.SUSPENDED)
"""What a site is while its newest verification counts, or would but for a suspension."""

SITE = LifeCycle(
    "SITE",
    SiteStatus.PROPOSED,
    (
        Step("VERIFY", (SiteStatus.PROPOSED, SiteStatus.VERIFIED), SiteStatus.VERIFIED),
        Step("FAIL", (SiteStatus.PROPOSED, SiteStatus.VERIFIED), SiteStatus.PROPOSED),
        Step("SUSPEND", (SiteStatus.VERIFIED,), SiteStatus.SUSPENDED),
        Step("REINSTATE", (SiteStatus.SUSPENDED,), SiteStatus.VERIFIED),
        Step("CLOSE", (SiteStatus.PROPOSED, SiteStatus.VERIFIED, SiteStatus.SUSPENDED), SiteStatus.CLOSED),
    ),
)


@dataclass(frozen=True, slots=True)
class Stay:
    """Days from one to another; both count."""

    from_date: date
    to_date: date | None = None
    """The last day; none while it lasts."""

    def covers(self, day: date) -> bool:
        """Tell whether the day is one of them."""
        return self.from_date <= day and (self.to_date is None or day <= self.to_date)


@dataclass(frozen=True, slots=True)
class SiteVerification:
    """One verification of a site."""

    days: Stay
    """From the day of the verification to the last on which it counts."""
    result: SiteVerificationResult = SiteVerificationResult.PASSED
    schemes: frozenset[str] = frozenset()
    """Codes of the schemes for which it was verified; none named: for every scheme."""


@dataclass(frozen=True, slots=True)
class SiteTerm:
    """A site as the rules see it."""

    code: str
    verifications: tuple[SiteVerification, ...]
    """In the order in which they were made."""
    suspensions: tuple[Stay, ...] = ()
    closed_on: date | None = None
    """The last day of a site that was closed."""

    def verifications_on(self, day: date) -> list[SiteVerification]:
        """Return the verifications that count on a day: a failed one ends all before it."""
        counting: list[SiteVerification] = []
        for each in self.verifications:
            if each.days.from_date <= day:
                counting = [] if each.result is SiteVerificationResult.FAILED else [*counting, each]
        return [each for each in counting if each.days.covers(day)]


@dataclass(eq=False)
class SiteNotVerified(RuleViolation):
    """The site was not verified on the day of the assessment."""

    source: ClassVar[str] = VERIFIED_BEFORE_USE
    template: ClassVar[str] = "Assessment site {site} is not verified on {day}."
    site: str
    day: date


@dataclass(eq=False)
class SiteNotVerifiedForScheme(RuleViolation):
    """The site was verified on the day, and not for the scheme."""

    source: ClassVar[str] = VERIFIED_SCOPE
    template: ClassVar[str] = "Assessment site {site} is not verified for {scheme} on {day}."
    site: str
    scheme: str
    day: date


@dataclass(eq=False)
class SiteSuspended(RuleViolation):
    """The site was suspended on the day."""

    source: ClassVar[str] = VERIFIED_BEFORE_USE
    template: ClassVar[str] = "Assessment site {site} is suspended on {day}."
    site: str
    day: date


@dataclass(eq=False)
class SiteClosed(RuleViolation):
    """The site had been closed before the day."""

    source: ClassVar[str] = VERIFIED_BEFORE_USE
    template: ClassVar[str] = "Assessment site {site} was closed before {day}."
    site: str
    day: date


@dataclass(eq=False)
class SiteNotUsed(RuleViolation):
    """The LSP did not use the site for the scheme on the day."""

    source: ClassVar[str] = VERIFIED_SCOPE
    template: ClassVar[str] = "{licence_number} does not use {site} for {scheme} on {day}."
    licence_number: str
    site: str
    scheme: str
    day: date


@dataclass(eq=False)
class SiteInUse(RuleViolation):
    """The LSP uses the site for the scheme already."""

    source: ClassVar[str] = VERIFIED_SCOPE
    template: ClassVar[str] = "{licence_number} uses {site} for {scheme} already."
    licence_number: str
    site: str
    scheme: str


@dataclass(eq=False)
class SiteSuspendedByBnsp(RuleViolation):
    """What BNSP suspended, an LSP does not reinstate."""

    source: ClassVar[str] = "Peraturan BNSP 3/BNSP/III/2014: BNSP watches LSPs and the places where they assess"
    template: ClassVar[str] = "Assessment site {site} was suspended by BNSP, which alone reinstates it."
    site: str


def state_on(status: SiteStatus, verified_until: date | None, day: date) -> SiteState:
    """Return what a site is on a day, by the last day of its verification."""
    has_ended = status is SiteStatus.VERIFIED and verified_until is not None and verified_until < day
    return SiteState.EXPIRED if has_ended else SiteState(status.value)


def is_verified_without_end(status: SiteStatus, verified_until: date | None) -> bool:
    """Tell whether a site's newest verification has no last day: it entered the register so, and wants a new one."""
    return status in COUNTING and verified_until is None


def check_open(site: SiteTerm, scheme: str, day: date) -> None:
    """Raises the first reason for which the scheme may not be assessed at the site on the day; both ends count."""
    if site.closed_on is not None and day > site.closed_on:
        raise SiteClosed(site.code, day)
    if any(each.covers(day) for each in site.suspensions):
        raise SiteSuspended(site.code, day)
    verifications = site.verifications_on(day)
    if not verifications:
        raise SiteNotVerified(site.code, day)
    if not any(scheme in each.schemes or not each.schemes for each in verifications):
        raise SiteNotVerifiedForScheme(site.code, scheme, day)


def check_used(licence_number: str, site: str, scheme: str, uses: Iterable[Stay], day: date) -> None:
    """Raises SiteNotUsed unless the LSP used the site for the scheme on the day."""
    if not any(each.covers(day) for each in uses):
        raise SiteNotUsed(licence_number, site, scheme, day)


def check_may_assess_at(licence_number: str, site: SiteTerm, scheme: str, uses: Iterable[Stay], day: date) -> None:
    """Raises the first reason for which the LSP may not assess the scheme at the site on the day."""
    check_open(site, scheme, day)
    check_used(licence_number, site.code, scheme, uses, day)


def site_code(text: str) -> str:
    """Return a site's code as it is stored: capitals, no spaces. Raises InvalidInput."""
    code = re.sub(r"\s+", "", text).upper()
    if not _CODE.fullmatch(code):
        raise InvalidInput("code", "must have up to 40 letters, digits, full stops, hyphens and slashes")
    return code


def check_regency(regency: str | None, province: str) -> None:
    """Raises InvalidInput unless a regency's or city's code, where it is given, begins with its province's."""
    if regency is not None and not (_REGENCY.fullmatch(regency) and regency.startswith(province)):
        raise InvalidInput("regencyCode", "has four digits, of which the first two are the province's")


def check_answers_for(actor: Actor, licence_number: str | None) -> None:
    """Raises NotPermitted unless the caller is an officer of the LSP that answers for a site, or BNSP's field."""
    check_role(actor, Role.LSP_OFFICER, Role.BNSP_CERTIFICATION)
    if not actor.has_any(Role.BNSP_CERTIFICATION) and (licence_number is None or actor.lsp != licence_number):
        raise NotPermitted("the site belongs to another LSP")


def check_made(verified_on: date, newest: date | None, today: date) -> None:
    """Raises InvalidInput unless a verification was made already, and after every other that is recorded."""
    if verified_on > today:
        raise InvalidInput("verifiedOn", "lies in the future")
    if newest is not None and verified_on < newest:
        raise InvalidInput("verifiedOn", "lies before a verification that is recorded")


def check_counts_until(kind: SiteKind, verified_on: date, valid_until: date | None) -> None:
    """Raises InvalidInput unless a verification that was passed counts as long as its kind of site allows."""
    if valid_until is None or valid_until < verified_on:
        raise InvalidInput("validUntil", "is the day of the verification or a later one")
    if kind is SiteKind.INDEPENDENT and valid_until > add_years(verified_on, LONGEST_PERIOD):
        raise InvalidInput("validUntil", f"lies within {LONGEST_PERIOD} years")
    if kind is not SiteKind.INDEPENDENT and (valid_until - verified_on).days >= LONGEST_SCHEDULE:
        raise InvalidInput("validUntil", f"lies within {LONGEST_SCHEDULE} days: the site is verified before every use")
