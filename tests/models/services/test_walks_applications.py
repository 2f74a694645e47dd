"""Applications for certification and complaints at random: the register stays consistent after every act."""

from collections.abc import Awaitable, Callable
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from models.rules.actors import Actor, Role
from models.rules.applications import APPLICATION, ApplicationAct, ApplicationPurpose
from models.rules.complaints import COMPLAINT, ComplaintVerdict
from models.services.applications.advance_application import (
    AdvanceApplication,
    ScheduleApplication,
    advance_application,
    schedule_application,
)
from models.services.applications.assess_oneself import AssessOneself, UnitAnswer, assess_oneself
from models.services.applications.file_application import FileApplication, file_application
from models.services.certification.record_assessment import record_assessment
from models.services.complaints.file_complaint import FileComplaint, file_complaint
from models.services.complaints.handle_complaint import CloseComplaint, close_complaint, take_up_complaint
from models.services.register import Register
from models.tables.applications import Application
from models.tables.complaints import Complaint
from tests.models.services.walking import Act, Walk, on_a_copy, prepare
from tests.register import (
    LSP,
    NOW,
    OFFICER,
    SCHEME_VERSION,
    UNITS,
    assessment_request,
    keys_of_tests,
    person,
    small_register,
)

EXAMPLES = settings(max_examples=6)
COLLEAGUE = Actor("desi", frozenset({Role.LSP_OFFICER}), lsp=LSP)
TO_THE_ASSESSMENT = ["SELF_ASSESS", "PRE_ASSESS", "SCHEDULE", "ASSESS"]


@pytest.fixture(scope="module")
def prepared(migrated_sqlite: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return prepare(migrated_sqlite, tmp_path_factory.mktemp("applications"), small_register)


def some_of(acts: list[str]) -> st.SearchStrategy[list[str]]:
    return st.lists(st.sampled_from(acts), max_size=6)


def walk_on(prepared: Path, begin: Callable[[Register], Awaitable[Walk]], names: list[str]) -> None:
    async def walk() -> None:
        await (await begin(keys_of_tests())).go(names)

    on_a_copy(prepared, walk)


async def application(register: Register) -> Walk:
    candidate = person(7)
    asked = FileApplication("k", LSP, SCHEME_VERSION, ApplicationPurpose.CERTIFICATION, candidate)
    number = await file_application(register, OFFICER, NOW, asked)

    def simple(act: ApplicationAct) -> Act:
        step = AdvanceApplication(number, act, "Belum memenuhi syarat")
        return lambda now: advance_application(register, OFFICER, now, step)

    assessed = replace(assessment_request(7, candidate), application=number)
    answers = tuple(UnitAnswer(code, is_able=True) for code in UNITS)
    acts: dict[str, Act] = {
        **{act.value: simple(act) for act in ApplicationAct},
        "SELF_ASSESS": lambda now: assess_oneself(register, OFFICER, now, AssessOneself(number, answers)),
        "SCHEDULE": lambda now: schedule_application(register, OFFICER, now, ScheduleApplication(number, now.date())),
        "ASSESS": lambda now: record_assessment(register, OFFICER, now, assessed),
    }

    async def status() -> object:
        return (await Application.get(number=number)).status

    return Walk(APPLICATION, acts, status)


async def complaint(register: Register) -> Walk:
    number = await file_complaint(register, OFFICER, NOW, FileComplaint("k", LSP, "Terlambat"))

    def close(verdict: ComplaintVerdict) -> Act:
        return lambda now: close_complaint(register, COLLEAGUE, now, CloseComplaint(number, verdict, "Sudah"))

    async def status() -> object:
        return (await Complaint.get(number=number)).status

    acts: dict[str, Act] = {
        **{each.value: close(each) for each in ComplaintVerdict},
        "TAKE_UP": lambda now: take_up_complaint(register, COLLEAGUE, now, number),
    }
    return Walk(COMPLAINT, acts, status)


@EXAMPLES
@given(names=some_of(sorted({step.act for step in APPLICATION.steps})))
@example(names=TO_THE_ASSESSMENT)
@example(names=[*TO_THE_ASSESSMENT[:3], "WITHDRAW"])
def test_an_application(prepared: Path, names: list[str]) -> None:
    walk_on(prepared, application, names)


@EXAMPLES
@given(names=some_of(sorted({step.act for step in COMPLAINT.steps})))
@example(names=["TAKE_UP", "ANSWER"])
@example(names=["REJECT", "TAKE_UP"])
def test_a_complaint(prepared: Path, names: list[str]) -> None:
    walk_on(prepared, complaint, names)
