"""Assessment sites as they are looked up and listed, and how they were verified."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from models.queries.filters import EVERYTHING, AllOf, Condition, Expression, Operator, criteria
from models.queries.pages import Page, PageRequest, read_page
from models.queries.rows import row_of, values_by
from models.rules.sites import COUNTING, SiteKind, SiteStatus, SiteVerificationResult
from models.tables.sites import AssessmentSite, SiteVerification, SiteVerificationScheme

VERIFIED_WITHOUT_END = AllOf(
    (Condition("status", Operator.IN, list(COUNTING)), Condition("verified_until", Operator.EQUAL, None))
)
"""The sites of which `is_verified_without_end` is true."""


@dataclass(frozen=True, slots=True)
class SiteRow:
    """One site."""

    id: int
    code: str
    name: str
    kind: SiteKind
    owner: str
    address: str | None
    town: str | None
    regency_code: str | None
    province_id: int
    lsp_id: int | None
    status: SiteStatus
    verified_on: date | None
    verified_until: date | None
    closed_on: date | None


@dataclass(frozen=True, slots=True)
class SiteVerificationRow:
    """One verification of a site."""

    verified_on: date
    valid_until: date | None
    result: SiteVerificationResult
    verifier: str | None
    """Registration number of the assessor; none where the site was verified before it entered the register."""
    schemes: Sequence[str]
    """Codes; none named: every scheme."""


async def site_by_code(code: str) -> SiteRow | None:
    """The site of a code."""
    return await row_of(AssessmentSite.filter(code=code), SiteRow)


async def site_page(request: PageRequest, where: Expression = EVERYTHING) -> Page[SiteRow]:
    """A page of sites."""
    return await read_page(AssessmentSite.filter(criteria(where)), request, SiteRow)


async def verifications_by_site(site_ids: Collection[int]) -> Mapping[int, Sequence[SiteVerificationRow]]:
    """The verifications of some sites, the newest first."""
    schemes = await _schemes(site_ids)
    rows = SiteVerification.filter(site_id__in=list(site_ids)).order_by("-verified_on", "-id")
    columns = ("site_id", "id", "verified_on", "valid_until", "result", "verifier__registration_number")
    found: dict[int, list[SiteVerificationRow]] = defaultdict(list)
    for site_id, key, day, until, result, verifier in await rows.values_list(*columns):
        found[site_id].append(SiteVerificationRow(day, until, result, verifier, schemes[key]))
    return found


async def _schemes(site_ids: Collection[int]) -> Mapping[int, Sequence[str]]:
    named = SiteVerificationScheme.filter(verification__site_id__in=list(site_ids)).order_by("scheme__code")
    return await values_by("verification_id", named, "scheme__code")
