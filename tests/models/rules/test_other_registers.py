"""The rules of licensing, watching, people, certification and packages: each refusal once, with its facts."""

from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any

import pytest

from models.rules import (
    appeals,
    applications,
    blanks,
    construction,
    funded_packages,
    licence_applications,
    licensing_assessors,
    master_assessors,
    scope_changes,
    sector_recommendations,
    suppression,
    surveillances,
    training_events,
)
from models.rules.blanks import BlankStatus
from models.rules.licences import LicenceKind
from models.rules.licensing_assessors import LicensingAssessorGrade, TeamMember
from models.rules.scope_changes import ScopeChangeAction, ScopeChangeItem
from models.rules.violations import InvalidInput, RuleViolation

LEAD = TeamMember("LIS-001", LicensingAssessorGrade.LEAD, frozenset())
OBSERVER = TeamMember("LIS-002", LicensingAssessorGrade.JUNIOR_OBSERVER, frozenset({"BNSP-LSP-9001-ID"}))
ADD = ScopeChangeItem(ScopeChangeAction.ADD, "SKM-000001@1")
REDUCE = ScopeChangeItem(ScopeChangeAction.REDUCE, "SKM-000002@1")
ADJUST = ScopeChangeItem(ScopeChangeAction.ADJUST, "SKM-000003@1", "SKM-000003@2")


@dataclass(frozen=True)
class Refusal:
    check: Any
    arguments: tuple[Any, ...]
    violation: type[RuleViolation]
    facts: dict[str, object]


REFUSALS = [
    Refusal(
        licence_applications.check_renews,
        (LicenceKind.RENEWAL, None),
        licence_applications.RenewalNamesNoLicence,
        {"kind": "RENEWAL"},
    ),
    Refusal(
        licence_applications.check_renews,
        (LicenceKind.INITIAL, "BNSP-LSP-9001-ID"),
        licence_applications.RenewalNamesNoLicence,
        {"kind": "INITIAL"},
    ),
    Refusal(licensing_assessors.check_team, ("X", [OBSERVER]), licensing_assessors.TeamWithoutLead, {"leads": 0}),
    Refusal(licensing_assessors.check_team, ("X", [LEAD, LEAD]), licensing_assessors.TeamWithoutLead, {"leads": 2}),
    Refusal(
        licensing_assessors.check_team,
        ("BNSP-LSP-9001-ID", [LEAD, OBSERVER]),
        licensing_assessors.AssessesOwnLsp,
        {"certificate_number": "LIS-002", "lsp": "BNSP-LSP-9001-ID"},
    ),
    Refusal(
        licensing_assessors.check_may_sign,
        ("LIS-002", [LEAD, OBSERVER]),
        licensing_assessors.ObserverMayNotSign,
        {"certificate_number": "LIS-002"},
    ),
    Refusal(
        licensing_assessors.check_may_sign,
        ("LIS-009", [LEAD]),
        licensing_assessors.NotInTeam,
        {"certificate_number": "LIS-009"},
    ),
    Refusal(scope_changes.check_items, ([],), scope_changes.ScopeChangeEmpty, {}),
    Refusal(scope_changes.check_items, ([ADD, ADD],), scope_changes.ScopeChangeContradicts, {"scheme": "SKM-000001@1"}),
    Refusal(
        scope_changes.check_items,
        ([ScopeChangeItem(ScopeChangeAction.ADJUST, "SKM-000003@1", "SKM-000004@1")],),
        scope_changes.ScopeChangeItemIncomplete,
        {"action": "ADJUST", "scheme": "SKM-000003@1"},
    ),
    Refusal(
        scope_changes.check_items,
        ([ScopeChangeItem(ScopeChangeAction.ADD, "SKM-000003@1", "SKM-000003@2")],),
        scope_changes.ScopeChangeItemIncomplete,
        {"action": "ADD", "scheme": "SKM-000003@1"},
    ),
    Refusal(
        scope_changes.check_sheets,
        ([ADD, REDUCE, ADJUST], {"SKM-000001@1"}),
        scope_changes.VerificationSheetMissing,
        {"scheme": "SKM-000003@2"},
    ),
    Refusal(
        sector_recommendations.check_recommended,
        ("PRESS", {"DEWAN_PERS"}),
        sector_recommendations.RecommendationMissing,
        {"sector": "PRESS", "bodies": "KOMINFO"},
    ),
    Refusal(
        sector_recommendations.check_body,
        ("PRESS", "LPJK"),
        sector_recommendations.BodyNotOfSector,
        {"body": "LPJK", "sector": "PRESS"},
    ),
    Refusal(
        surveillances.check_all_closed,
        ([None, date(2026, 1, 1), None],),
        surveillances.FindingsStillOpen,
        {"open": 2},
    ),
    Refusal(
        master_assessors.check_eligible,
        (3, 2),
        master_assessors.InternshipIncomplete,
        {"teaching": 3, "examining": 2},
    ),
    Refusal(
        applications.check_self_assessment,
        (["A", "B"], ["C"], ["A", "D"]),
        applications.SelfAssessmentIncomplete,
        {"missing": 1, "foreign": 1},
    ),
    Refusal(appeals.check_panel, (["a", "b", "b"], []), appeals.PanelTooSmall, {"members": 2}),
    Refusal(appeals.check_panel, (["a", "b", "c"], ["c", "d"]), appeals.PanelInvolved, {"involved": 1}),
    Refusal(blanks.check_approved, (4, 3), blanks.MoreBlanksThanCompetent, {"approved": 4, "competent": 3}),
    *(
        Refusal(
            blanks.check_usable,
            ("00000101", known, "BNSP-LSP-9001-ID"),
            blanks.BlankNotInLedger,
            {"blank_number": "00000101", "licence_number": "BNSP-LSP-9001-ID"},
        )
        for known in (
            None,
            blanks.KnownBlank(BlankStatus.IN_STOCK, None),
            blanks.KnownBlank(BlankStatus.RECEIVED, "BNSP-LSP-9002-ID"),
        )
    ),
    *(
        Refusal(
            blanks.check_usable,
            ("00000101", blanks.KnownBlank(status, "BNSP-LSP-9001-ID"), "BNSP-LSP-9001-ID"),
            blanks.BlankNotReceived,
            {"blank_number": "00000101", "status": status},
        )
        for status in (BlankStatus.SHIPPED, BlankStatus.USED, BlankStatus.SPOILED, BlankStatus.LOST)
    ),
    Refusal(
        funded_packages.check_room,
        ("candidates", 21, 20),
        funded_packages.PackageOverfull,
        {"what": "candidates", "count": 21, "limit": 20},
    ),
    Refusal(
        funded_packages.check_reportable,
        (19, 2, None),
        funded_packages.DeviationUnexplained,
        {"candidates": 19, "assessors": 2},
    ),
    Refusal(funded_packages.check_monitors, (frozenset({"a"}),), funded_packages.MonitorsWrong, {"count": 1}),
    Refusal(training_events.check_room, (21, 20), training_events.EventFull, {"capacity": 20}),
]


