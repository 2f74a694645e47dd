"""The acts around a sheet, by each caller: announce a schedule, hand the sheet in, decide about it, certify it."""

import base64
from collections.abc import Mapping

import pytest

from models.rules.actors import Actor
from models.services.freeze_licence import FreezeLicence, freeze_licence
from models.tables.assessment_schedules import AssessmentSchedule
from models.tables.certificates import Certificate
from tests.candidate_sheets import announced, imported, rows, workbook
from tests.register import LICENSING, LSP, NOW, SCHEME_VERSION, SITE, SmallRegister
from tests.schema.asking import CALLERS, DECIDERS, Asking, State

UNAUTHENTICATED = "UNAUTHENTICATED"
ANNOUNCE = """
mutation ($input: AssessmentScheduleAnnounceInput!) {
  assessmentScheduleAnnounce(input: $input) {
    ... on AssessmentScheduleAnnounceSuccess {
      assessmentSchedule { code siteCode methods fromDate toDate schemeVersion { version } }
    }
    ... on UserError { code }
    ... on InvalidInputError { field }
    ... on NotFoundError { kind }
  }
}
"""
IMPORT = """
mutation ($input: CandidateSheetImportInput!) {
  candidateSheetImport(input: $input) {
    ... on CandidateSheetImportSuccess { sheetNumber rejected { row column code } }
    ... on UserError { code }
    ... on InvalidInputError { field }
  }
}
"""
DECIDE = """
mutation ($input: CandidateSheetDecideInput!) {
  candidateSheetDecide(input: $input) {
    ... on CandidateSheetDecideSuccess { decided leftRows }
    ... on UserError { code }
  }
}
"""
CERTIFY = """
mutation ($input: CandidateSheetCertifyInput!) {
  candidateSheetCertify(input: $input) {
    ... on CandidateSheetCertifySuccess { rows { row code certificate { registrationNumber } } waiting }
    ... on UserError { code }
  }
}
"""
SCHEDULE: Mapping[str, object] = {
    "licenceNumber": LSP,
    "code": "jdw 7",
    "schemeVersion": SCHEME_VERSION,
    "siteCode": SITE,
    "methods": ["WRITTEN", "OBSERVATION"],
    "fromDate": "2026-05-04",
    "toDate": "2026-05-06",
}


@pytest.mark.parametrize("caller", CALLERS.items(), ids=CALLERS)
async def test_the_lsp_announces_its_schedules(asking: Asking, caller: tuple[str, Actor]) -> None:
    name, actor = caller
    if name == "public":
        assert await asking.by(actor).refused_act(ANNOUNCE, **SCHEDULE) == UNAUTHENTICATED
    elif name == "own":
        told = (await asking.by(actor).act(ANNOUNCE, **SCHEDULE))["assessmentSchedule"]
        assert (told["code"], told["siteCode"], told["methods"]) == ("JDW7", SITE, ["OBSERVATION", "WRITTEN"])
        assert (told["fromDate"], told["toDate"]) == ("2026-05-04", "2026-05-06")
        again = SCHEDULE | {"toDate": "2026-05-07"}
        assert await asking.act(ANNOUNCE, **again) == {"code": "SCHEDULE_ANNOUNCED_OTHERWISE"}
    else:
        assert await asking.by(actor).act(ANNOUNCE, **SCHEDULE) == {"code": "NOT_PERMITTED"}
    assert await AssessmentSchedule.all().count() == (name == "own")


@pytest.mark.parametrize(
    ("change", "refusal"),
    [
        ({"code": "JDW#7"}, {"code": "INVALID_INPUT", "field": "code"}),
        ({"methods": []}, {"code": "INVALID_INPUT", "field": "methods"}),
        ({"toDate": "2026-05-03"}, {"code": "INVALID_INPUT", "field": "toDate"}),
        ({"siteCode": "TUK-LAIN"}, {"code": "NOT_FOUND", "kind": "assessment site"}),
        ({"schemeVersion": "SKM-000123@9"}, {"code": "NOT_FOUND", "kind": "scheme version"}),
        ({"fromDate": "2024-08-31", "toDate": "2024-09-01"}, {"code": "SCHEME_NOT_IN_SCOPE"}),
    ],
)
async def test_a_schedule_that_cannot_be_is_refused(
    asking: Asking, change: Mapping[str, object], refusal: Mapping[str, object]
) -> None:
    before = await State.read()
    assert await asking.act(ANNOUNCE, **(SCHEDULE | change)) == refusal
    assert await State.read() == before


async def test_what_is_no_file_is_refused_and_what_is_no_sheet_is_told(asking: Asking) -> None:
    wanted = {"licenceNumber": LSP, "fileName": "asesi.csv"}
    assert await asking.act(IMPORT, **wanted, content="%%%") == {"code": "INVALID_INPUT", "field": "content"}
    content = base64.b64encode(b"a;b\n1;2\n").decode()
    rejected = [{"row": 0, "column": None, "code": "HEADINGS_MISSING"}]
    assert await asking.act(IMPORT, **wanted, content=content) == {"sheetNumber": None, "rejected": rejected}


async def sheet(small: SmallRegister) -> dict[str, object]:
    await announced(small.register)
    report = await imported(small.register, workbook(rows([1, 10])))
    return {"sheetNumber": report.number}


@pytest.mark.parametrize("caller", DECIDERS.items(), ids=DECIDERS)
async def test_the_committee_of_the_lsp_decides(asking: Asking, caller: tuple[str, Actor]) -> None:
    name, actor = caller
    wanted = await sheet(asking.small)
    if name == "public":
        assert await asking.by(actor).refused_act(DECIDE, **wanted) == UNAUTHENTICATED
    elif name == "own":
        decided = await asking.by(actor).act(DECIDE, **wanted, exceptRows=[3])
        assert decided == {"decided": 1, "leftRows": [3]}
    else:
        assert await asking.by(actor).act(DECIDE, **wanted) == {"code": "NOT_PERMITTED"}


@pytest.mark.parametrize("caller", CALLERS.items(), ids=CALLERS)
async def test_the_officer_of_the_lsp_certifies(asking: Asking, caller: tuple[str, Actor]) -> None:
    name, actor = caller
    wanted = await sheet(asking.small)
    await asking.by(DECIDERS["own"]).act(DECIDE, **wanted)
    if name == "public":
        assert await asking.by(actor).refused_act(CERTIFY, **wanted) == UNAUTHENTICATED
    elif name == "own":
        told = await asking.by(actor).act(CERTIFY, **wanted)
        certificate = {"registrationNumber": "TIK.9001.00001.2026"}
        assert told == {"rows": [{"row": 2, "code": None, "certificate": certificate}], "waiting": 0}
    else:
        assert await asking.by(actor).act(CERTIFY, **wanted) == {"code": "NOT_PERMITTED"}
    assert await Certificate.all().count() == (name == "own")


async def test_what_a_rule_refuses_stands_beside_its_row(asking: Asking) -> None:
    wanted = await sheet(asking.small)
    await asking.by(DECIDERS["own"]).act(DECIDE, **wanted)
    await freeze_licence(asking.small.register, LICENSING, NOW, FreezeLicence(LSP, "Temuan surveilan"))
    refused = {"row": 2, "code": "LICENCE_FROZEN", "certificate": None}
    assert await asking.act(CERTIFY, **wanted) == {"rows": [refused], "waiting": 1}
