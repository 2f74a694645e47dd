"""L1: my licence - days left, next surveillance, open findings."""

from datetime import date

from models.rules.surveillances import FindingGrade, SurveillanceRecommendation
from models.services.surveillance.record_surveillance import (
    CloseFinding,
    Finding,
    RecordSurveillance,
    close_finding,
    record_surveillance,
)
from tests.end_to_end.questions.callers import NOT_LOGGED_IN, NOT_PERMITTED, Caller
from tests.end_to_end.questions.conftest import Ask
from tests.licensing import licensing_assessors, surveillance
from tests.register import LICENSING, LSP, NOW, SmallRegister

DOCUMENT = """
query ($licenceNumber: String!) {
  lspStanding(licenceNumber: $licenceNumber) {
    lsp { licence { decreeNumber validUntil state daysToExpiry } }
    surveillanceDue
    overdueDays
    openFindings { clause grade description dueOn isOverdue }
  }
}
"""
MINE = {"licenceNumber": LSP}


async def test_l1_an_officer_sees_what_the_lsp_has_to_see_to(ask: Ask, small: SmallRegister) -> None:
    await licensing_assessors(small.register)
    number = await surveillance(small.register, planned_on=date(2026, 3, 2))
    findings = (
        Finding("7.4.2", FindingGrade.MINOR, "Rekaman banding tidak lengkap", date(2026, 6, 30)),
        Finding("5.1", FindingGrade.MAJOR, "Ketidakberpihakan belum dianalisis", date(2026, 4, 30)),
        Finding("6.2", FindingGrade.OBSERVATION, "Arsip", date(2026, 4, 1)),
    )
    report = RecordSurveillance(number, SurveillanceRecommendation.MAINTAIN, "LAP/12/2026", findings)
    await record_surveillance(small.register, LICENSING, NOW, report)
    await close_finding(small.register, LICENSING, NOW, CloseFinding(number, 3))

    expected = {
        "lspStanding": {
            "lsp": {
                "licence": {
                    "decreeNumber": "KEP.0101/BNSP/II/2024",
                    "validUntil": "2028-02-29",
                    "state": "IN_FORCE",
                    "daysToExpiry": 659,
                }
            },
            "surveillanceDue": "2027-03-02",
            "overdueDays": 0,
            "openFindings": [
                {
                    "clause": "5.1",
                    "grade": "MAJOR",
                    "description": "Ketidakberpihakan belum dianalisis",
                    "dueOn": "2026-04-30",
                    "isOverdue": True,
                },
                {
                    "clause": "7.4.2",
                    "grade": "MINOR",
                    "description": "Rekaman banding tidak lengkap",
                    "dueOn": "2026-06-30",
                    "isOverdue": False,
                },
            ],
        }
    }
    for caller in (Caller.OFFICER, Caller.DECIDER, Caller.LICENSING, Caller.QUALITY):
        assert await ask(DOCUMENT, MINE, as_=caller) == expected


async def test_l1_without_a_visit_it_is_due_a_year_after_the_licence(ask: Ask, small: SmallRegister) -> None:
    assert small.register
    data = await ask(DOCUMENT, MINE, as_=Caller.OFFICER)
    assert (data["lspStanding"]["surveillanceDue"], data["lspStanding"]["overdueDays"]) == ("2025-03-01", 436)


async def test_l1_nobody_else_sees_it(ask: Ask, small: SmallRegister) -> None:
    assert small.register
    assert await ask.refused(DOCUMENT, MINE, as_=Caller.PUBLIC) == NOT_LOGGED_IN
    for caller in (Caller.OTHER_OFFICER, Caller.LPJK, Caller.EMPLOYER, Caller.STATISTICS, Caller.SUBJECT):
        assert await ask.refused(DOCUMENT, MINE, as_=caller) == NOT_PERMITTED
