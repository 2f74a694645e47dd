"""What the database refuses whatever the services did before, on both databases."""

import pytest
from tortoise.backends.base.client import BaseDBAsyncClient
from tortoise.exceptions import IntegrityError

from models.tables.constraints import PartialUnique, Refused, check
from tests.register import issued_certificate, small_register

COPIED = (
    "lsp_id, licence_id, scheme_version_id, holder_id, assessment_id, name_printed, issued_at, valid_from, "
    "valid_until, status_changed_at, signing_key_id, kid, status_list_id"
)


def another(columns: str, values: str) -> str:
    """Return the statement that adds a certificate like the first, but for some columns."""
    return f"INSERT INTO certificate ({COPIED}, {columns}) SELECT {COPIED}, {values} FROM certificate WHERE id = 1"


async def on_delete(connection: BaseDBAsyncClient) -> set[str]:
    """Return what the database itself does on deletion, over all its foreign keys."""
    if connection.capabilities.dialect == "postgres":
        rows = await connection.execute_query_dict(
            "SELECT confdeltype::text AS act FROM pg_constraint WHERE contype = 'f'"
        )
        return {row["act"] for row in rows}
    rows = await connection.execute_query_dict(
        "SELECT f.on_delete AS act FROM sqlite_master t JOIN pragma_foreign_key_list(t.name) f WHERE t.type = 'table'"
    )
    return {row["act"] for row in rows}


async def test_every_foreign_key_of_the_database_restricts(database: BaseDBAsyncClient) -> None:
    assert await on_delete(database) == {"RESTRICT" if database.capabilities.dialect == "sqlite" else "r"}


@pytest.mark.parametrize(
    ("statement", "refusal"),
    [
        pytest.param("DELETE FROM lsp", "(?i)foreign key", id="an LSP with licences is not deleted"),
        pytest.param("DELETE FROM certificate", "refused", id="a certificate is not deleted"),
        pytest.param(
            "UPDATE certificate SET token = 'x.y.z'", "token_is_of_what_was_signed", id="a token of something else"
        ),
        pytest.param("UPDATE certificate SET token = NULL", "token_exactly_when_signed", id="active without a token"),
        pytest.param(
            "UPDATE certificate SET status = 'INTENDED'", "token_exactly_when_signed", id="an intent with one"
        ),
        pytest.param("UPDATE certificate SET status = 'LOST'", "status_known", id="a status that there is not"),
        pytest.param(
            "UPDATE certificate SET valid_until = '2020-01-01'", "valid_until_in_order", id="ends before it begins"
        ),
        pytest.param(
            "UPDATE certificate SET status_index = 131072", "status_index_within", id="an index past the list"
        ),
        pytest.param(
            another(
                "registration_number, certificate_number, status, status_index, signing_input",
                "'TIK.9001.00099.2026', '62090 2513 3 0000099 2026', 'INTENDED', 99, 'a.b'",
            ),
            "(?i)one_original_per_assessment|unique constraint failed: certificate.assessment_id",
            id="a second original for one assessment",
        ),
        pytest.param(
            another(
                "registration_number, certificate_number, status, status_index, signing_input, previous_certificate_id",
                "registration_number, '62090 2513 3 0000099 2026', 'INTENDED', 99, 'a.b', 1",
            ),
            "registration_number",
            id="a registration number twice",
        ),
        pytest.param(
            another(
                "registration_number, certificate_number, status, status_index, signing_input, previous_certificate_id",
                "'TIK.9001.00099.2026', '62090 2513 3 0000099 2026', 'INTENDED', 0, 'a.b', 1",
            ),
            "status_index",
            id="a status index twice",
        ),
        pytest.param(
            "UPDATE lsp SET p1_kind = 'INDUSTRY'", "p1_kind_exactly_for_p1", id="a kind of P1 for another type"
        ),
        pytest.param("UPDATE licence SET ended_on = '2026-01-01'", "ended_on_exactly", id="an end without an ending"),
        pytest.param(
            "UPDATE holder SET national_id_encrypted = NULL", "national_id_encrypted_complete", id="half a national id"
        ),
        pytest.param("UPDATE holder SET name = ''", "identified_until_erased", id="a nameless person"),
        pytest.param("UPDATE assessment SET decided_by = NULL", "decision_complete", id="a decision by nobody"),
        pytest.param(
            "UPDATE signing_key SET status = 'RETIRED'", "dates_agree_with_status", id="retired without a day"
        ),
        pytest.param(
            "UPDATE signing_key SET encrypted_private_pem = NULL", "private_half", id="a key without its half"
        ),
        pytest.param("UPDATE status_list SET next_index = -1", "next_index_within", id="an index before the list"),
        pytest.param(
            "INSERT INTO event_chain_head (id, sequence, hash) VALUES (2, 0, 'x')", "one_row", id="a second head"
        ),
    ],
)
async def test_the_database_refuses(database: BaseDBAsyncClient, statement: str, refusal: str) -> None:
    await issued_certificate(await small_register())

    with pytest.raises(IntegrityError, match=refusal):
        await database.execute_query(statement)


def test_a_partial_constraint_says_which_rows_it_counts() -> None:
    partial = PartialUnique("certificate", "one_original_per_assessment", "assessment_id", "status <> 'VOIDED'")

    assert partial.sql == (
        'CREATE UNIQUE INDEX IF NOT EXISTS "certificate_one_original_per_assessment" '
        'ON "certificate" ("assessment_id") WHERE status <> \'VOIDED\''
    )


def test_a_name_that_postgresql_would_cut_off_is_refused() -> None:
    with pytest.raises(ValueError, match="longer than 63 bytes"):
        check("assessor_membership", "x" * 44, "TRUE")


def test_a_refusal_covers_emptying_the_table_at_once() -> None:
    assert [statement.split(" ON ")[0] for statement in Refused("event", "DELETE").postgres[1:]] == [
        'CREATE OR REPLACE TRIGGER "event_delete_refused" BEFORE DELETE',
        'CREATE OR REPLACE TRIGGER "event_delete_refused_at_once" BEFORE TRUNCATE',
    ]
