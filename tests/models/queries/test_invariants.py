"""Each invariant finds what breaks it: one change behind the services' back, and the name of what holds no more."""

from dataclasses import replace
from typing import NamedTuple

import pytest
from tortoise.backends.base.client import BaseDBAsyncClient
from tortoise.context import require_context

from models.queries.invariants import (
    assessments,
    assessors,
    certificates,
    certified_groups,
    events,
    keys,
    licences,
    numbers,
    references,
    schemes,
    tokens,
)
from models.queries.registry_check import RegistryInconsistent, check_registry
from models.rules.certificates import ReplacementReason
from models.services.issuing import ReplaceCertificate, replace_certificate
from models.tables.certificates import Certificate
from models.tables.connection import connected
from signing import base64url
from signing.decoding import decode_compact
from signing.token import signing_input
from tests.register import BUDI, NOW, OFFICER, issued_certificate, small_register

MODULES = (
    references, events, licences, schemes, assessors, assessments,
    certificates, certified_groups, numbers, keys, tokens,
)  # fmt: skip
NUMBER = "TIK.9001.00001.2026"
REPLACEMENT = "TIK.9001.00002.2026"
DECREE = "KEP.0101/BNSP/II/2024"
VERSION = "SKM-000123@2"
UNIT = "J.620100.004.02"
LATER = "'2026-06-01 00:00:00+00:00'"
OF_RFC_7517 = (
    '{"crv":"P-256","kty":"EC","x":"MKBCTNIcKUSDii11ySs3526iDZ8AiTo7Tu6KPAqv7D4",'
    '"y":"4Etl6SRW2YiLUrN5vfvVHuhp7x8PxltmWWlbbM4IFyM"}'
)


def event_again(kind: str) -> str:
    """Return the statement that adds a second event like the first of its kind."""
    columns = "occurred_at, actor, kind, subject_kind, subject, details, previous_hash"
    first = f"(SELECT MIN(sequence) FROM event WHERE kind = '{kind}')"
    return (
        f"INSERT INTO event (sequence, {columns}, hash) SELECT 999, {columns}, 'x' FROM event WHERE sequence = {first}"
    )


def freezes(*days: str) -> str:
    """Return the statement that freezes the licence from each of some days on."""
    rows = ", ".join(f"(1, '{day}', 'Temuan', {LATER})" for day in days)
    return f"INSERT INTO licence_freeze (licence_id, from_date, reason, created_at) VALUES {rows}"


def old_certificate(lsp: int, number: str, replacement: str = "NULL", revoked: str = "NULL") -> str:
    """Return the statement that imports a certificate from before the register."""
    columns = (
        "lsp_id, registration_number, registration_number_printed, certificate_number, name_printed, title_printed, "
        "issued_on, valid_until, replacement_id, revoked_on, created_at"
    )
    values = f"{lsp}, '{number}', 'x', 'x', 'x', 'x', '2020-01-01', '2023-01-01', {replacement}, {revoked}, {LATER}"
    return f"INSERT INTO imported_certificate ({columns}) VALUES ({values})"


class Breach(NamedTuple):
    """A change, what it breaks, and what is told about it."""

    invariant: str
    found: str
    statement: str


