"""The lists of licensing take the same few statements however long they are."""

import pytest

from tests.licensing import (
    ITEMS,
    first_application,
    licensing_assessors,
    more_schemes,
    partner_bodies,
    press_candidate,
    recommended,
    scope_change,
)
from tests.register import LICENSING
from tests.schema.asking import Asking, CountedQueries

APPLICATIONS = """{ licenceApplications { nodes {
  missingBodies candidate { province { code } } schemes { scheme { code } }
  fieldAssessments { team { name assignmentsOpen } }
} } }"""
CHANGES = """{ scopeChanges { nodes {
  lsp { name } items { schemeVersion { scheme { code } } newSchemeVersion { version } }
} } }"""
LETTERS = '{ recommendations(sector: "PRESS") { nodes { body { sectors } candidate { name } raisesReview } } }'
OVERDUE = "{ overdueSurveillances { nodes { lsp { name } overdueDays } } }"
ENDING = "{ endingLicences { nodes { lsp { name } } } }"


@pytest.mark.parametrize(
    ("document", "statements"), [(APPLICATIONS, 9), (CHANGES, 5), (LETTERS, 5), (OVERDUE, 4), (ENDING, 1)]
)
async def test_a_list_takes_a_few_statements(
    asking: Asking, queries: CountedQueries, document: str, statements: int
) -> None:
    register = asking.small.register
    for prepare in (partner_bodies, licensing_assessors, more_schemes):
        await prepare(register)
    for name in ("Satu", "Dua", "Tiga"):
        code = await press_candidate(register, name)
        await first_application(register, code)
        await recommended(register, code, "DEWAN_PERS")
    for key in ("a", "b", "c"):
        await scope_change(register, key, ITEMS)
    queries.statements.clear()
    await asking.by(LICENSING).ask(document)
    assert len(queries.statements) == statements, queries.statements
