"""What partner bodies ask about persons is written down, with the purpose, and nothing personal."""

import hashlib
from dataclasses import replace
from datetime import date, timedelta

import pytest
from graphql import parse
from tortoise.backends.base.client import BaseDBAsyncClient
from tortoise.exceptions import IntegrityError

from models.rules.actors import Actor, Role
from models.rules.partner_queries import PersonalRegister, QueryPurpose
from models.services.issuing import IssuedCertificate
from models.tables.partner_queries import PartnerQuery
from schema.personal_data import PERSONAL_TYPES, registers_asked
from tests.register import BUDI, CERTIFICATION, NOW, OFFICER
from tests.schema.asking import Asking, schema
from tests.schema.mutations.acting import on_sqlite
from tests.schema.mutations.callers import KEMENPAREKRAF, LPJK, STRANGER

TODAY = date(2026, 5, 11)
ASSESSOR = """
query Cek42 ($number: String!) { assessor(registrationNumber: $number) { ...Shown } }
fragment Shown on Assessor { name }
"""
COUNTED = """
{ lsps(first: 1) { nodes { name } } certificatesNumbered(certificateNumber: "62090 2513 3 0000042 2026") { count } }
"""
LOG = "query ($partner: String) { partnerQueries(partner: $partner) { nodes { %s } } }"
SHOWN = LOG % "subject partner operation documentHash registers purpose"
SUPERVISION = QueryPurpose.SUPERVISION


def asked(document: str) -> frozenset[PersonalRegister]:
    return registers_asked(schema()._schema, parse(document))


@pytest.mark.parametrize(
    ("document", "registers"),
    [
        (ASSESSOR, {PersonalRegister.ASSESSORS}),
        ("{ lsps { nodes { name } } __typename }", set()),
        ("{ assessor(registrationNumber: 1) { __typename } }", set()),
        ('{ node(id: "x") { id ... on Certificate { status } } }', {PersonalRegister.CERTIFICATES}),
        (
            "{ constructionCertificates { nodes { assessment { unitResults { outcome } } } } }",
            {PersonalRegister.CERTIFICATES, PersonalRegister.ASSESSMENTS},
        ),
    ],
)
def test_a_document_touches_the_persons_whose_types_it_selects(document: str, registers: set[PersonalRegister]) -> None:
    assert asked(document) == registers


def test_every_type_that_names_a_holder_counts_as_personal() -> None:
    types = schema()._schema.type_map
    named = {name for name, kind in types.items() if "holderName" in getattr(kind, "fields", {})}
    output = {name for name in named if not name.endswith("Input")}
    assert output <= PERSONAL_TYPES.keys() <= types.keys()


@on_sqlite
async def test_a_query_is_written_down_without_its_variables(asking: Asking) -> None:
    lpjk = replace(asking.by(LPJK), purpose=SUPERVISION, purpose_required_from=TODAY)
    await lpjk.ask(ASSESSOR, number=BUDI)
    (row,) = await PartnerQuery.all().values()
    del row["id"]
    assert row == {
        "asked_at": NOW,
        "subject": "lpjk",
        "partner": "LPJK",
        "operation": "Cek",
        "document_hash": hashlib.sha256(ASSESSOR.encode()).hexdigest(),
        "registers": {PersonalRegister.ASSESSORS},
        "purpose": SUPERVISION,
    }


@on_sqlite
async def test_a_purpose_is_required_from_its_day_on(asking: Asking) -> None:
    lpjk = asking.by(LPJK)
    assert await replace(lpjk, purpose_required_from=TODAY).refused(ASSESSOR, number=BUDI) == "PURPOSE_REQUIRED"
    assert await PartnerQuery.all().count() == 0
    await replace(lpjk, purpose_required_from=TODAY + timedelta(days=1)).ask(ASSESSOR, number=BUDI)
    assert await PartnerQuery.all().values_list("purpose", flat=True) == [None]


@on_sqlite
async def test_counts_and_other_callers_need_no_purpose(asking: Asking, issued: IssuedCertificate) -> None:
    await replace(asking.by(LPJK), purpose_required_from=TODAY).ask(COUNTED)
    own = "query ($number: String!) { certificate(registrationNumber: $number) { holderName } }"
    for actor in (OFFICER, CERTIFICATION):
        await replace(asking.by(actor), purpose_required_from=TODAY).ask(own, number=issued.registration_number)
    assert await PartnerQuery.all().count() == 0


@on_sqlite
async def test_a_document_that_is_not_valid_is_told_so_first(asking: Asking) -> None:
    lpjk = replace(asking.by(LPJK), purpose_required_from=TODAY)
    assert await lpjk.refused("{ assessor(registrationNumber: 1) { name } }") == "GRAPHQL_VALIDATION_FAILED"


@on_sqlite
async def test_a_body_sees_its_own_queries_and_bnsp_all(asking: Asking) -> None:
    stated = replace(asking, purpose=SUPERVISION)
    for actor in (LPJK, KEMENPAREKRAF):
        await stated.by(actor).ask(ASSESSOR, number=BUDI)
    seen = (await stated.by(LPJK).ask(SHOWN))["partnerQueries"]["nodes"]
    assert [(each["subject"], each["operation"], each["registers"], each["purpose"]) for each in seen] == [
        ("lpjk", "Cek", ["ASSESSORS"], "SUPERVISION")
    ]
    everybody = (await stated.by(CERTIFICATION).ask(SHOWN))["partnerQueries"]["nodes"]
    assert [each["partner"] for each in everybody] == ["KEMENPAREKRAF", "LPJK"]
    own = (await stated.by(CERTIFICATION).ask(SHOWN, partner="LPJK"))["partnerQueries"]["nodes"]
    assert own == seen
    for actor in (STRANGER, OFFICER, Actor("x", frozenset({Role.PARTNER}))):
        assert await stated.by(actor).refused(SHOWN) == "NOT_PERMITTED"
    assert await stated.by(LPJK).refused(SHOWN, partner="KEMENPAREKRAF") == "NOT_PERMITTED"


@pytest.mark.parametrize("statement", ["UPDATE partner_query SET purpose = 'SUPERVISION'", "DELETE FROM partner_query"])
async def test_what_was_written_down_stays(asking: Asking, database: BaseDBAsyncClient, statement: str) -> None:
    await asking.by(LPJK).ask(ASSESSOR, number=BUDI)
    with pytest.raises(IntegrityError, match="of partner_query is refused"):
        await database.execute_query(statement)
