from datetime import timedelta

import pytest

from models.queries.registry_check import check_registry
from models.rules.assessments import Outcome, UnitsNotAssessed
from models.rules.candidate_sheet.columns import Column
from models.rules.violations import InvalidInput, NotPermitted
from models.services.candidate_sheet import importing
from models.services.candidate_sheet.certifying import CertifyCandidateSheet, certify_candidate_sheet
from models.services.candidate_sheet.deciding import DecideCandidateSheet, decide_candidate_sheet
from models.services.candidate_sheet.importing import ImportCandidateSheet, import_candidate_sheet
from models.services.candidate_sheet.report import Progress
from models.services.certification.decide_assessment import DecideAssessment, decide_assessment
from models.services.issuing import IssuedCertificate
from models.tables.assessments import Assessment, AssessmentAssessor, UnitResult
from models.tables.candidate_sheets import CandidateSheet, CandidateSheetFinding, CandidateSheetRow
from models.tables.certificates import Certificate
from models.tables.events import Event
from models.tables.holders import Holder
from tests.candidate_sheets import SCHEDULE, announced, imported, national_id, row, rows, text_table, told, workbook
from tests.models.services.refusals import everything, refuses
from tests.register import (
    ASSESSED_ON,
    ASSESSOR_DECIDER,
    BUDI,
    DECIDER,
    LSP,
    NOW,
    OFFICER,
    OTHER_DECIDER,
    OTHER_OFFICER,
    SARI,
    SmallRegister,
)

BAD_PHONE = {Column.PHONE: "dua", Column.ASSESSORS: "MET.000.999999 2025"}


@pytest.fixture
async def scheduled(small: SmallRegister) -> SmallRegister:
    await announced(small.register)
    return small


async def test_a_good_row_becomes_an_assessment_with_its_person(scheduled: SmallRegister) -> None:
    both = row(1, {Column.ASSESSORS: f"{BUDI}; {SARI}"})
    report = await imported(scheduled.register, workbook([both, row(10)]))
    assert (report.number, report.rows, report.added, report.unchanged) == ("LBR-000001", 2, 2, 0)
    assert report.findings == ()
    first, second = await CandidateSheetRow.all().order_by("row").select_related("assessment", "holder")
    assert (first.row, first.city, first.province, first.ministry) == (2, "3273", "32", "26")
    assert (first.assessment.recommendation, first.assessment.assessed_on) == (Outcome.COMPETENT, ASSESSED_ON)
    assert (first.assessment.status, first.assessment.recorded_by) == ("RECOMMENDED", OFFICER.subject)
    assert {each.value for each in first.assessment.methods} == {"OBSERVATION", "WRITTEN"}
    assert second.assessment.recommendation is Outcome.NOT_YET_COMPETENT
    assert first.holder.name == "Asesi Aaab"
    assert await AssessmentAssessor.filter(assessment_id=first.assessment_id).count() == 2
    assert await UnitResult.filter(assessment_id=first.assessment_id).count() == 2
    assert await UnitResult.filter(assessment_id=second.assessment_id).count() == 0


async def test_every_step_is_an_event_that_names_the_sheet(scheduled: SmallRegister) -> None:
    report = await imported(scheduled.register, workbook(rows([1, 2])))
    events = (await Event.all().order_by("-sequence").limit(4))[::-1]
    assert [each.kind for each in events] == [
        "CANDIDATE_SHEET_OPENED",
        "ASSESSMENT_RECORDED",
        "ASSESSMENT_RECORDED",
        "CANDIDATE_SHEET_IMPORTED",
    ]
    assert events[1].reason == f"sheet {report.digest}"
    assert '"row":2' in events[1].details
    assert not any(national_id(1) in f"{each.details}{each.reason}" for each in events)


