import asyncio
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from models.rules.actors import Actor
from models.rules.assessments import AssessmentInFuture, AssessorsMissing, Outcome, RecommendationContradictsUnits
from models.rules.assessors import AssessorExpired
from models.rules.holders import HolderHasAnotherName, Sex
from models.rules.licences import LicenceNotInForce
from models.rules.national_id import NationalId
from models.rules.schemes import SchemeVersionWithdrawn, UnitsDoNotMatch
from models.rules.scope import SchemeNotInScope
from models.rules.sites import SiteNotVerified
from models.rules.violations import IdempotencyConflict, InvalidInput, NotFound, NotPermitted
from models.services.certification.record_assessment import (
    AssessedUnit,
    RecordAssessment,
    record_assessment,
    record_assessments,
)
from models.services.holders.register_holder import BIRTH, HolderDetails
from models.services.schemes.withdraw_version import WithdrawVersion, withdraw_version
from models.tables.assessments import Assessment, AssessmentAssessor, UnitResult
from models.tables.events import Event
from models.tables.holders import Holder
from tests.models.services.refusals import refuses
from tests.register import (
    ASSESSED_ON,
    BUDI,
    CERTIFICATION,
    DECIDER,
    ELECTIVE,
    HOLDER,
    LSP,
    NOW,
    OFFICER,
    OTHER_LSP,
    OTHER_OFFICER,
    SARI,
    SCHEME_VERSION,
    UNITS,
    SmallRegister,
    assessment_request,
    person,
)

K, BK = Outcome.COMPETENT, Outcome.NOT_YET_COMPETENT
REQUEST = assessment_request(2, person(2))


async def record(small: SmallRegister, request: RecordAssessment = REQUEST, actor: Actor = OFFICER) -> int:
    return await record_assessment(small.register, actor, NOW, request)


async def test_an_assessment_is_stored_with_its_assessors_and_units(small: SmallRegister) -> None:
    units = (*REQUEST.units, AssessedUnit(ELECTIVE, BK))
    assessment_id = await record(small, replace(REQUEST, units=units, recommendation=BK))
    row = await Assessment.get(id=assessment_id).select_related("lsp", "holder", "site")
    assert (row.lsp.licence_number, row.holder.name, row.site.code) == (LSP, "Peserta Aaac", "TUK-9001-01")
    assert (row.status, row.recommendation, row.decision) == ("RECOMMENDED", BK, None)
    assert (row.recorded_by, row.recorded_at, row.assessed_on) == ("dewi", NOW, ASSESSED_ON)
    assert {each.value for each in row.methods} == {"OBSERVATION", "ORAL"}
    links = AssessmentAssessor.filter(assessment_id=assessment_id).order_by("id")
    assert await links.values_list("assessor__registration_number") == [(BUDI,), (SARI,)]
    results = UnitResult.filter(assessment_id=assessment_id).order_by("id")
    expected = [(UNITS[0], K), (UNITS[1], K), (ELECTIVE, BK)]
    assert await results.values_list("unit__code", "outcome") == expected
    event = await Event.all().order_by("-sequence").first()
    assert event is not None
    assert (event.kind, event.subject) == ("ASSESSMENT_RECORDED", str(assessment_id))


async def test_a_person_is_stored_once_and_encrypted(small: SmallRegister) -> None:
    details = replace(person(2), sex=Sex.MALE, birth_date=date(1995, 8, 17), birth_place="Bandung")
    await record(small, replace(REQUEST, holder=details))
    again = HolderDetails("PESERTA AAAC", details.national_id)
    await record(small, replace(REQUEST, idempotency_key="record-3", holder=again))
    (row,) = await Holder.exclude(name=HOLDER.name)
    cipher = small.register.national_ids
    assert row.national_id_encrypted is not None
    assert row.birth_encrypted is not None
    assert cipher.decrypt(row.national_id_encrypted) == details.national_id
    assert cipher.unseal(row.birth_encrypted, BIRTH) == b'{"date":"1995-08-17","place":"Bandung"}'
    assert row.national_id_mark == cipher.mark(details.national_id)
    assert details.national_id.digits.encode() not in row.national_id_encrypted


