"""A newer version of the scheme came into the issuer's scope: the certificate stays valid, with a note."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime

from signing.verdicts import Check, Note, Verdict
from tests.vectors.case import Case
from tests.vectors.crafting import token
from tests.vectors.pinned import EXAMPLE, NEW_SCHEME, NOON, REVOKED_INDEX, SCHEME, jakarta

ORIGIN = "certificate-format.md section 4, step 10"
NOTED = (Note.SUPERSEDED,)
LAST_SECOND, FIRST_SECOND = jakarta("2026-11-23 23:59:59"), jakarta("2026-11-24 00:00:00")
WITHOUT_LICENCE = jakarta("2026-11-26 12:00:00")
IN_SCOPE = (
    ("newer-version-from-tomorrow", SCHEME, LAST_SECOND, (), "The last second before version 3 comes into scope."),
    ("superseded-first-second", SCHEME, FIRST_SECOND, NOTED, "The first second in which version 3 is in scope."),
    (
        "superseded-by-version-that-left",
        "SKM-000456@1",
        NOON,
        NOTED,
        "Version 2 came into scope and left it again; version 1 stays superseded.",
    ),
    ("superseded-by-version-10", NEW_SCHEME, NOON, NOTED, "Versions are numbers: 10 is higher than 9."),
    ("newest-version", "SKM-000789@10", NOON, (), "Beside it only a lower version is in scope."),
    ("newer-version-of-another-scheme", SCHEME, NOON, (), "Only other schemes have higher versions in scope."),
    (
        "superseded-and-licence-ended",
        SCHEME,
        WITHOUT_LICENCE,
        (Note.ISSUER_LICENCE_ENDED_LATER, Note.SUPERSEDED),
        "The licence ended too: both notes, in their order.",
    ),
)


def cases() -> Iterator[Case]:
    """Yield what has a newer version, and what has none."""
    for name, scheme, at, notes, description in IN_SCOPE:
        yield _case(f"good-{name}", description, scheme, at, notes)
    revoked = replace(EXAMPLE, scheme=NEW_SCHEME, status_index=REVOKED_INDEX)
    yield Case(
        "status-revoked-and-superseded",
        "A note of what is valid: of a revoked certificate it is not told.",
        token(revoked),
        Verdict.REVOKED,
        (Check.STATUS,),
        origin=ORIGIN,
        trust="newer-versions",
    )


def _case(name: str, description: str, scheme: str, at: datetime, notes: tuple[Note, ...]) -> Case:
    claims = replace(EXAMPLE, scheme=scheme)
    return Case(name, description, token(claims), notes=notes, origin=ORIGIN, at=at, trust="newer-versions")
