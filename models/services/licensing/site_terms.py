"""Assessment sites and their use as the rules see them, read from the tables."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from models.rules.sites import SiteTerm, SiteVerification, Stay
from models.services.lookups import AT_ONCE, chunks
from models.tables import sites
from models.tables.sites import AssessmentSite, SiteScheme, SiteSuspension

Use = tuple[int, int, int]
"""Ids of site, LSP and scheme."""


@dataclass(frozen=True, slots=True)
class SiteTerms:
    """What the register knows about some sites."""

    sites: Mapping[int, SiteTerm]
    uses: Mapping[Use, Sequence[Stay]]

    def uses_of(self, site_id: int, lsp_id: int, scheme_id: int) -> Sequence[Stay]:
        """Return the times in which an LSP uses a site for a scheme."""
        return self.uses.get((site_id, lsp_id, scheme_id), ())


async def site_terms(rows: Iterable[AssessmentSite]) -> SiteTerms:
    """Read verifications, suspensions and uses of sites, four queries for some thousands."""
    by_id = {row.id: row for row in rows}
    verifications: dict[int, list[SiteVerification]] = defaultdict(list)
    suspensions: dict[int, list[Stay]] = defaultdict(list)
    uses: dict[Use, list[Stay]] = defaultdict(list)
    for some in chunks(sorted(by_id), AT_ONCE):
        for site_id, verification in await _verifications(some):
            verifications[site_id].append(verification)
        for suspension in await SiteSuspension.filter(site_id__in=some):
            suspensions[suspension.site_id].append(Stay(suspension.from_date, suspension.to_date))
        for use in await SiteScheme.filter(site_id__in=some):
            uses[use.site_id, use.lsp_id, use.scheme_id].append(Stay(use.from_date, use.to_date))
    terms = {
        row.id: SiteTerm(row.code, tuple(verifications[row.id]), tuple(suspensions[row.id]), row.closed_on)
        for row in by_id.values()
    }
    return SiteTerms(terms, uses)


async def _verifications(site_ids: Collection[int]) -> list[tuple[int, SiteVerification]]:
    rows = await sites.SiteVerification.filter(site_id__in=site_ids).order_by("verified_on", "id")
    named = sites.SiteVerificationScheme.filter(verification__site_id__in=site_ids)
    schemes: dict[int, set[str]] = defaultdict(set)
    for verification_id, code in await named.values_list("verification_id", "scheme__code"):
        schemes[verification_id].add(code)
    return [
        (row.site_id, SiteVerification(Stay(row.verified_on, row.valid_until), row.result, frozenset(schemes[row.id])))
        for row in rows
    ]
