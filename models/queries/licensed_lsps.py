"""Which LSPs are licensed on a day, and which have a scheme in their scope."""

from datetime import date

from tortoise.expressions import Q, Subquery
from tortoise.queryset import QuerySet

from models.queries.filters import Among, Expression, criteria
from models.tables.licences import Licence, LicenceFreeze
from models.tables.scopes import LspScope


def licensed_on(day: date) -> Expression:
    """The LSPs with a licence that is in force on the day: not ended, not frozen."""
    return Among("id", licences_in_force(day).values("lsp_id"))


def certifying_on(day: date, scheme: Expression) -> Expression:
    """The LSPs that have in scope on the day what the expression asks of a row of the scope."""
    running = LspScope.filter(Q(from_date__lte=day), not_over(day))
    return Among("id", running.filter(criteria(scheme)).values("lsp_id"))


def licences_in_force(day: date) -> QuerySet[Licence]:
    """What `check_in_force` lets pass, asked of the database: a freeze is the LSP's, whichever licence runs."""
    frozen = LicenceFreeze.filter(Q(from_date__lte=day), not_over(day)).values("licence__lsp_id")
    return licences_running(day).filter(~Q(lsp_id__in=Subquery(frozen)))


def licences_running(day: date) -> QuerySet[Licence]:
    """The licences that have begun and not ended on the day, frozen or not."""
    return Licence.filter(Q(valid_from__lte=day, valid_until__gte=day), Q(ended_on=None) | Q(ended_on__gt=day))


def not_over(day: date) -> Q:
    """A period with an open end, or one that has not ended before the day."""
    return Q(to_date=None) | Q(to_date__gte=day)