async def test_a_dry_run_writes_nothing_and_tells_the_same(scheduled: SmallRegister) -> None:
    content = text_table([row(1), row(2, BAD_PHONE)])
    before = await everything()
    dry = await imported(scheduled.register, content, is_dry_run=True)
    assert await everything() == before
    real = await imported(scheduled.register, content)
    assert (dry.number, dry.added, dry.findings) == (None, 1, real.findings)
    assert (real.added, real.refused_rows) == (1, (3,))
    assert told(real) == [(3, "J", "PHONE_NOT_UNDERSTOOD"), (3, "P", "ASSESSOR_UNKNOWN")]
    stored = CandidateSheetFinding.all().order_by("id")
    assert await stored.values_list("row", "letter", "reason") == told(real)


async def test_the_same_sheet_again_adds_nothing_and_a_corrected_one_what_was_missing(
    scheduled: SmallRegister,
) -> None:
    content = workbook([row(1), row(2, BAD_PHONE), row(3)])
    await imported(scheduled.register, content)
    before = await Event.all().count(), await Assessment.all().count()
    again = await imported(scheduled.register, content)
    assert (again.number, again.added, again.unchanged, again.refused_rows) == ("LBR-000001", 0, 2, (3,))
    assert (await Event.all().count(), await Assessment.all().count()) == before
    corrected = await imported(scheduled.register, workbook([row(1), row(2), row(3)]))
    assert (corrected.number, corrected.added, corrected.unchanged) == ("LBR-000002", 1, 2)
    assert await Holder.all().count() == 4


async def test_another_result_for_a_recorded_candidate_is_refused(scheduled: SmallRegister) -> None:
    await imported(scheduled.register, workbook([row(1)]))
    changes: dict[Column, object] = {Column.RESULT: "BK", Column.ASSESSED_ON: "05/05/2026", Column.ASSESSORS: SARI}
    report = await imported(scheduled.register, workbook([row(1, changes)]))
    assert told(report) == [(2, letter, "RECORDED_OTHERWISE") for letter in "OPS"]
    assert (report.added, report.unchanged) == (0, 0)


class Killed(BaseException):
    """Ends everything at once, as a kill does."""


@pytest.mark.parametrize("killed_after", [0, 3, 6])
async def test_a_broken_off_import_is_resumed(
    scheduled: SmallRegister, monkeypatch: pytest.MonkeyPatch, killed_after: int
) -> None:
    monkeypatch.setattr(importing, "ROWS_AT_ONCE", 3)
    content = workbook([*rows(range(1, 8)), row(8, BAD_PHONE)])

    def kill(progress: Progress) -> None:
        if progress.done == killed_after:
            raise Killed

    with pytest.raises(Killed):
        await imported(scheduled.register, content, on_progress=kill)
    assert await CandidateSheetRow.all().count() == killed_after
    sheet = await CandidateSheet.get()
    assert sheet.finished_at is None
    await check_registry()
    seen: list[Progress] = []
    report = await imported(scheduled.register, content, on_progress=seen.append)
    assert (report.added, report.unchanged, report.refused_rows) == (7 - killed_after, killed_after, (9,))
    assert seen == [Progress(done, 8) for done in (0, 3, 6, 8)]
    assert await CandidateSheetRow.all().count() == 7
    assert (await CandidateSheet.get()).finished_at == NOW