BREACHES = (
    Breach("the event chain is whole", "its head says 1", "UPDATE event_chain_head SET sequence = 1"),
    Breach(
        "the last event of a certificate tells its status",
        REPLACEMENT,
        "UPDATE certificate SET status = 'SUSPENDED', status_reason = 'SUSPECT_STATUS' WHERE id = 2",
    ),
    Breach("a certificate is issued once", NUMBER, event_again("CERTIFICATE_ISSUED")),
    Breach("an assessment is recorded once", "1", event_again("ASSESSMENT_RECORDED")),
    Breach("an assessment is decided once, with its decision", "1", event_again("ASSESSMENT_DECIDED")),
    Breach(
        "a licence number is in canonical form",
        "bnsp-lsp-9001-id",
        "UPDATE lsp SET licence_number = 'bnsp-lsp-9001-id' WHERE id = 1",
    ),
    Breach("a licence is granted for four years", DECREE, "UPDATE licence SET valid_until = '2028-03-01' WHERE id = 1"),
    Breach(
        "a licence carries its LSP's number",
        DECREE,
        "UPDATE licence SET licence_number = 'BNSP-LSP-9002-ID' WHERE id = 1",
    ),
    Breach(
        "no two licences of an LSP are in force on one day",
        f"{DECREE} and KEP.0102/BNSP/II/2024",
        "UPDATE licence SET lsp_id = 1, valid_from = '2024-03-02' WHERE id = 2",
    ),
    Breach(
        "a licence renews an earlier one of the same LSP",
        DECREE,
        "UPDATE licence SET kind = 'RENEWAL', supersedes_id = 2 WHERE id = 1",
    ),
    Breach("a freeze begins while its licence is in force", DECREE, freezes("2030-01-01")),
    Breach("no two freezes of a licence overlap", DECREE, freezes("2027-01-01", "2027-02-01")),
    Breach(
        "a scheme version is in an LSP's scope once at a time",
        f"BNSP-LSP-9001-ID {VERSION}",
        "INSERT INTO lsp_scope (lsp_id, scheme_version_id, from_date, created_at) "
        f"VALUES (1, 1, '2025-09-01', {LATER})",
    ),
    Breach("a scheme's code is its number", "SKM-000123", "UPDATE scheme SET number = 124"),
    Breach(
        "a unit's code has the shape that is stored with it",
        UNIT,
        "UPDATE competency_unit SET code_shape = 'ASEAN' WHERE id = 1",
    ),
    Breach("a ratified scheme version has units", VERSION, "DELETE FROM scheme_version_unit"),
    Breach(
        "one version of a scheme at most is ratified",
        "SKM-000123",
        "INSERT INTO scheme_version (scheme_id, version, title_id, validity_years, status, created_at) "
        f"VALUES (1, 3, 'Pemrogram', 3, 'RATIFIED', {LATER})",
    ),
    Breach("a superseded scheme version has a newer one", VERSION, "UPDATE scheme_version SET status = 'SUPERSEDED'"),
    Breach("a scheme version is verified by somebody", VERSION, "UPDATE scheme_version SET status = 'IN_VERIFICATION'"),
    Breach(
        "a verified scheme version has its verification sheet",
        VERSION,
        "UPDATE scheme_version SET status = 'VERIFIED', verification_sheet_number = NULL",
    ),
    Breach(
        "the units of a scheme version are numbered without gap",
        VERSION,
        "DELETE FROM scheme_version_unit WHERE position = 2",
    ),
    Breach(
        "an assessor's number is in canonical form",
        "MET.000.000042.2025",
        "UPDATE assessor SET registration_number = 'MET.000.000042.2025' WHERE id = 1",
    ),
    Breach(
        "an assessor is a member of an LSP once at a time",
        f"{BUDI} at BNSP-LSP-9001-ID",
        "INSERT INTO assessor_membership (assessor_id, lsp_id, from_date) VALUES (1, 1, '2025-06-01')",
    ),
    Breach("an assessment has an assessor", "1", "DELETE FROM assessment_assessor"),
    Breach("nobody decides about a person whom he or she assessed", "1", "UPDATE assessment SET decided_by = 'budi'"),
    Breach(
        "an assessor's certificate is valid on the day of the assessment",
        f"1 by {BUDI}",
        "UPDATE assessor SET certificate_valid_until = '2026-05-03' WHERE id = 1",
    ),
    Breach(
        "an assessor is competent for the scheme", f"1 by {BUDI}", "DELETE FROM assessor_scheme WHERE assessor_id = 1"
    ),
    Breach(
        "an assessor is a member of the LSP on the day of the assessment",
        f"1 by {BUDI}",
        "UPDATE assessor_membership SET to_date = '2026-05-03' WHERE assessor_id = 1",
    ),
    Breach("an assessment is in the LSP's scope on its day", "1", "UPDATE lsp_scope SET to_date = '2026-05-03'"),
    Breach(
        "the units assessed are the scheme version's", f"1 {UNIT}", "DELETE FROM scheme_version_unit WHERE position = 1"
    ),
    Breach("every core unit is assessed", f"1 {UNIT}", "DELETE FROM unit_result WHERE unit_id = 1"),
    Breach(
        "who is recommended as competent is competent in every unit",
        "1",
        "UPDATE unit_result SET outcome = 'NOT_YET_COMPETENT' WHERE unit_id = 1",
    ),
    Breach("an assessment is decided after it was recorded", "1", f"UPDATE assessment SET recorded_at = {LATER}"),
    Breach(
        "a certificate is of a person who was decided to be competent",
        NUMBER,
        "UPDATE assessment SET decision = 'NOT_YET_COMPETENT'",
    ),
    Breach(
        "a certificate is of the LSP, scheme version and holder of its assessment",
        REPLACEMENT,
        "UPDATE certificate SET lsp_id = 2 WHERE id = 2",
    ),
    Breach(
        "an assessment has one live certificate at most",
        "1",
        "UPDATE certificate SET status = 'ACTIVE', status_reason = NULL WHERE id = 1",
    ),
    Breach(
        "a certificate was issued while its LSP's licence was in force",
        REPLACEMENT,
        "UPDATE certificate SET licence_id = 2 WHERE id = 2",
    ),
    Breach("a certificate was not issued during a freeze", NUMBER, freezes("2026-05-10")),
    Breach("a certificate was issued in the LSP's scope", NUMBER, "UPDATE lsp_scope SET to_date = '2026-05-10'"),
    Breach(
        "a certificate is replaced exactly when another took its place",
        NUMBER,
        "UPDATE certificate SET status = 'REVOKED' WHERE id = 1",
    ),
    Breach(
        "a certificate replaces an earlier one of the same assessment, to the same day",
        REPLACEMENT,
        "UPDATE certificate SET valid_until = '2030-01-01' WHERE id = 2",
    ),
    Breach(
        "what ended or suspended a certificate is told",
        NUMBER,
        "UPDATE certificate SET status_reason = NULL WHERE id = 1",
    ),
    Breach(
        "a certificate is valid from its day of issue in Jakarta",
        REPLACEMENT,
        "UPDATE certificate SET valid_from = '2026-05-10' WHERE id = 2",
    ),
    Breach(
        "a certificate is valid as long as its scheme version says",
        NUMBER,
        "UPDATE certificate SET valid_until = '2028-05-11' WHERE id = 1",
    ),
    Breach(
        "the numbers of a certificate are made of its LSP, scheme and year",
        "J.9001.00001.2026",
        "UPDATE certificate SET registration_number = 'J.9001.00001.2026' WHERE id = 1",
    ),
    Breach(
        "the serials of a certificate were taken from their series",
        NUMBER,
        "UPDATE number_series SET next_value = 1 WHERE kind = 'CERTIFICATE'",
    ),
    Breach("the indices of a status list were given out in sequence", "1", "UPDATE status_list SET next_index = 3"),
    Breach("a key id is made of the public key", "", f"UPDATE signing_key SET public_jwk = '{OF_RFC_7517}'"),
    Breach(
        "a certificate is signed with a key of its LSP",
        REPLACEMENT,
        "UPDATE certificate SET signing_key_id = 2 WHERE id = 2",
    ),
    Breach("a certificate is signed while its key may sign", NUMBER, f"UPDATE signing_key SET not_before = {LATER}"),
    Breach(
        "what is to be signed says what the register holds",
        REPLACEMENT,
        "UPDATE certificate SET name_printed = 'Orang Lain' WHERE id = 2",
    ),
    Breach(
        "a token is signed with its key over what was stored",
        NUMBER,
        f"UPDATE signing_key SET public_jwk = '{OF_RFC_7517}' WHERE id = 1",
    ),
    Breach(
        "nobody assesses a person with whom he or she has a conflict of interest",
        f"1 by {BUDI}",
        "INSERT INTO assessor_conflict (assessor_id, holder_id, kind, from_date, declared_by, created_at) "
        "VALUES (1, 1, 'FAMILY', '2026-01-01', 'budi', '2026-01-01 00:00:00+00:00')",
    ),
    Breach("a certificate is counted as what it is", NUMBER, "UPDATE counted_certificate SET year = 2025"),
    Breach(
        "every group is counted, with its persons and certificates",
        "SEX [null]",
        "UPDATE certified_group SET certificates = 2 WHERE grouped_by = 'SEX'",
    ),
    Breach("no certificate bears the number of one from before the register", NUMBER, old_certificate(1, NUMBER)),
    Breach(
        "a signed certificate of the same LSP takes the place of an old one",
        "TIK.9002.00001.2020",
        old_certificate(2, "TIK.9002.00001.2020", "2"),
    ),
    Breach(
        "an old certificate was revoked after its issue, and nothing took its place",
        "TIK.9001.00001.2020",
        old_certificate(1, "TIK.9001.00001.2020", revoked="'2019-12-31'"),
    ),
)
ELSEWHERE = {"every reference points at a row", "all certificates name one register"}
"""Those that take more than one statement: their tests are at the end."""


