"""Where assessments may be taken today: which LSP assesses which scheme at which site."""

from dataclasses import dataclass
from datetime import date

from tortoise.expressions import Q, RawSQL, Subquery
from tortoise.functions import Coalesce
from tortoise.queryset import QuerySet

from models.queries.filters import EVERYTHING, Expression, criteria
from models.queries.licensed_lsps import licences_in_force, not_over
from models.queries.pages import Order, Page, PageRequest, read_page
from models.rules.sites import SiteKind, SiteStatus, SiteVerificationResult
from models.tables.sites import SiteScheme


@dataclass(frozen=True, slots=True)
class AssessmentPlaceRow:
    """One LSP that assesses one scheme at one site."""

    id: int
    lsp_id: int
    scheme_id: int
    from_date: date
    site__code: str
    site__name: str
    site__kind: SiteKind
    site__address: str | None
    site__province_id: int
    site__province__name_id: str
    town: str
    """Empty where the register does not know it."""


BY_PLACE = (Order("site__province__name_id"), Order("town"), Order("site__name"), Order("id"))
"""As one looks for a place: by province, town and name."""


async def assessment_place_page(
    day: date, request: PageRequest, where: Expression = EVERYTHING
) -> Page[AssessmentPlaceRow]:
    """A page of the places where something may be assessed on a day, by province, town and name."""
    return await read_page(_open_on(day).filter(criteria(where)), request, AssessmentPlaceRow)


def _open_on(day: date) -> QuerySet[SiteScheme]:
    """Uses that run, at sites verified for the scheme, by LSPs that are licensed and have it in their scope."""
    running = SiteScheme.filter(Q(from_date__lte=day), not_over(day), lsp_id__in=_licensed(day))
    annotated = running.annotate(
        town=Coalesce("site__town", ""), in_scope=RawSQL(_in_scope(day)), verified=RawSQL(_verified(day))
    )
    return annotated.filter(site__status=SiteStatus.VERIFIED, verified__gt=0, in_scope__gt=0)


def _licensed(day: date) -> Subquery:
    return Subquery(licences_in_force(day).values("lsp_id"))


def _in_scope(day: date) -> str:
    """Versions of the row's scheme that are in the scope of the row's LSP on the day."""
    running = f"s.from_date <= '{day}' AND (s.to_date IS NULL OR s.to_date >= '{day}')"
    versions = "SELECT COUNT(*) FROM lsp_scope s JOIN scheme_version v ON v.id = s.scheme_version_id"
    of_the_row = "s.lsp_id = site_scheme.lsp_id AND v.scheme_id = site_scheme.scheme_id"
    return f"({versions} WHERE {of_the_row} AND {running})"


def _verified(day: date) -> str:
    """Verifications of the row's site that count on the day, for the row's scheme or for every one.

    One that failed ends all before it (`SiteTerm.verifications_on`).
    """
    verifications = "SELECT COUNT(*) FROM site_verification c"
    named = "LEFT JOIN site_verification_scheme n ON n.verification_id = c.id"
    passed = f"c.result = '{SiteVerificationResult.PASSED.value}'"
    counting = f"c.verified_on <= '{day}' AND (c.valid_until IS NULL OR c.valid_until >= '{day}')"
    of_the_row = "c.site_id = site_scheme.site_id AND (n.id IS NULL OR n.scheme_id = site_scheme.scheme_id)"
    failures = "SELECT 1 FROM site_verification f"
    later = f"f.verified_on <= '{day}' AND (f.verified_on, f.id) > (c.verified_on, c.id)"
    failed = (
        f"{failures} WHERE f.site_id = c.site_id AND f.result = '{SiteVerificationResult.FAILED.value}' AND {later}"
    )
    return f"({verifications} {named} WHERE {of_the_row} AND {passed} AND {counting} AND NOT EXISTS ({failed}))"
