"""When a scheme may be assessed at a site: verified, for the scheme, used, not suspended, not closed."""

from datetime import date

import pytest

from models.rules.actors import Actor, Role
from models.rules.sites import (
    SiteClosed,
    SiteKind,
    SiteNotUsed,
    SiteNotVerified,
    SiteNotVerifiedForScheme,
    SiteState,
    SiteStatus,
    SiteSuspended,
    SiteTerm,
    SiteVerification,
    SiteVerificationResult,
    Stay,
    check_answers_for,
    check_counts_until,
    check_made,
    check_open,
    check_regency,
    check_used,
    is_verified_without_end,
    site_code,
    state_on,
)
from models.rules.violations import InvalidInput, NotPermitted, RuleViolation
from tests.register import CERTIFICATION, DECIDER, LICENSING, LSP, OFFICER, OTHER_OFFICER, SCHEME, SITE

MAY = [date(2026, 5, day) for day in range(1, 32)]
"""The days of May: MAY[0] is the first."""
OTHER_SCHEME = "SKM-000124"
FAILED = SiteVerificationResult.FAILED


def verified(first: int, last: int | None = None, *schemes: str) -> SiteVerification:
    return SiteVerification(Stay(MAY[first - 1], MAY[last - 1] if last else None), schemes=frozenset(schemes))


def failed(day: int) -> SiteVerification:
    return SiteVerification(Stay(MAY[day - 1]), FAILED)


@pytest.mark.parametrize(
    ("verifications", "days"),
    [
        ((), ""),
        ((verified(3, 5),), "3 4 5"),
        ((verified(28),), "28 29 30 31"),
        ((verified(3, 4), verified(6, 6)), "3 4 6"),
        ((verified(3, 8), verified(4, 5)), "3 4 5 6 7 8"),
        ((verified(3, 8), failed(5)), "3 4"),
        ((verified(3, 8), failed(5), verified(5, 6)), "3 4 5 6"),
        ((failed(2), verified(3, 3)), "3"),
        ((verified(3, 5, OTHER_SCHEME), verified(4, 4, SCHEME, OTHER_SCHEME)), "4"),
    ],
)
def test_a_site_counts_from_its_verification_to_the_last_day_of_it(
    verifications: tuple[SiteVerification, ...], days: str
) -> None:
    assert " ".join(str(day.day) for day in MAY if is_open(SiteTerm(SITE, verifications), day)) == days


def is_open(site: SiteTerm, day: date) -> bool:
    try:
        check_open(site, SCHEME, day)
    except RuleViolation:
        return False
    return True


@pytest.mark.parametrize(
    ("site", "refusal"),
    [
        (SiteTerm(SITE, (verified(6),)), SiteNotVerified),
        (SiteTerm(SITE, (verified(1, None, OTHER_SCHEME),)), SiteNotVerifiedForScheme),
        (SiteTerm(SITE, (verified(1),), (Stay(MAY[4]),)), SiteSuspended),
        (SiteTerm(SITE, (verified(1),), (Stay(MAY[0], MAY[4]),)), SiteSuspended),
        (SiteTerm(SITE, (verified(1),), closed_on=MAY[3]), SiteClosed),
    ],
)
def test_each_reason_against_a_day_has_its_name(site: SiteTerm, refusal: type[RuleViolation]) -> None:
    with pytest.raises(refusal):
        check_open(site, SCHEME, MAY[4])


def test_before_a_suspension_after_it_and_on_the_last_day_one_assesses() -> None:
    suspended = SiteTerm(SITE, (verified(1),), (Stay(MAY[2], MAY[3]),), closed_on=MAY[4])
    assert [day.day for day in MAY if is_open(suspended, day)] == [1, 2, 5]


def test_an_lsp_assesses_where_it_uses_the_site_for_the_scheme() -> None:
    check_used(LSP, SITE, SCHEME, [Stay(MAY[0], MAY[1]), Stay(MAY[4])], MAY[4])
    with pytest.raises(SiteNotUsed, match=f"{LSP} does not use {SITE} for {SCHEME} on 2026-05-03"):
        check_used(LSP, SITE, SCHEME, [Stay(MAY[0], MAY[1]), Stay(MAY[4])], MAY[2])


@pytest.mark.parametrize(
    ("kind", "last", "is_fine"),
    [
        (SiteKind.INDEPENDENT, date(2029, 5, 1), True),
        (SiteKind.INDEPENDENT, date(2029, 5, 2), False),
        (SiteKind.WORKPLACE, date(2026, 7, 31), True),
        (SiteKind.WORKPLACE, date(2026, 8, 1), False),
        (SiteKind.AD_HOC, date(2026, 5, 1), True),
        (SiteKind.AD_HOC, date(2026, 4, 30), False),
        (SiteKind.AD_HOC, None, False),
    ],
)
def test_a_verification_counts_for_one_use_or_a_period(kind: SiteKind, last: date | None, is_fine: bool) -> None:  # noqa: FBT001 - a column
    if is_fine:
        check_counts_until(kind, MAY[0], last)
    else:
        with pytest.raises(InvalidInput):
            check_counts_until(kind, MAY[0], last)


def test_verifications_are_told_in_their_order() -> None:
    check_made(MAY[1], MAY[1], MAY[1])
    for made, newest in ((MAY[2], None), (MAY[0], MAY[1])):
        with pytest.raises(InvalidInput):
            check_made(made, newest, MAY[1])


def test_expired_is_what_was_verified_until_a_day_that_has_passed() -> None:
    assert state_on(SiteStatus.VERIFIED, MAY[4], MAY[4]) is SiteState.VERIFIED
    assert state_on(SiteStatus.VERIFIED, MAY[3], MAY[4]) is SiteState.EXPIRED
    assert state_on(SiteStatus.VERIFIED, None, MAY[4]) is SiteState.VERIFIED
    assert state_on(SiteStatus.SUSPENDED, MAY[3], MAY[4]) is SiteState.SUSPENDED


def test_what_was_verified_for_ever_wants_a_verification() -> None:
    without_end = [status for status in SiteStatus if is_verified_without_end(status, None)]
    assert without_end == [SiteStatus.VERIFIED, SiteStatus.SUSPENDED]
    assert not any(is_verified_without_end(status, MAY[0]) for status in SiteStatus)


def test_codes_are_written_in_one_way_and_lie_in_their_province() -> None:
    assert site_code(" tuk-9001/01 ") == "TUK-9001/01"
    check_regency(None, "32")
    check_regency("3273", "32")
    with pytest.raises(InvalidInput):
        site_code("TUK_1")
    for regency in ("3173", "32.73", "327"):
        with pytest.raises(InvalidInput):
            check_regency(regency, "32")


def test_the_lsp_of_a_site_answers_for_it_and_bnsp_for_all() -> None:
    for actor, number in ((OFFICER, LSP), (CERTIFICATION, LSP), (CERTIFICATION, None)):
        check_answers_for(actor, number)
    strangers = (OTHER_OFFICER, DECIDER, LICENSING, Actor.public(), Actor("x", frozenset({Role.PARTNER}), partner="X"))
    for actor, number in (*((each, LSP) for each in strangers), (OFFICER, None)):
        with pytest.raises(NotPermitted):
            check_answers_for(actor, number)
