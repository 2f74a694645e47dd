"""Assessors, their candidates, recertifications and master assessors walk their life cycles at random."""

from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.rules.assessor_candidates import ASSESSOR_CANDIDATE, AssessorSponsor
from models.rules.assessors import ASSESSOR, AssessorAct
from models.rules.life_cycle import LifeCycle
from models.rules.master_assessors import MASTER_ASSESSOR, CertificationOutcome, InternshipKind, MasterAssessorAct
from models.rules.recertifications import (
    RECERTIFICATION,
    PlenaryOutcome,
    RecertificationAct,
    RecertificationSubject,
)
from models.services.people.advance_master_assessor import (
    AdvanceMasterAssessor,
    DecideMasterAssessor,
    advance_master_assessor,
    decide_master_assessor,
)
from models.services.people.advance_recertification import AdvanceRecertification, advance_recertification
from models.services.people.certify_assessor_candidate import CertifyAssessorCandidate, certify_assessor_candidate
from models.services.people.change_assessor import ChangeAssessor, change_assessor
from models.services.people.decide_recertification import DecideRecertification, decide_recertification
from models.services.people.enrol_master_assessor import EnrolMasterAssessor, enrol_master_assessor
from models.services.people.record_internship import record_internship
from models.services.people.register_assessor_candidate import RegisterAssessorCandidate, register_assessor_candidate
from models.services.people.train_assessor_candidate import (
    AssessorCandidateAct,
    TrainAssessorCandidate,
    train_assessor_candidate,
)
from models.services.register import Register
from models.tables.assessor_candidates import AssessorCandidate
from models.tables.assessors import Assessor
from models.tables.master_assessors import InternshipSession, MasterAssessor
from models.tables.recertifications import Recertification
from tests.models.services.walking import Act, Walk, on_a_copy, prepare
from tests.people import assessors, invited, master_assessor, met, session
from tests.register import BUDI, CERTIFICATION, LSP, NOW, SARI, keys_of_tests, small_register

EXAMPLES = settings(max_examples=12, deadline=None, derandomize=True)
EXPIRED = met(77)


def likely(cycle: LifeCycle[Any], usual: tuple[str, ...]) -> st.SearchStrategy[list[str]]:
    """Any acts of the life cycle; or the usual way, up to somewhere, and then any."""
    acts = st.lists(st.sampled_from(sorted({step.act for step in cycle.steps})), max_size=12)
    onward = st.integers(0, len(usual)).flatmap(lambda end: acts.map(lambda rest: [*usual[:end], *rest[:5]]))
    return st.one_of(acts, onward)


