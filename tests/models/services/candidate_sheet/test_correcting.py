"""A sheet that is handed in as a correction changes what nobody has decided about, and nothing else."""

import json
from datetime import date, timedelta

import pytest

from models.queries.registry_check import check_registry
from models.rules.assessments import Outcome
from models.rules.candidate_sheet.columns import Column
from models.rules.violations import ConcurrentChange
from models.services.candidate_sheet import importing, storing
from models.services.candidate_sheet.certifying import CertifyCandidateSheet, certify_candidate_sheet
from models.services.candidate_sheet.deciding import DecideCandidateSheet, decide_candidate_sheet
from models.tables.assessments import Assessment, AssessmentAssessor, UnitResult
from models.tables.candidate_sheets import CandidateSheetRow
from models.tables.certificates import Certificate
from models.tables.events import Event
from models.tables.holders import Holder
from tests.candidate_sheets import announced, imported, row, told, workbook
from tests.models.services.refusals import everything
from tests.register import BUDI, DECIDER, NOW, OFFICER, SARI, SmallRegister

RIGHT = {
    Column.NAME: "Asesi Benar",
    Column.SEX: "P",
    Column.PROVINCE: "31",
    Column.CITY: "3171",
    Column.ASSESSED_ON: "05/05/2026",
    Column.ASSESSORS: f"{BUDI}; {SARI}",
    Column.RESULT: "BK",
}


@pytest.fixture
async def small(small: SmallRegister) -> SmallRegister:
    """A register with a sheet of two: a K and a BK."""
    await announced(small.register)
    await imported(small.register, workbook([row(1), row(10)]))
    return small


async def test_everything_that_a_row_says_is_corrected(small: SmallRegister) -> None:
    content = workbook([row(1, RIGHT), row(10)])
    dry = await imported(small.register, content, is_dry_run=True, is_correction=True)
    assert (dry.added, dry.corrected, dry.unchanged, dry.refused_rows) == (0, 1, 1, ())
    report = await imported(small.register, content, is_correction=True)
    assert (report.added, report.corrected, report.unchanged, report.refused_rows) == (0, 1, 1, ())
    assert {each.reason.name for each in report.findings} == {"NATIONAL_ID_OTHER_SEX"}
    corrected = await CandidateSheetRow.get(row=2).select_related("assessment", "holder", "sheet")
    assert (corrected.sheet.number, corrected.province, corrected.city) == ("LBR-000001", "31", "3171")
    assert (corrected.holder.name, corrected.holder.sex) == ("Asesi Benar", "FEMALE")
    found = corrected.assessment
    assert (found.assessed_on, found.recommendation) == (date(2026, 5, 5), Outcome.NOT_YET_COMPETENT)
    assert await AssessmentAssessor.filter(assessment_id=found.id).count() == 2
    assert await UnitResult.filter(assessment_id=found.id).count() == 0
    await check_registry()


async def test_a_correction_is_an_event_without_the_name_and_happens_once(small: SmallRegister) -> None:
    content = workbook([row(1, RIGHT | {Column.SEX: "L"}), row(10)])
    await imported(small.register, content, is_correction=True)
    *_, told_of, finished = await Event.all().order_by("sequence")
    assert (told_of.kind, finished.kind) == ("ASSESSMENT_CORRECTED", "CANDIDATE_SHEET_IMPORTED")
    details = json.loads(told_of.details)
    assert (details["recommendation"], details["on"], details["row"]) == ("NOT_YET_COMPETENT", "2026-05-05", 2)
    assert "Benar" not in told_of.details
    before = await everything()
    again = await imported(small.register, content, is_correction=True)
    assert (again.corrected, again.unchanged) == (0, 2)
    assert await everything() == before


async def test_a_bk_that_should_have_been_a_k_gets_its_units_and_its_certificate(small: SmallRegister) -> None:
    await imported(small.register, workbook([row(1), row(10, {Column.RESULT: "K"})]), is_correction=True)
    await check_registry()
    await decide_candidate_sheet(small.register, DECIDER, NOW, DecideCandidateSheet("LBR-000001"))
    await certify_candidate_sheet(small.register, OFFICER, NOW, CertifyCandidateSheet("LBR-000001"))
    assert await Certificate.filter(status="ACTIVE").count() == 2
    await check_registry()


async def test_nothing_is_corrected_unless_it_is_asked_for(small: SmallRegister) -> None:
    before = await Assessment.all().values(), await Holder.all().values()
    report = await imported(small.register, workbook([row(1, RIGHT), row(10)]))
    refused = {(letter, reason) for _, letter, reason in told(report) if reason != "NATIONAL_ID_OTHER_SEX"}
    otherwise = {(letter, "RECORDED_OTHERWISE") for letter in "OPS"}
    assert refused == {("B", "CANDIDATE_HAS_ANOTHER_NAME"), *otherwise}
    assert (report.corrected, report.unchanged) == (0, 1)
    assert (await Assessment.all().values(), await Holder.all().values()) == before


async def test_who_was_decided_about_is_not_corrected(small: SmallRegister) -> None:
    await decide_candidate_sheet(small.register, DECIDER, NOW, DecideCandidateSheet("LBR-000001"))
    before = await Assessment.all().values(), await Holder.all().values()
    report = await imported(small.register, workbook([row(1, {Column.RESULT: "BK"})]), is_correction=True)
    assert told(report) == [(2, "S", "RECORDED_OTHERWISE")]
    assert (await Assessment.all().values(), await Holder.all().values()) == before


async def test_a_name_that_others_know_is_not_corrected(small: SmallRegister) -> None:
    await announced(small.register, "JDW-LAIN")
    other = {Column.SCHEDULE: "JDW-LAIN", Column.ASSESSED_ON: "05/05/2026"}
    await imported(small.register, workbook([row(1, other)]))
    await decide_candidate_sheet(small.register, DECIDER, NOW, DecideCandidateSheet("LBR-000002"))
    report = await imported(small.register, workbook([row(1, {Column.NAME: "Orang Lain"})]), is_correction=True)
    assert told(report) == [(2, "B", "CANDIDATE_HAS_ANOTHER_NAME")]
    assert not await Holder.filter(name="Orang Lain").exists()


async def test_a_correction_obeys_the_rules_of_assessing(small: SmallRegister) -> None:
    before = await Assessment.all().values()
    wrong = workbook([row(1, {Column.ASSESSED_ON: "09/05/2026"})])
    report = await imported(small.register, wrong, is_correction=True)
    assert told(report) == [(2, "O", "ASSESSED_AFTER_SCHEDULE")]
    assert await Assessment.all().values() == before


async def test_who_is_decided_about_meanwhile_is_left_as_he_is(
    small: SmallRegister, monkeypatch: pytest.MonkeyPatch
) -> None:
    correct = storing.correct_candidate

    async def decided_before(*given: object) -> object:
        await Assessment.filter(status="RECOMMENDED").update(
            status="DECIDED", decision="COMPETENT", decided_by="komite", decided_at=NOW + timedelta(hours=1)
        )
        return await correct(*given)  # type: ignore[arg-type]  # as they come

    monkeypatch.setattr(importing, "correct_candidate", decided_before)
    with pytest.raises(ConcurrentChange):
        await imported(small.register, workbook([row(1, RIGHT)]), is_correction=True)
    assert await UnitResult.all().count() == 4
    assert not await Holder.filter(name="Asesi Benar").exists()
