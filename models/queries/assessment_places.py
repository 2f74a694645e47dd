"""Where assessments may be taken today: which LSP assesses which scheme at which site."""

from dataclasses import dataclass, fields
from datetime import date

from tortoise.expressions import Q, RawSQL, Subquery
from tortoise.functions import Coalesce
from tortoise.queryset import QuerySet

from models.queries.filters import EVERYTHING, Expression, criteria
from models.queries.licensed_lsps import licences_in_force, not_over
from models.queries.pages import Order, Page, PageRequest, read_page
from models.rules.sites import SiteKind
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


_COLUMNS = tuple(each.name for each in fields(AssessmentPlaceRow))
BY_PLACE = (Order("site__province__name_id"), Order("town"), Order("site__name"), Order("id"))
"""As one looks for a place: by province, town and name."""


async def assessment_place_page(
    day: date, request: PageRequest, where: Expression = EVERYTHING
) -> Page[AssessmentPlaceRow]:
    """A page of the places where something may be assessed on a day, by province, town and name."""
    return await read_page(_open_on(day).filter(criteria(where)), BY_PLACE, request, _COLUMNS, AssessmentPlaceRow)


def _open_on(day: date) -> QuerySet[SiteScheme]:
    """Uses that run, at sites that are verified, by LSPs that are licensed and have the scheme in their scope."""
    running = SiteScheme.filter(Q(from_date__lte=day), not_over(day), lsp_id__in=_licensed(day))
    verified = Q(site__verified_until=None) | Q(site__verified_until__gte=day)
    annotated = running.annotate(town=Coalesce("site__town", ""), in_scope=RawSQL(_in_scope(day)))
    return annotated.filter(verified, site__verified_on__lte=day, in_scope__gt=0)


def _licensed(day: date) -> Subquery:
    return Subquery(licences_in_force(day).values("lsp_id"))


def _in_scope(day: date) -> str:
    """Versions of the row's scheme that are in the scope of the row's LSP on the day."""
    running = f"s.from_date <= '{day}' AND (s.to_date IS NULL OR s.to_date >= '{day}')"
    versions = "SELECT COUNT(*) FROM lsp_scope s JOIN scheme_version v ON v.id = s.scheme_version_id"
    of_the_row = "s.lsp_id = site_scheme.lsp_id AND v.scheme_id = site_scheme.scheme_id"
    return f"({versions} WHERE {of_the_row} AND {running})"