def test_every_invariant_is_broken_by_a_test() -> None:
    names = {invariant.name for module in MODULES for invariant in module.INVARIANTS}

    assert {breach.invariant for breach in BREACHES} | ELSEWHERE == names


@pytest.fixture
async def broken(database: BaseDBAsyncClient, unchecked: None) -> BaseDBAsyncClient:  # noqa: ARG001 - it is broken
    """A register with a certificate and its replacement, consistent before the test breaks it."""
    small = await small_register()
    await issued_certificate(small)
    await replace_certificate(
        small.register, OFFICER, NOW, ReplaceCertificate("replace-1", NUMBER, ReplacementReason.DAMAGED)
    )
    await check_registry()
    return database


async def violations() -> tuple[str, ...]:
    with pytest.raises(RegistryInconsistent) as inconsistent:
        await check_registry()
    return inconsistent.value.violations


@pytest.mark.parametrize("breach", [pytest.param(each, id=each.invariant) for each in BREACHES])
async def test_a_breach_is_found(broken: BaseDBAsyncClient, breach: Breach) -> None:
    await broken.execute_query(breach.statement)

    found = [each.removeprefix(f"{breach.invariant}: ") for each in await violations() if breach.invariant in each]
    assert any(each.endswith(breach.found) for each in found)


