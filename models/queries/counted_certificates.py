"""Which certificates are counted, and by what: the one place that says so.

Services keep `CountedCertificate` and `CertifiedGroup` true to it as certificates are issued; an invariant compares.
"""

from collections.abc import Mapping

from tortoise.queryset import QuerySet

from models.rules.certified_groups import Certified
from models.tables.certificates import Certificate

_COUNTED_BY = (
    "holder_id",
    "valid_from",
    "scheme_version__scheme__sector",
    "assessment__site__province_id",
    "holder__sex",
)
"""Where a certificate has what `Certified` says of it; of the day, the year."""


def counted_certificates() -> QuerySet[Certificate]:
    """The certificates that are counted: those that were signed. One that replaces another does not count again.

    What becomes of a certificate later, by suspension, revocation or time, changes nothing: somebody was certified.
    """
    return Certificate.filter(token__not_isnull=True, previous_certificate_id=None)


def uncounted_certificates() -> QuerySet[Certificate]:
    """Those of them that were not counted yet: what an earlier release issued, which knew of no counts."""
    return counted_certificates().filter(counted__id=None)


async def certified(among: QuerySet[Certificate]) -> Mapping[int, Certified]:
    """Return what is counted of certificates, by id. A certificate counts in the year in which it was issued."""
    rows = await among.values_list("id", *_COUNTED_BY)
    return {key: Certified(holder, day.year, *places) for key, holder, day, *places in rows}
