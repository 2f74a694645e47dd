"""Persons to be certified in two sectors, in two provinces and in two years, and their counts straight from the tables.

Everything is done through the services. The persons are invented.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from tortoise.context import require_context

from models.rules.assessments import Outcome
from models.rules.certified_groups import CertificationGroup, Counts, grouping_name
from models.rules.holders import Sex
from models.rules.schemes import SchemeKind
from models.rules.sites import SiteKind
from models.services.certification.decide_assessment import DecideAssessment, decide_assessments
from models.services.certification.record_assessment import AssessedUnit, RecordAssessment, record_assessments
from models.services.licensing.register_site import RegisterSite, register_sites
from models.services.licensing.use_site import SiteUse, begin_site_use
from models.services.people.register_assessor import RegisterAssessor, register_assessors
from models.services.register import Register
from models.services.schemes.ratify_version import RatifyVersion, ratify_versions
from models.services.schemes.register_scheme import RegisterScheme, register_schemes
from models.services.schemes.scheme_versions import SchemeUnit
from models.services.scope_changes.change_scope import AddToScope, add_to_scope
from models.tables.certified_groups import CertifiedGroup
from tests.register import (
    CERTIFICATION,
    DECIDER,
    LICENSING,
    LSP,
    NOW,
    OFFICER,
    SCHEME,
    SITE,
    UNITS,
    assessment_request,
    person,
)

NEXT_YEAR = datetime(2027, 1, 5, 3, tzinfo=UTC)
PRESS = "SKM-000124"
PRESS_VERSION = "SKM-000124@1"
JAKARTA_SITE = "TUK-9001-02"
TATA = "MET.000.000044 2025"
SEXES = (Sex.FEMALE, Sex.MALE, None, Sex.FEMALE)

COLUMNS = {
    CertificationGroup.YEAR: "CAST(SUBSTR(CAST(c.valid_from AS TEXT), 1, 4) AS INTEGER)",
    CertificationGroup.SECTOR: "k.sector",
    CertificationGroup.PROVINCE: "s.province_id",
    CertificationGroup.SEX: "h.sex",
    CertificationGroup.TYPE: "l.type",
    CertificationGroup.SCHEME: "k.id",
    CertificationGroup.LEVEL: "k.kkni_level",
}
LIVE = """
SELECT {columns} COUNT(DISTINCT c.holder_id) AS persons, COUNT(*) AS certificates FROM certificate c
JOIN scheme_version v ON v.id = c.scheme_version_id JOIN scheme k ON k.id = v.scheme_id
JOIN assessment a ON a.id = c.assessment_id JOIN assessment_site s ON s.id = a.site_id
JOIN lsp l ON l.id = c.lsp_id JOIN holder h ON h.id = c.holder_id JOIN province p ON p.id = s.province_id
WHERE c.status NOT IN ('INTENDED', 'VOIDED') AND c.previous_certificate_id IS NULL AND {where}
GROUP BY {by} HAVING COUNT(*) > 0
"""


async def assessed_persons(register: Register, count: int) -> list[int]:
    """Let persons be assessed and found competent, each several times; return the assessments."""
    await _press_and_jakarta(register)
    requests = [_request(number) for number in range(count)]
    ids = await record_assessments(register, OFFICER, NOW - timedelta(days=6), requests)
    decisions = [DecideAssessment(each, Outcome.COMPETENT) for each in ids]
    await decide_assessments(register, DECIDER, NOW - timedelta(days=3), decisions)
    return ids


async def live(grouping: Sequence[CertificationGroup], where: str = "1 = 1") -> Mapping[tuple[object, ...], Counts]:
    """Count persons and certificates when somebody asks."""
    columns = "".join(f"{COLUMNS[each]} AS {each.value}, " for each in grouping)
    by = ", ".join(COLUMNS[each] for each in grouping) or "c.token IS NULL"  # which it is of none
    query = LIVE.format(columns=columns, where=where, by=by)
    rows = await require_context().db().execute_query_dict(query)
    return {tuple(row[each.value] for each in grouping): Counts(row["persons"], row["certificates"]) for row in rows}


async def kept(grouping: Sequence[CertificationGroup]) -> Mapping[tuple[object, ...], Counts]:
    """The counts that are kept."""
    rows = CertifiedGroup.filter(grouped_by=grouping_name(grouping))
    read = await rows.values_list("persons", "certificates", *(each.value for each in grouping))
    return {tuple(cell): Counts(persons, certificates) for persons, certificates, *cell in read}


def _request(number: int) -> RecordAssessment:
    """A third of a person's assessments are for the press, and every other one is in Jakarta."""
    holder = replace(person(100 + number % len(SEXES)), sex=SEXES[number % len(SEXES)])
    request = replace(assessment_request(100 + number, holder), assessors=(TATA,))
    if number % 3 == 0:
        units = (AssessedUnit(UNITS[0], Outcome.COMPETENT),)
        request = replace(request, scheme_version=PRESS_VERSION, units=units)
    return replace(request, site=JAKARTA_SITE) if number % 5 % 2 else request


async def _press_and_jakarta(register: Register) -> None:
    scheme = RegisterScheme(PRESS, SchemeKind.KKNI, "58130", "2642", "JUR", kkni_level=4, sector="PRESS")
    version = RatifyVersion(PRESS, 1, "Wartawan Muda", (SchemeUnit(UNITS[0], "Menulis berita"),), "Junior Journalist")
    await register_schemes(register, CERTIFICATION, NOW - timedelta(days=400), [scheme])
    await ratify_versions(register, CERTIFICATION, NOW - timedelta(days=399), [version])
    added = AddToScope(LSP, PRESS_VERSION, date(2025, 5, 1))
    await add_to_scope(register, LICENSING, NOW - timedelta(days=398), [added])
    tata = RegisterAssessor(TATA, "Tata Surya", "31", date(2025, 1, 15), (SCHEME, PRESS), (LSP,))
    await register_assessors(register, CERTIFICATION, NOW - timedelta(days=397), [tata])
    site = RegisterSite(JAKARTA_SITE, "TUK Palmerah", SiteKind.INDEPENDENT, "Yayasan", "31", date(2025, 1, 1))
    await register_sites(register, CERTIFICATION, NOW - timedelta(days=396), [site])
    for place, used in ((SITE, PRESS), (JAKARTA_SITE, SCHEME), (JAKARTA_SITE, PRESS)):
        use = SiteUse(LSP, place, used)
        await begin_site_use(
            register, OFFICER, NOW - timedelta(days=300), f"use {used} at {place}", use, date(2025, 6, 1)
        )