@pytest.fixture(scope="module")
def prepared(migrated_sqlite: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    async def fill() -> None:
        register = (await small_register()).register
        await master_assessor(register, SARI)
        await assessors(register, [77], since=(NOW - timedelta(days=1200)).date())
        candidate = RegisterAssessorCandidate("c", "Tono Hartono", "32", AssessorSponsor.LSP, LSP)
        await register_assessor_candidate(register, CERTIFICATION, NOW, candidate)
        await enrol_master_assessor(register, CERTIFICATION, NOW, EnrolMasterAssessor("e", BUDI, 2025))

    return prepare(migrated_sqlite, tmp_path_factory.mktemp("people"), fill)


@EXAMPLES
@given(names=likely(ASSESSOR, ("SUSPEND", "REINSTATE", "SUSPEND", "REVOKE")))
def test_an_assessor(prepared: Path, names: list[str]) -> None:
    async def walk() -> None:
        register = keys_of_tests()

        def change(act: AssessorAct) -> Act:
            request = ChangeAssessor(BUDI, act, "Pemeriksaan")
            return lambda now: change_assessor(register, CERTIFICATION, now, request)

        async def status() -> object:
            return (await Assessor.get(registration_number=BUDI)).status

        await Walk(ASSESSOR, {act.value: change(act) for act in AssessorAct}, status).go(names)

    on_a_copy(prepared, walk)


@EXAMPLES
@given(names=likely(ASSESSOR_CANDIDATE, ("TRAIN", "FIND_NOT_YET_COMPETENT", "TRAIN", "CERTIFY")))
def test_a_candidate(prepared: Path, names: list[str]) -> None:
    number = "CAS-000001"

    async def walk() -> None:
        register = keys_of_tests()

        def train(act: AssessorCandidateAct) -> Act:
            return lambda now: train_assessor_candidate(
                register, CERTIFICATION, now, TrainAssessorCandidate(number, act, now.date())
            )

        async def status() -> object:
            return (await AssessorCandidate.get(number=number)).status

        acts: dict[str, Act] = {act.value: train(act) for act in AssessorCandidateAct}
        acts["CERTIFY"] = lambda now: certify_assessor_candidate(
            register, CERTIFICATION, now, CertifyAssessorCandidate(number, met(500), now.date(), lsps=(LSP,))
        )
        await Walk(ASSESSOR_CANDIDATE, acts, status).go(names)

    on_a_copy(prepared, walk)


TO_THE_PLENARY = ("APPLY", "ACCEPT", "PRE_ASSESS", "ASSESS", "FIND_COMPETENT")
WHO = (
    (BUDI, RecertificationSubject.ASSESSOR),
    (EXPIRED, RecertificationSubject.ASSESSOR),
    (SARI, RecertificationSubject.MASTER_ASSESSOR),
)


@EXAMPLES
@given(names=likely(RECERTIFICATION, TO_THE_PLENARY), who=st.sampled_from(WHO))
def test_a_recertification(prepared: Path, names: list[str], who: tuple[str, RecertificationSubject]) -> None:
    async def walk() -> None:
        register = keys_of_tests()
        (number,) = await invited(register, [who[0]], who[1])

        async def status() -> object:
            return (await Recertification.get(id=number)).status

        await Walk(RECERTIFICATION, recertification_acts(register, number), status).go(names)

    on_a_copy(prepared, walk)


def recertification_acts(register: Register, number: int) -> dict[str, Act]:
    def advance(act: RecertificationAct) -> Act:
        team = 2 if act is RecertificationAct.PRE_ASSESS else None
        return lambda now: advance_recertification(
            register, CERTIFICATION, now, AdvanceRecertification(number, act, now.date(), team)
        )

    def decide(outcome: PlenaryOutcome) -> Act:
        return lambda now: decide_recertification(
            register, CERTIFICATION, now, DecideRecertification(number, outcome, now.date())
        )

    steps = {act.value: advance(act) for act in RecertificationAct}
    return steps | {outcome.value: decide(outcome) for outcome in PlenaryOutcome}


TEACH, EXAMINE = "TEACHING", "EXAMINING"
TO_MASTER = ("START_INTERNSHIP", *[TEACH] * 3, *[EXAMINE] * 3, "PROPOSE", "ASSESS", "CERTIFY")


@EXAMPLES
@given(names=likely(MASTER_ASSESSOR, TO_MASTER))
def test_a_master_assessor(prepared: Path, names: list[str]) -> None:
    async def walk() -> None:
        await apprenticed(keys_of_tests(), names)

    on_a_copy(prepared, walk)


async def apprenticed(register: Register, names: list[str]) -> None:
    """Walk with an eye on the sessions, which are no steps: without three of each there is no proposal."""
    held = {TEACH: 0, EXAMINE: 0}

    async def status() -> object:
        return (await MasterAssessor.get(assessor__registration_number=BUDI)).status

    def too_early(act: str) -> bool:
        return act == "PROPOSE" and min(held.values()) < 3

    walk = Walk(MASTER_ASSESSOR, master_assessor_acts(register), status, too_early)
    state = MASTER_ASSESSOR.start
    for day, name in enumerate(names):
        if name not in held:
            state = await walk.step(state, name, NOW + timedelta(days=day))
        elif state in ("INTERN", "NOT_YET_COMPETENT"):
            held[name] += 1
            await record_internship(register, CERTIFICATION, NOW, session(BUDI, InternshipKind(name), held[name]))
    assert await InternshipSession.all().count() == sum(held.values())


def master_assessor_acts(register: Register) -> dict[str, Act]:
    def advance(act: MasterAssessorAct) -> Act:
        return lambda now: advance_master_assessor(register, CERTIFICATION, now, AdvanceMasterAssessor(BUDI, act))

    def decide(outcome: CertificationOutcome) -> Act:
        return lambda now: decide_master_assessor(
            register, CERTIFICATION, now, DecideMasterAssessor(BUDI, outcome, now.date())
        )

    steps = {act.value: advance(act) for act in MasterAssessorAct}
    return steps | {outcome.value: decide(outcome) for outcome in CertificationOutcome}
