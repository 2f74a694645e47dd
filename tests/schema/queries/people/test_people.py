"""The lists and look-ups about people, for those who work with them."""

from datetime import timedelta

import pytest

from models.rules.actors import Actor
from models.services.issuing import IssuedCertificate
from schema.ids import node_id
from tests.people import intern, invited, master_assessor
from tests.register import BUDI, CERTIFICATION, LICENSING, LSP, NOW, OFFICER, OTHER_OFFICER, SARI
from tests.schema.asking import PUBLIC, Asking, CountedQueries
from tests.schema.mutations.callers import EMPLOYER
from tests.schema.mutations.people.situations import candidate

CANDIDATES = """
query ($where: AssessorCandidateFilter) {
  assessorCandidates(where: $where) { nodes { id number status assessor { name } } }
}
"""
MASTERS = """
query ($where: MasterAssessorFilter) {
  masterAssessors(where: $where) {
    nodes { assessor { registrationNumber } status sessions { place evidence } teaching examining }
  }
}
"""
MASTER = "query ($number: String!) { masterAssessor(registrationNumber: $number) { status trainingYear } }"
COHORT = """
query ($year: Int!, $where: RecertificationFilter) {
  recertifications(year: $year, where: $where) { nodes { id assessor { registrationNumber } status } }
}
"""
OVERDUE = """
query ($number: String!) { overdueHolderSurveillances(licenceNumber: $number) { nodes { registrationNumber } } }
"""
NODE = "query ($id: ID!) { node(id: $id) { __typename id } }"


async def test_candidates_by_where_they_stand(asking: Asking) -> None:
    await candidate(asking.small)
    asking = asking.by(CERTIFICATION)
    only = {"id": node_id("AssessorCandidate", 1), "number": "CAS-000001", "status": "CANDIDATE", "assessor": None}
    assert await asking.ask(CANDIDATES) == {"assessorCandidates": {"nodes": [only]}}
    trained = {"status": {"equals": "TRAINED"}}
    assert await asking.ask(CANDIDATES, where=trained) == {"assessorCandidates": {"nodes": []}}


async def test_master_assessors_and_their_reports_in_few_statements(asking: Asking, queries: CountedQueries) -> None:
    await master_assessor(asking.small.register)
    await intern(asking.small.register, BUDI, 1, 0)
    queries.statements.clear()
    asking = asking.by(CERTIFICATION)
    assert await asking.ask(MASTERS) == {
        "masterAssessors": {
            "nodes": [
                {
                    "assessor": {"registrationNumber": SARI},
                    "status": "CERTIFIED",
                    "sessions": [],
                    "teaching": 0,
                    "examining": 0,
                },
                {
                    "assessor": {"registrationNumber": BUDI},
                    "status": "INTERN",
                    "sessions": [{"place": "Balai Latihan Contoh", "evidence": "LAP-000"}],
                    "teaching": 1,
                    "examining": 0,
                },
            ]
        }
    }
    assert len(queries.statements) == 3
    interns = {"not": {"status": {"in": ["CERTIFIED"]}}}
    (node,) = (await asking.ask(MASTERS, where=interns))["masterAssessors"]["nodes"]
    assert node["status"] == "INTERN"
    assert await asking.ask(MASTER, number="MET.000.000043.2025") == {
        "masterAssessor": {"status": "CERTIFIED", "trainingYear": 2023}
    }
    assert await asking.ask(MASTER, number="MET.000.000044 2025") == {"masterAssessor": None}


async def test_the_cohort_of_a_year(asking: Asking) -> None:
    ids = await invited(asking.small.register, [SARI, BUDI])
    asking = asking.by(CERTIFICATION)
    nodes = [
        {"id": node_id("Recertification", each), "assessor": {"registrationNumber": number}, "status": "INVITED"}
        for each, number in zip(ids, (SARI, BUDI), strict=True)
    ]
    assert await asking.ask(COHORT, year=2026) == {"recertifications": {"nodes": nodes[::-1]}}
    assert await asking.ask(COHORT, year=2025) == {"recertifications": {"nodes": []}}
    masters = {"subjectKind": {"equals": "MASTER_ASSESSOR"}}
    assert await asking.ask(COHORT, year=2026, where=masters) == {"recertifications": {"nodes": []}}
    assert await asking.refused(COHORT, year=2**30) == "INVALID_INPUT"


@pytest.mark.parametrize("caller", [OFFICER, OTHER_OFFICER, LICENSING, EMPLOYER])
async def test_these_are_for_those_who_watch_assessors(asking: Asking, caller: Actor) -> None:
    for document, variables in ((CANDIDATES, {}), (MASTERS, {}), (MASTER, {"number": BUDI}), (COHORT, {"year": 2026})):
        assert await asking.by(caller).refused(document, **variables) == "NOT_PERMITTED"
        assert await asking.by(PUBLIC).refused(document, **variables) == "UNAUTHENTICATED"


async def test_holders_are_overdue_after_a_year(asking: Asking, issued: IssuedCertificate) -> None:
    assert await asking.ask(OVERDUE, number=LSP) == {"overdueHolderSurveillances": {"nodes": []}}
    number = {"registrationNumber": issued.registration_number}
    for days, nodes in ((365, []), (366, [number])):
        asking.now = NOW + timedelta(days=days)
        assert await asking.ask(OVERDUE, number=LSP) == {"overdueHolderSurveillances": {"nodes": nodes}}
    assert await asking.by(OTHER_OFFICER).refused(OVERDUE, number=LSP) == "NOT_PERMITTED"


async def test_people_are_nodes_for_those_who_may_see_them(asking: Asking) -> None:
    await candidate(asking.small)
    await master_assessor(asking.small.register)
    await invited(asking.small.register)
    for kind in ("AssessorCandidate", "MasterAssessor", "Recertification"):
        found = {"__typename": kind, "id": node_id(kind, 1)}
        assert await asking.by(CERTIFICATION).ask(NODE, id=found["id"]) == {"node": found}
        assert await asking.by(OFFICER).refused(NODE, id=found["id"]) == "NOT_PERMITTED"
        assert await asking.by(CERTIFICATION).ask(NODE, id=node_id(kind, 99)) == {"node": None}