async def test_a_kill_inside_a_piece_leaves_nothing_of_it(
    scheduled: SmallRegister, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def die(*_: object) -> None:
        raise Killed

    content = workbook(rows([1, 2]))
    with monkeypatch.context() as patched:
        patched.setattr(importing, "record_events", die)
        with pytest.raises(Killed):
            await imported(scheduled.register, content)
    assert await Assessment.all().count() == 1
    assert await Holder.all().count() == 1
    assert (await imported(scheduled.register, content)).added == 2


async def test_a_refused_file_leaves_no_trace(scheduled: SmallRegister) -> None:
    before = await everything()
    report = await imported(scheduled.register, b"nothing that could be a sheet")
    assert (report.is_refused, report.rows, told(report)) == (True, 0, [(0, "", "HEADINGS_MISSING")])
    assert await everything() == before


async def test_only_officers_of_the_lsp_import(scheduled: SmallRegister) -> None:
    request = ImportCandidateSheet(LSP, "asesi.xlsx", workbook([row(1)]))
    for actor in (OTHER_OFFICER, DECIDER):
        async with refuses(NotPermitted):
            await import_candidate_sheet(scheduled.register, actor, NOW, request)


async def test_the_committee_decides_and_the_officer_certifies(scheduled: SmallRegister) -> None:
    lines = [*rows([1, 2, 10]), row(3, {Column.ASSESSORS: SARI})]
    number = (await imported(scheduled.register, workbook(lines))).number or ""
    register, later = scheduled.register, NOW + timedelta(hours=1)
    async with refuses(NotPermitted):
        await decide_candidate_sheet(register, OTHER_DECIDER, later, DecideCandidateSheet(number))
    async with refuses(NotPermitted):
        await decide_candidate_sheet(register, OFFICER, later, DecideCandidateSheet(number))
    own = await decide_candidate_sheet(register, ASSESSOR_DECIDER, later, DecideCandidateSheet(number))
    assert (own.decided, own.left) == (1, (2, 3, 4))
    some = await decide_candidate_sheet(register, DECIDER, later, DecideCandidateSheet(number, frozenset({3})))
    assert (some.decided, some.left) == (2, (3,))
    first = await certify_candidate_sheet(register, OFFICER, later, CertifyCandidateSheet(number, most=1))
    assert ([each.row for each in first.rows], first.waiting) == ([2], 1)
    assert all(isinstance(each.outcome, IssuedCertificate) for each in first.rows)
    rest = await certify_candidate_sheet(register, OFFICER, later, CertifyCandidateSheet(number))
    assert ([each.row for each in rest.rows], rest.waiting) == ([5], 0)
    assert (await certify_candidate_sheet(register, OFFICER, later, CertifyCandidateSheet(number))).rows == ()
    assert await Certificate.filter(status="ACTIVE").count() == 2
    async with refuses(NotPermitted):
        await certify_candidate_sheet(register, OTHER_OFFICER, later, CertifyCandidateSheet(number))


async def test_the_committee_finds_somebody_not_yet_competent_whom_the_sheet_calls_so(scheduled: SmallRegister) -> None:
    register, number = scheduled.register, (await imported(scheduled.register, workbook(rows([1, 2])))).number or ""
    for rows_named, left in (({3, 4}, set()), ({3}, {3})):
        async with refuses(InvalidInput):
            wrong = DecideCandidateSheet(number, frozenset(left), frozenset(rows_named))
            await decide_candidate_sheet(register, DECIDER, NOW, wrong)
    request = DecideCandidateSheet(number, not_yet_competent_rows=frozenset({3}))
    assert (await decide_candidate_sheet(register, DECIDER, NOW, request)).decided == 2
    decided = CandidateSheetRow.filter(sheet__number=number).order_by("row")
    assert await decided.values_list("row", "assessment__decision") == [(2, "COMPETENT"), (3, "NOT_YET_COMPETENT")]
    assert (await decide_candidate_sheet(register, DECIDER, NOW, request)).decided == 0
    certified = await certify_candidate_sheet(register, OFFICER, NOW, CertifyCandidateSheet(number))
    assert [each.row for each in certified.rows] == [2]
    await check_registry()


async def test_a_bk_of_a_sheet_is_not_decided_as_competent(scheduled: SmallRegister) -> None:
    """It says that a unit is not yet competent, not which: the sheet is corrected first, or an appeal upheld."""
    await imported(scheduled.register, workbook([row(10)]))
    (candidate,) = await CandidateSheetRow.all()
    async with refuses(UnitsNotAssessed):
        request = DecideAssessment(candidate.assessment_id, Outcome.COMPETENT)
        await decide_assessment(scheduled.register, DECIDER, NOW, request)


async def test_a_schedule_is_announced_once(small: SmallRegister) -> None:
    first = await announced(small.register)
    assert await announced(small.register, SCHEDULE.lower()) == first
