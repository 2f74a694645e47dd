"""Each invariant about people finds what breaks it: one change behind the services' back."""

from typing import NamedTuple

import pytest
from tortoise.backends.base.client import BaseDBAsyncClient

from models.queries.invariants import people
from models.queries.registry_check import RegistryInconsistent, check_registry
from models.rules.assessor_candidates import AssessorSponsor
from models.rules.assessor_recognitions import RecognitionKind
from models.rules.recertifications import PlenaryOutcome
from models.rules.surveillances import HolderSurveillanceMethod, HolderSurveillanceResult
from models.services.count_verifications import count_verifications
from models.services.holders.record_holder_surveillance import RecordHolderSurveillance, record_holder_surveillance
from models.services.people.recognise_assessor import RecogniseAssessor, recognise_assessor
from models.services.people.register_assessor_candidate import RegisterAssessorCandidate, register_assessor_candidate
from tests.people import (
    ASSESSED,
    INVITED,
    TODAY,
    assessors,
    certified_master,
    decided,
    invited,
    master_assessor,
    met,
    walk,
)
from tests.register import BUDI, CERTIFICATION, LSP, NOW, OFFICER, SARI, issued_certificate, small_register

LATER = "'2026-06-01 00:00:00+00:00'"


class Breach(NamedTuple):
    """A change, what it breaks, and what is told about it."""

    invariant: str
    found: str
    statement: str


BREACHES = (
    Breach(
        "the events of a assessor candidate lead to its status",
        "CAS-000001",
        "UPDATE assessor_candidate SET status = 'TRAINED', trained_on = '2026-01-01'",
    ),
    Breach(
        "the events of a recertification lead to its status",
        "2",
        "UPDATE recertification SET status = 'ABSENT' WHERE id = 2",
    ),
    Breach(
        "the days of a recertification follow each other",
        "1",
        "UPDATE recertification SET verified_on = '2026-01-12' WHERE id = 1",
    ),
    Breach(
        "a recertification has the days of the steps that it took",
        "1",
        "UPDATE recertification SET plenary_on = NULL WHERE id = 1",
    ),
    Breach(
        "whoever was found competent has a certificate that lasts beyond the plenary",
        "1",
        "UPDATE assessor SET certificate_valid_from = '2023-01-01', certificate_valid_until = '2026-02-20' "
        f"WHERE registration_number = '{met(77)}'",
    ),
    Breach(
        "an assessor has one certificate of a kind at a time",
        f"{met(77)} as ASSESSOR",
        "UPDATE past_assessor_certificate SET valid_until = '2026-02-20'",
    ),
    Breach(
        "whoever is proposed as master assessor has three sessions of each kind",
        BUDI,
        "UPDATE master_assessor SET status = 'ASSESSED', certificate_valid_from = NULL, certificate_valid_until = NULL "
        "WHERE id = 2; DELETE FROM internship_session WHERE kind = 'TEACHING'",
    ),
    Breach(
        "a master assessor supervises an internship",
        "1",
        "UPDATE master_assessor SET certificate_valid_from = '2026-02-03' WHERE id = 1",
    ),
    Breach(
        "a candidate is tested after the training",
        "CAS-000001",
        "UPDATE assessor_candidate "
        "SET status = 'NOT_YET_COMPETENT', trained_on = '2026-01-02', tested_on = '2026-01-01'",
    ),
    Breach(
        "an assessor has a recognition of a kind once at a time",
        f"{BUDI} RECORDED_AT_LPJK",
        "INSERT INTO assessor_recognition (assessor_id, kind, from_date, created_at) "
        f"SELECT assessor_id, kind, '2026-02-01', {LATER} FROM assessor_recognition",
    ),
    Breach(
        "a holder is looked after while there is a certificate",
        "TIK.9001.00001.2026",
        "UPDATE holder_surveillance SET conducted_on = '2026-05-10'",
    ),
    Breach("checks are counted by the month", "1", "UPDATE verification_count SET month = '2026-05-02'"),
)


@pytest.fixture
async def broken(database: BaseDBAsyncClient, unchecked: None) -> BaseDBAsyncClient:
    """A register with something of everything in it, whole until the test."""
    assert unchecked is None
    small = await small_register()
    register = small.register
    number = (await issued_certificate(small)).registration_number
    await assessors(register, [77], since=INVITED.replace(year=2023))
    (first, _second) = await invited(register, [met(77), SARI])
    await walk(register, first, *ASSESSED)
    await decided(register, first, PlenaryOutcome.COMPETENT)
    await master_assessor(register)
    await certified_master(register)
    sent = RegisterAssessorCandidate("c", "Tono Hartono", "32", AssessorSponsor.LSP, LSP)
    await register_assessor_candidate(register, CERTIFICATION, NOW, sent)
    recorded = RecogniseAssessor("r", BUDI, RecognitionKind.RECORDED_AT_LPJK, INVITED)
    await recognise_assessor(register, CERTIFICATION, NOW, recorded)
    survey = RecordHolderSurveillance(
        "s", number, HolderSurveillanceMethod.SITE, HolderSurveillanceResult.CONCERN, "Dewi", TODAY
    )
    await record_holder_surveillance(register, OFFICER, NOW, survey)
    await count_verifications({(number, TODAY.replace(day=1)): 1})
    await check_registry()
    return database


def test_every_invariant_is_broken_by_a_test() -> None:
    assert {each.invariant for each in BREACHES} == {each.name for each in people.INVARIANTS}


@pytest.mark.parametrize("breach", BREACHES, ids=lambda breach: breach.invariant)
async def test_a_breach_is_found(broken: BaseDBAsyncClient, breach: Breach) -> None:
    for statement in breach.statement.split("; "):
        await broken.execute_query(statement)

    with pytest.raises(RegistryInconsistent) as inconsistent:
        await check_registry()
    assert f"{breach.invariant}: {breach.found}" in inconsistent.value.violations
