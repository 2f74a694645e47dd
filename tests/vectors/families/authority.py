"""The chain model: the key, the licence and the scope on the day of issue, to the second in Jakarta."""

from collections.abc import Iterator
from dataclasses import replace

from signing.token import CertificateClaims
from signing.verdicts import Check, Verdict
from tests.vectors.case import Case
from tests.vectors.crafting import token
from tests.vectors.pinned import (
    COMPROMISED_KEY,
    EXAMPLE,
    GENUINE,
    LATER_SCHEME,
    RETIRED_KEY,
    SCHEME,
    TestKey,
    seconds,
)
from tests.vectors.pinned import KEY as KEY_IN_USE

ORIGIN = "certificate-format.md section 4, steps 5 and 6"
LICENSED = (
    ("licence-before", "2019-12-31 23:59:59", False),
    ("licence-first-second", "2020-01-01 00:00:00", True),
    ("licence-last-second", "2022-12-31 23:59:59", True),
    ("licence-after", "2023-01-01 00:00:00", False),
    ("licence-before-renewal", "2023-12-31 23:59:59", False),
    ("licence-renewed", "2024-01-01 00:00:00", True),
    ("freeze-before", "2025-02-28 23:59:59", True),
    ("freeze-first-second", "2025-03-01 00:00:00", False),
    ("freeze-last-second", "2025-03-31 23:59:59", False),
    ("freeze-after", "2025-04-01 00:00:00", True),
)
IN_SCOPE = (
    ("scope-before", "2024-05-31 23:59:59", False),
    ("scope-first-second", "2024-06-01 00:00:00", True),
    ("scope-last-second", "2026-06-30 23:59:59", True),
    ("scope-after", "2026-07-01 00:00:00", False),
)
RETIRED = (
    ("key-before", "2024-06-30 23:59:59", False),
    ("key-first-second", "2024-07-01 00:00:00", True),
    ("key-last-second", "2025-06-30 23:59:59", True),
    ("key-retired", "2025-07-01 00:00:00", False),
)


def cases() -> Iterator[Case]:
    """Yield the table of truth."""
    for name, moment, holds in LICENSED:
        yield _case(name, moment, SCHEME, KEY_IN_USE, () if holds else (Check.AUTHORISATION,))
    for name, moment, holds in IN_SCOPE:
        yield _case(name, moment, LATER_SCHEME, KEY_IN_USE, () if holds else (Check.AUTHORISATION,))
    for name, moment, holds in RETIRED:
        yield _case(name, moment, SCHEME, RETIRED_KEY, () if holds else (Check.KEY,))
    for name, scheme in (("scope-never", "SKM-000999@1"), ("scope-other-version", "SKM-000123@1")):
        yield _case(name, "2026-05-20 10:00:00", scheme, KEY_IN_USE, (Check.AUTHORISATION,))
    both = (Check.KEY, Check.AUTHORISATION)
    yield _case("key-before-and-frozen-licence", "2023-06-01 00:00:00", SCHEME, RETIRED_KEY, both)
    yield from _compromised()


def _case(name: str, moment: str, scheme: str, key: TestKey, failing: tuple[Check, ...]) -> Case:
    claims = replace(EXAMPLE, iat=seconds(moment), scheme=scheme)
    verdict = Verdict.ISSUER_NOT_AUTHORISED if failing else Verdict.VALID
    prefix = "" if failing else "good-"
    description = f"Issued at {moment} in Jakarta: {name.replace('-', ' ')}."
    return Case(f"{prefix}{name}", description, token(claims, key), verdict, failing, origin=ORIGIN)


def _compromised() -> Iterator[Case]:
    altered = replace(GENUINE, name="Rahmat Hidayah")
    for name, description, claims in (
        ("long-before", "Dated years before the compromise: a thief chooses his dates.", _at("2024-02-01 10:00:00")),
        ("second-before", "Dated a second before the compromise.", _at("2026-07-31 23:59:59")),
        ("after", "Dated after the compromise.", _at("2026-09-01 10:00:00")),
        ("genuine-altered", "The one genuine certificate with a letter changed, signed again.", altered),
    ):
        text = token(claims, COMPROMISED_KEY)
        verdict = Verdict.KEY_COMPROMISED
        yield Case(f"compromised-{name}", description, text, verdict, (Check.KEY,), origin=ORIGIN)


def _at(moment: str) -> CertificateClaims:
    return replace(EXAMPLE, iat=seconds(moment))
