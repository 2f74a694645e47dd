"""A candidate who applied is assessed by a sheet, which names no application: the application ends all the same."""

import pytest

from models.rules.candidate_sheet.columns import Column
from tests.candidate_sheets import announced, imported, row, workbook
from tests.schema.asking import Asking
from tests.schema.mutations.acting import on_sqlite
from tests.schema.mutations.applications.acts import PERSON
from tests.schema.mutations.applications.test_application import CANDIDATE, MINE, STEPS, step

WATI = {
    Column.NAME: PERSON["name"],
    Column.NATIONAL_ID: PERSON["nationalId"],
    Column.BIRTH_DATE: "17/08/1999",
    Column.SEX: "P",
    Column.ASSESSED_ON: "11/05/2026",
}


async def assessed_by_a_sheet(asking: Asking) -> list[tuple[str, bool]]:
    """Import a sheet with the candidate and another; what the candidate sees: status, and whether it was assessed."""
    await announced(asking.small.register, days=10)
    report = await imported(asking.small.register, workbook([row(2), row(1, WATI)]))
    assert report.added == 2
    mine = (await asking.by(CANDIDATE).ask(MINE))["myApplications"]["nodes"]
    return [(each["status"], each["assessment"] is not None) for each in mine]


@on_sqlite
async def test_a_scheduled_application_ends_with_the_sheet(asking: Asking) -> None:
    for act in STEPS:
        await step(asking, act)
    assert await assessed_by_a_sheet(asking) == [("ASSESSED", True)]


@on_sqlite
@pytest.mark.parametrize("steps", [1, 3])
async def test_one_that_is_not_scheduled_yet_goes_on(asking: Asking, steps: int) -> None:
    for act in STEPS[:steps]:
        await step(asking, act)
    assert await assessed_by_a_sheet(asking) == [(("APPLIED", "", "PRE_ASSESSED")[steps - 1], False)]


@on_sqlite
async def test_one_that_is_younger_than_the_assessment_goes_on(asking: Asking) -> None:
    earlier = WATI | {Column.ASSESSED_ON: "04/05/2026"}
    for act in STEPS:
        await step(asking, act)
    await announced(asking.small.register, days=10)
    await imported(asking.small.register, workbook([row(1, earlier)]))
    (mine,) = (await asking.by(CANDIDATE).ask(MINE))["myApplications"]["nodes"]
    assert (mine["status"], mine["assessment"]) == ("SCHEDULED", None)
