"""Each LSP begins to use a site for a scheme on the day of its first session there."""

from collections.abc import Iterable, Iterator
from datetime import date

from api.demo.actors import officer_of
from api.demo.perform import Perform, Planned
from api.demo.sessions import DrawnSession
from models.services.licensing.use_site import SiteUse, begin_site_use


def site_uses(sessions: Iterable[DrawnSession]) -> Iterator[Planned]:
    """Once for each LSP, site and scheme."""
    first_days: dict[SiteUse, date] = {}
    for session in sorted(sessions, key=lambda each: each.assessed_on):
        use = SiteUse(session.lsp.licence_number, session.site.code, session.scheme.code)
        first_days.setdefault(use, session.assessed_on)
    for use, day in first_days.items():
        yield day, _begun(use, day)


def _begun(use: SiteUse, day: date) -> Perform:
    officer, key = officer_of(use.licence_number), f"use {use.site} {use.scheme}"
    return lambda register, now: begin_site_use(register, officer, now, key, use, day)
