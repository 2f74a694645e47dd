from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.rules.licences import (
    Freeze,
    LicenceFrozen,
    LicenceNotInForce,
    LicencesOverlap,
    LicenceState,
    LicenceStatus,
    LicenceTerm,
    check_in_force,
    check_no_overlap,
    last_day_of_licence,
    last_frozen_day,
)

LSP = "BNSP-LSP-9001-ID"
TERM = LicenceTerm(
    valid_from=date(2022, 3, 1),
    valid_until=date(2026, 2, 28),
    freezes=(Freeze(date(2023, 5, 1), date(2023, 5, 31)), Freeze(date(2025, 1, 1), None)),
)
REVOKED = LicenceTerm(
    valid_from=date(2022, 3, 1),
    valid_until=date(2026, 2, 28),
    status=LicenceStatus.REVOKED,
    ended_on=date(2024, 6, 1),
)


@pytest.mark.parametrize(
    ("valid_from", "last"),
    [
        (date(2022, 3, 1), date(2026, 2, 28)),
        (date(2020, 2, 29), date(2024, 2, 28)),
        (date(2024, 1, 1), date(2027, 12, 31)),
    ],
)
def test_a_licence_ends_on_the_day_before_four_years(valid_from: date, last: date) -> None:
    assert last_day_of_licence(valid_from) == last


@pytest.mark.parametrize(
    ("day", "state"),
    [
        (date(2022, 2, 28), LicenceState.NOT_YET_IN_FORCE),
        (date(2022, 3, 1), LicenceState.IN_FORCE),
        (date(2023, 4, 30), LicenceState.IN_FORCE),
        (date(2023, 5, 1), LicenceState.FROZEN),
        (date(2023, 5, 31), LicenceState.FROZEN),
        (date(2023, 6, 1), LicenceState.IN_FORCE),
        (date(2025, 1, 1), LicenceState.FROZEN),
        (date(2026, 2, 28), LicenceState.FROZEN),
        (date(2026, 3, 1), LicenceState.EXPIRED),
    ],
)
def test_the_table_of_days(day: date, state: LicenceState) -> None:
    assert TERM.state_on(day) is state


@pytest.mark.parametrize(
    ("day", "state"),
    [
        (date(2024, 5, 31), LicenceState.IN_FORCE),
        (date(2024, 6, 1), LicenceState.REVOKED),
        (date(2027, 1, 1), LicenceState.REVOKED),
    ],
)
def test_a_revoked_licence_is_revoked_from_its_day_on(day: date, state: LicenceState) -> None:
    assert REVOKED.state_on(day) is state
    assert REVOKED.last_day == date(2024, 6, 1)


def test_issuing_is_refused_while_frozen_and_outside() -> None:
    check_in_force(LSP, [TERM], date(2023, 6, 1))
    with pytest.raises(LicenceFrozen) as frozen:
        check_in_force(LSP, [TERM], date(2023, 5, 2))
    assert frozen.value.facts == {"licence_number": LSP, "day": date(2023, 5, 2)}
    assert str(frozen.value) == "The licence of BNSP-LSP-9001-ID is frozen on 2023-05-02."
    with pytest.raises(LicenceNotInForce):
        check_in_force(LSP, [TERM], date(2026, 3, 1))
    with pytest.raises(LicenceNotInForce):
        check_in_force(LSP, [], date(2026, 3, 1))


def test_a_renewed_licence_is_in_force_though_the_first_has_ended() -> None:
    renewal = LicenceTerm(date(2026, 3, 1), date(2030, 2, 28))
    check_in_force(LSP, [replace(TERM, freezes=TERM.freezes[:1]), renewal], date(2026, 3, 1))


def test_a_freeze_goes_on_in_the_renewed_licence_until_it_is_lifted() -> None:
    lasting, lifted = Freeze(date(2026, 2, 1), None), Freeze(date(2026, 2, 1), date(2026, 3, 4))
    renewal = LicenceTerm(date(2026, 3, 1), date(2030, 2, 28))
    for freeze in (lasting, lifted):
        frozen = replace(TERM, freezes=(freeze,))
        with pytest.raises(LicenceFrozen):
            check_in_force(LSP, [frozen, renewal], date(2026, 3, 4))
    check_in_force(LSP, [replace(TERM, freezes=(lifted,)), renewal], date(2026, 3, 5))
    with pytest.raises(LicenceNotInForce):
        check_in_force(LSP, [replace(TERM, freezes=(lasting,))], date(2026, 3, 4))


def test_a_freeze_reaches_every_licence_that_runs_while_it_lasts() -> None:
    freeze = Freeze(date(2026, 2, 1), date(2026, 3, 4))
    for first, last, reaches in (
        (date(2022, 3, 1), date(2026, 1, 31), False),
        (date(2022, 3, 1), date(2026, 2, 1), True),
        (date(2026, 3, 4), date(2030, 3, 3), True),
        (date(2026, 3, 5), date(2030, 3, 4), False),
    ):
        assert freeze.reaches(first, last) is reaches
    assert replace(freeze, to_date=None).reaches(date(2030, 1, 1), date(2033, 12, 31))


def test_a_renewal_starts_after_the_last_day_or_after_the_revocation() -> None:
    check_no_overlap(LSP, [TERM], date(2026, 3, 1))
    check_no_overlap(LSP, [REVOKED], date(2024, 6, 2))
    with pytest.raises(LicencesOverlap) as overlap:
        check_no_overlap(LSP, [TERM], date(2026, 2, 28))
    assert overlap.value.day == date(2026, 2, 28)
    with pytest.raises(LicencesOverlap):
        check_no_overlap(LSP, [REVOKED], date(2024, 6, 1))


@pytest.mark.parametrize(
    ("lifted_on", "last"),
    [(date(2023, 5, 1), date(2023, 5, 1)), (date(2023, 5, 2), date(2023, 5, 1)), (date(2023, 6, 1), date(2023, 5, 31))],
)
def test_lifting_a_freeze_lets_issue_at_once_but_for_its_first_day(lifted_on: date, last: date) -> None:
    assert last_frozen_day(date(2023, 5, 1), lifted_on) == last


@given(st.dates(date(2020, 1, 1), date(2030, 1, 1)))
def test_no_certificate_can_carry_a_wholly_frozen_day(day: date) -> None:
    for freeze in TERM.freezes:
        if freeze.first_whole_day <= day <= (freeze.to_date or date.max):
            assert TERM.state_on(day) is not LicenceState.IN_FORCE
