"""What no question can be asked about is refused by its code: texts, years, days and filters that are out of reach."""

import pytest

from schema.filters import LONGEST_TEXT, MOST_PARTS
from tests.register import CERTIFICATION, LSP
from tests.schema.asking import Asking
from tests.schema.mutations.acting import on_sqlite

LONG = "x" * 5_000
LSPS = "query ($where: LspFilter) { lsps(where: $where) { nodes { name } } }"


@on_sqlite
async def test_a_text_that_no_row_can_have(asking: Asking) -> None:
    bnsp = asking.by(CERTIFICATION)
    assert await bnsp.refused("query ($n: String!) { application(number: $n) { number } }", n=LONG) == "INVALID_INPUT"
    assert await bnsp.refused(LSPS, where={"name": {"equals": LONG[:301]}}) == "BAD_FILTER"
    assert await bnsp.refused(LSPS, where={"name": {"contains": LONG[: LONGEST_TEXT + 1]}}) == "BAD_FILTER"
    assert await bnsp.refused(LSPS, where={"name": {"in": [LONG]}}) == "INVALID_INPUT"


@on_sqlite
async def test_a_filter_that_is_too_large(asking: Asking) -> None:
    assert await asking.refused(LSPS, where={"or": [{}] * MOST_PARTS}) == "BAD_FILTER"
    assert await asking.ask(LSPS, where={"and": [{}] * (MOST_PARTS - 1)})


@on_sqlite
@pytest.mark.parametrize("year", [-1, 0, 10_000, 2**31 - 1])
async def test_a_year_that_nobody_counts(asking: Asking, year: int) -> None:
    bnsp = asking.by(CERTIFICATION)
    questions = (
        f'assessmentOutcomes(licenceNumber: "{LSP}", year: {year}) {{ __typename }}',
        f"circulars(year: {year}) {{ nodes {{ number }} }}",
        f"constructionExpiry(year: {year}) {{ __typename }}",
        f"fundedPackages(year: {year}) {{ nodes {{ number }} }}",
        f"fundedPackageMonitorings(year: {year}) {{ nodes {{ packageNumber }} }}",
        f"fundedProgrammeMonitoring(year: {year}) {{ __typename }}",
        f"fundedProgrammeRealisation(year: {year}) {{ __typename }}",
        f"lspsLicensed(year: {year}) {{ __typename }}",
        f"recertifications(year: {year}) {{ nodes {{ id }} }}",
    )
    assert {await bnsp.refused(f"{{ {each} }}") for each in questions} == {"INVALID_INPUT"}


@on_sqlite
@pytest.mark.parametrize("days", [-1, 2**31 - 1])
async def test_days_that_nobody_looks_back_or_ahead(asking: Asking, days: int) -> None:
    questions = (
        f'assessmentsAwaitingCertificate(licenceNumber: "{LSP}", olderThanDays: {days}) {{ nodes {{ __typename }} }}',
        f'expiringAssessors(licenceNumber: "{LSP}", withinDays: {days}) {{ nodes {{ __typename }} }}',
    )
    assert {await asking.refused(f"{{ {each} }}") for each in questions} == {"INVALID_INPUT"}