@pytest.mark.parametrize(
    ("statement", "found"),
    [
        ("UPDATE event SET reason = 'Lain' WHERE sequence = 2", "event 2 was changed"),
        ("UPDATE event SET occurred_at = '2020-01-01 00:00:00+00:00' WHERE sequence = 2", "event 2 was changed"),
        ("DELETE FROM event WHERE sequence = 2", "event 3 follows event 1"),
    ],
)
async def test_a_changed_event_is_found(broken: BaseDBAsyncClient, statement: str, found: str) -> None:
    await _allow_changing_events()
    await broken.execute_query(statement)

    assert f"the event chain is whole: {found}" in await violations()


async def _allow_changing_events() -> None:
    connection = require_context().db()
    table = " ON event" if connection.capabilities.dialect == "postgres" else ""
    for act in ("update", "delete"):
        await connection.execute_query(f"DROP TRIGGER event_{act}_refused{table}")


@pytest.mark.usefixtures("broken")
async def test_two_registers_in_one_database_are_found() -> None:
    row = await Certificate.get(id=2)
    token = decode_compact(row.token or "")
    elsewhere = replace(token.claims, iss="https://lain.example.id", status_uri="https://lain.example.id/status/1")
    told = signing_input(elsewhere, row.kid).decode("ascii")
    signed = f"{told}.{base64url.encode(token.signature)}"

    await Certificate.filter(id=2).update(signing_input=told, token=signed)

    assert "all certificates name one register: https://lain.example.id" in await violations()


@pytest.mark.usefixtures("unchecked")
async def test_a_dangling_reference_is_found(sqlite_url: str) -> None:
    async with connected(sqlite_url, foreign_keys="OFF") as connection:
        await issued_certificate(await small_register())
        await connection.execute_query("DELETE FROM assessment_site")

        assert "every reference points at a row: assessment 1 points into assessment_site" in await violations()


async def test_many_violations_are_counted(broken: BaseDBAsyncClient) -> None:
    rows = ", ".join(f"({number}, '{number}', 'ASEAN', 'x')" for number in range(100, 125))
    await broken.execute_query(f"INSERT INTO competency_unit (id, code, code_shape, title_id) VALUES {rows}")

    told = [each for each in await violations() if each.startswith("a unit's code has the shape")]
    assert len(told) == 21
    assert told[-1] == "a unit's code has the shape that is stored with it: and 5 more"