@pytest.mark.parametrize("refusal", REFUSALS, ids=lambda refusal: refusal.violation.__name__)
def test_refused_with_its_facts_and_a_source(refusal: Refusal) -> None:
    with pytest.raises(refusal.violation) as refused:
        refusal.check(*refusal.arguments)
    assert dict(refused.value.facts) == refusal.facts
    assert refused.value.source


def test_what_is_in_order_passes() -> None:
    licence_applications.check_renews(LicenceKind.RENEWAL, "BNSP-LSP-9001-ID")
    licensing_assessors.check_team("BNSP-LSP-9002-ID", [LEAD, OBSERVER])
    licensing_assessors.check_may_sign("LIS-001", [LEAD, OBSERVER])
    scope_changes.check_items([ADD, REDUCE, ADJUST])
    scope_changes.check_sheets([ADD, REDUCE, ADJUST], {"SKM-000001@1", "SKM-000003@2"})
    sector_recommendations.check_recommended("PRESS", {"DEWAN_PERS", "KOMINFO"})
    sector_recommendations.check_recommended("AGRICULTURE", ())
    surveillances.check_all_closed([date(2026, 1, 1)])
    master_assessors.check_eligible(3, 3)
    applications.check_self_assessment(["A"], ["C"], ["A", "C"])
    appeals.check_panel(["a", "b", "c"], ["d"])
    blanks.check_approved(3, 3)
    blanks.check_usable("00000101", blanks.KnownBlank(BlankStatus.RECEIVED, "BNSP-LSP-9001-ID"), "BNSP-LSP-9001-ID")
    funded_packages.check_reportable(20, 2, None)
    funded_packages.check_reportable(18, 2, "two candidates fell ill")


def test_the_ledger_of_blanks_reconciles() -> None:
    states = [BlankStatus.USED] * 5 + [BlankStatus.SPOILED] + [BlankStatus.LOST] * 2 + [BlankStatus.RECEIVED] * 3
    ledger = blanks.balance(requested=14, approved=11, states=states)
    assert (ledger.used, ledger.spoiled, ledger.lost, ledger.left) == (5, 1, 2, 3)


@pytest.mark.parametrize(
    ("last_visit", "expected"), [(None, 36), (date(2025, 6, 1), 0), (date(2024, 12, 1), 36), (date(2025, 1, 6), 0)]
)
def test_a_yearly_visit_is_overdue_by_days(last_visit: date | None, expected: int) -> None:
    assert surveillances.overdue_days(date(2024, 12, 1), last_visit, date(2026, 1, 6)) == expected


def test_age_in_a_stage_is_counted_in_whole_days() -> None:
    entered, now = datetime(2026, 1, 1, 12, tzinfo=UTC), datetime(2026, 1, 11, 11, tzinfo=UTC)
    assert licence_applications.age_in_stage(entered, now) == 9


def test_a_number_of_lpjk_is_normalised_or_refused() -> None:
    assert construction.parse_lpjk_number(" f.01  12345/2026 ") == "F.01 12345/2026"
    with pytest.raises(InvalidInput):
        construction.parse_lpjk_number("x")


def test_small_cells_are_suppressed() -> None:
    assert [suppression.suppressed(count) for count in (0, 1, 4, 5)] == [0, None, None, 5]