async def test_the_same_key_records_once(small: SmallRegister) -> None:
    first = await record(small)
    assert await record(small) == first
    async with refuses(IdempotencyConflict):
        await record(small, replace(REQUEST, recommendation=BK))


async def test_many_are_recorded_all_or_none(small: SmallRegister) -> None:
    requests = [assessment_request(each, person(each)) for each in range(2, 7)]
    ids = await record_assessments(small.register, OFFICER, NOW, requests)
    assert len(set(ids)) == 5
    assert await record_assessments(small.register, OFFICER, NOW, requests[::-1]) == ids[::-1]
    bad = [assessment_request(8, person(8)), replace(REQUEST, idempotency_key="record-9", site="nowhere")]
    async with refuses(NotFound):
        await record_assessments(small.register, OFFICER, NOW, bad)
    async with refuses(InvalidInput):
        await record_assessments(small.register, OFFICER, NOW, [bad[0], bad[0]])


async def test_one_key_used_by_many_at_once_records_once(small: SmallRegister) -> None:
    ids = await asyncio.gather(*(record(small) for _ in range(6)))
    assert len(set(ids)) == 1
    assert await Assessment.all().count() == 2


REFUSALS: list[tuple[dict[str, Any], type[Exception]]] = [
    ({"assessed_on": date(2026, 5, 12)}, AssessmentInFuture),
    ({"assessed_on": date(2024, 2, 29)}, LicenceNotInForce),
    ({"assessed_on": date(2024, 8, 31)}, SchemeNotInScope),
    ({"assessed_on": date(2024, 12, 31)}, SiteNotVerified),
    ({"assessed_on": date(2025, 1, 10)}, AssessorExpired),
    ({"assessors": ()}, AssessorsMissing),
    ({"assessors": (BUDI, BUDI)}, AssessorsMissing),
    ({"assessors": ("MET.000.999999 2025",)}, NotFound),
    ({"scheme_version": "SKM-000123@9"}, NotFound),
    ({"units": REQUEST.units[:1]}, UnitsDoNotMatch),
    ({"units": (*REQUEST.units, AssessedUnit("A.011111.001.01", K))}, UnitsDoNotMatch),
    ({"units": (*REQUEST.units, REQUEST.units[0])}, InvalidInput),
    ({"units": (REQUEST.units[0], AssessedUnit(UNITS[1], BK))}, RecommendationContradictsUnits),
    ({"methods": frozenset()}, InvalidInput),
    ({"holder": HolderDetails("Orang Lain", HOLDER.national_id)}, HolderHasAnotherName),
    ({"holder": HolderDetails("\u0421iti", NationalId("3273015708990043"))}, InvalidInput),
    ({"idempotency_key": ""}, InvalidInput),
]


@pytest.mark.parametrize(("change", "error"), REFUSALS)
async def test_what_breaks_a_rule_is_not_recorded(
    small: SmallRegister, change: dict[str, Any], error: type[Exception]
) -> None:
    async with refuses(error) as refusal:
        await record(small, replace(REQUEST, **change))
    assert HOLDER.national_id.digits not in f"{refusal.value}{refusal.value!r}"


async def test_an_lsp_does_not_assess_outside_its_scope(small: SmallRegister) -> None:
    from_other = replace(REQUEST, licence_number=OTHER_LSP)
    async with refuses(SchemeNotInScope):
        await record(small, from_other, OTHER_OFFICER)


async def test_a_withdrawn_version_is_not_assessed(small: SmallRegister) -> None:
    await withdraw_version(small.register, CERTIFICATION, NOW - timedelta(days=1), WithdrawVersion(SCHEME_VERSION, "x"))
    async with refuses(SchemeVersionWithdrawn):
        await record(small)


@pytest.mark.parametrize("actor", [Actor.public(), OTHER_OFFICER, DECIDER, CERTIFICATION])
async def test_only_an_officer_of_the_lsp_records(small: SmallRegister, actor: Actor) -> None:
    async with refuses(NotPermitted):
        await record(small, actor=actor)
