"""The days and the callers of licensing: interests, renewals, deadlines, and who may speak."""

from collections.abc import Callable
from datetime import date

import pytest

from models.rules.actors import Actor, Role
from models.rules.licence_applications import (
    ApplicationAct,
    ApplicationStillOpen,
    LicenceNotRenewable,
    check_may_advance,
    check_none_open,
    check_renewable,
    last_day_of_reminder,
)
from models.rules.licences import LicenceStatus, days_left
from models.rules.licensing_assessors import (
    LicensingAssessorNotValid,
    VisitStillToCome,
    check_valid_on,
    check_visited,
    first_day_that_counts,
    interest_counts,
)
from models.rules.scope_changes import (
    ScopeChangeNotYetEffective,
    check_effective_from,
    check_takes_effect,
    check_verifier,
)
from models.rules.sector_recommendations import (
    RecommendationDecision,
    RecommendationNotInForce,
    check_withdrawable,
    raises_review,
)
from models.rules.surveillances import check_due, check_visited_on, is_overdue
from models.rules.texts import reason_given, written
from models.rules.violations import InvalidInput, NotPermitted
from models.rules.visibility import check_sees_licensing, check_sees_licensing_of, check_watches

TODAY = date(2026, 5, 11)
OWN = Actor("dewi", frozenset({Role.LSP_OFFICER}), lsp="BNSP-LSP-9001-ID")
LICENSING = Actor("lina", frozenset({Role.BNSP_LICENSING}))
PARTNER = Actor("dewan-pers", frozenset({Role.PARTNER}), partner="DEWAN_PERS")


@pytest.mark.parametrize(
    ("to_date", "counts"),
    [(None, True), (TODAY, True), (date(2022, 5, 11), True), (date(2022, 5, 10), False)],
)
def test_an_interest_counts_for_four_years_after_its_end(to_date: date | None, counts: bool) -> None:  # noqa: FBT001
    assert interest_counts(to_date, TODAY) is counts
    assert (to_date is None or to_date >= first_day_that_counts(TODAY)) is counts


def test_both_ways_to_count_agree_on_a_leap_day() -> None:
    leap = date(2028, 2, 29)
    assert first_day_that_counts(leap) == date(2024, 2, 29)
    assert interest_counts(date(2024, 2, 29), leap)
    assert not interest_counts(date(2024, 2, 28), leap)


def test_the_last_days_of_a_licence_are_counted_down() -> None:
    assert [days_left(date(2026, 5, day), TODAY) for day in (10, 11, 12)] == [0, 0, 1]
    assert last_day_of_reminder(TODAY) == date(2026, 11, 7)


def test_what_is_refused_and_why() -> None:
    refusals = (
        (LicenceNotRenewable, lambda: check_renewable("BNSP-LSP-9001-ID", LicenceStatus.REVOKED)),
        (ApplicationStillOpen, lambda: check_none_open("BNSP-LSP-9001-ID", ["LIS-000001"])),
        (LicensingAssessorNotValid, lambda: check_valid_on("AL-1", date(2026, 5, 12), date(2027, 1, 1), TODAY)),
        (VisitStillToCome, lambda: check_visited(date(2026, 5, 12), TODAY)),
        (ScopeChangeNotYetEffective, lambda: check_takes_effect("PRL-000001", date(2026, 5, 12), TODAY)),
        (RecommendationNotInForce, lambda: check_withdrawable("LPJK", "1", RecommendationDecision.REFUSED)),
        (InvalidInput, lambda: check_effective_from(date(2026, 5, 10), TODAY)),
        (InvalidInput, lambda: check_due(date(2026, 5, 10), TODAY)),
        (InvalidInput, lambda: check_visited_on(date(2026, 5, 12), TODAY)),
        (InvalidInput, lambda: reason_given(" ")),
        (InvalidInput, lambda: written("name", "x" * 201, 200)),
        (NotPermitted, lambda: check_verifier("vera", None)),
    )
    for error, act in refusals:
        with pytest.raises(error) as refusal:
            act()
        assert type(refusal.value) is error
        assert getattr(refusal.value, "source", "own words") != ""


def test_what_is_allowed() -> None:
    check_renewable("BNSP-LSP-9001-ID", LicenceStatus.GRANTED)
    check_none_open("BNSP-LSP-9001-ID", [])
    check_valid_on("AL-1", TODAY, TODAY, TODAY)
    check_visited(TODAY, TODAY)
    check_takes_effect("PRL-000001", TODAY, TODAY)
    check_effective_from(TODAY, TODAY)
    check_verifier("vera", "vera")
    assert written("name", "  LSP  Contoh ", 200) == "LSP  Contoh"


def test_a_withdrawal_raises_a_review_only_after_licensing() -> None:
    assert raises_review(TODAY, TODAY)
    assert raises_review(TODAY, date(2024, 1, 1))
    assert not raises_review(TODAY, date(2026, 5, 12))
    assert not raises_review(TODAY, None)
    assert not raises_review(None, date(2024, 1, 1))


def test_a_finding_is_overdue_after_its_day() -> None:
    assert [is_overdue(date(2026, 5, day), None, TODAY) for day in (10, 11)] == [True, False]
    assert not is_overdue(date(2026, 5, 1), TODAY, TODAY)


@pytest.mark.parametrize("act", ApplicationAct)
def test_the_applicant_submits_and_takes_back_and_bnsp_does_all(act: ApplicationAct) -> None:
    check_may_advance(LICENSING, act, None)
    own = act in {ApplicationAct.SUBMIT, ApplicationAct.CANCEL}
    for licence_number, allowed in (("BNSP-LSP-9001-ID", own), ("BNSP-LSP-9002-ID", False), (None, False)):
        if allowed:
            check_may_advance(OWN, act, licence_number)
        else:
            with pytest.raises(NotPermitted):
                check_may_advance(OWN, act, licence_number)


def test_who_sees_licensing() -> None:
    check_sees_licensing(LICENSING)
    check_sees_licensing_of(LICENSING, None)
    check_sees_licensing_of(OWN, "BNSP-LSP-9001-ID")
    check_watches(LICENSING, "PRESS", ())
    check_watches(PARTNER, "PRESS", {"PRESS"})
    refusals: tuple[Callable[[], None], ...] = (
        lambda: check_sees_licensing(OWN),
        lambda: check_sees_licensing_of(OWN, None),
        lambda: check_sees_licensing_of(OWN, "BNSP-LSP-9002-ID"),
        lambda: check_sees_licensing_of(PARTNER, "BNSP-LSP-9001-ID"),
        lambda: check_watches(PARTNER, "CONSTRUCTION", {"PRESS"}),
        lambda: check_watches(OWN, "PRESS", {"PRESS"}),
    )
    for refused in refusals:
        with pytest.raises(NotPermitted):
            refused()
