from datetime import date

import pytest

from models.rules.scope import AlreadyInScope, SchemeNotInScope, ScopeTerm, check_in_scope, check_not_in_scope

LSP, SCHEME = "BNSP-LSP-9001-ID", "SKM-000123@2"
PAST = ScopeTerm(date(2022, 1, 1), date(2022, 12, 31))
OPEN = ScopeTerm(date(2024, 1, 1), None)


@pytest.mark.parametrize("day", [date(2022, 1, 1), date(2022, 12, 31), date(2024, 1, 1), date(2030, 1, 1)])
def test_both_ends_count(day: date) -> None:
    check_in_scope(LSP, SCHEME, [PAST, OPEN], day)


@pytest.mark.parametrize("day", [date(2021, 12, 31), date(2023, 1, 1), date(2023, 12, 31)])
def test_outside_every_term_is_refused(day: date) -> None:
    with pytest.raises(SchemeNotInScope) as refusal:
        check_in_scope(LSP, SCHEME, [PAST, OPEN], day)
    assert refusal.value.facts == {"licence_number": LSP, "scheme": SCHEME, "day": day}


def test_a_scheme_is_added_once() -> None:
    check_not_in_scope(LSP, SCHEME, [PAST], date(2023, 1, 1))
    for terms, day in (([PAST], date(2022, 12, 31)), ([OPEN], date(2023, 1, 1))):
        with pytest.raises(AlreadyInScope):
            check_not_in_scope(LSP, SCHEME, terms, day)
