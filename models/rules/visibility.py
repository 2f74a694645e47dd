"""Who may look at what. Public is what an institution does; what concerns a person needs a reason to see it.

The reasons are in domain.md 2.15: no list of holders, no search by name, and an answer that does not tell a caller who
may not see a certificate whether there is one.
"""

from collections.abc import Collection

from models.rules.actors import Actor, Role
from models.rules.permissions import check_role
from models.rules.schemes import EVER_CERTIFIED, SchemeVersionStatus
from models.rules.violations import NotPermitted

LSP_STAFF = (Role.LSP_OFFICER, Role.LSP_DECIDER)
SUPERVISORS = (Role.BNSP_CERTIFICATION, Role.BNSP_QUALITY, Role.BNSP_DATA)
BNSP = (*SUPERVISORS, Role.BNSP_LICENSING, Role.BNSP_HR)


def check_sees_certificates(actor: Actor) -> None:
    """Raises NotPermitted unless the caller may see assessments and certificates of at least one LSP."""
    check_role(actor, *LSP_STAFF, *SUPERVISORS)


def sees_certificates_of(actor: Actor, licence_number: str) -> bool:
    """Tell whether the caller may see the assessments and certificates of the LSP with this licence number."""
    if actor.has_any(*SUPERVISORS):
        return True
    return actor.has_any(*LSP_STAFF) and actor.lsp == licence_number


def check_sees_certificates_of(actor: Actor, licence_number: str) -> None:
    """Raises NotPermitted unless the caller may see what belongs to the LSP with this licence number."""
    check_sees_certificates(actor)
    if not sees_certificates_of(actor, licence_number):
        raise NotPermitted("it belongs to another LSP")


def check_sees_register_of(actor: Actor, licence_number: str | None) -> None:
    """Raises NotPermitted unless the caller may see what belongs to one LSP or, when none is named, to all."""
    if licence_number is None:
        check_role(actor, *SUPERVISORS)
    else:
        check_sees_certificates_of(actor, licence_number)


def sees_scheme_version(actor: Actor, status: SchemeVersionStatus) -> bool:
    """Tell whether the caller may see a version: all that was ever certified is public, the others are BNSP's."""
    return status in EVER_CERTIFIED or actor.has_any(*BNSP)


def check_checks_many(actor: Actor) -> None:
    """Raises NotPermitted unless the caller has a key for checking many certificates at once."""
    check_role(actor, Role.EMPLOYER, Role.PARTNER, *LSP_STAFF, *BNSP)


def check_sees_assessors(actor: Actor) -> None:
    """Raises NotPermitted unless the caller works with assessors: an LSP, BNSP or a partner body (domain.md 2.4)."""
    check_role(actor, *LSP_STAFF, *BNSP, Role.PARTNER)


def check_sees_people(actor: Actor) -> None:
    """Raises NotPermitted unless the caller is of the fields of BNSP that train, certify and watch assessors."""
    check_role(actor, *SUPERVISORS, Role.BNSP_HR)


def check_sees_licensing(actor: Actor) -> None:
    """Raises NotPermitted unless the caller is of BNSP: how the nation's LSPs are licensed and watched is its work."""
    check_role(actor, *BNSP)


def check_sees_licensing_of(actor: Actor, licence_number: str | None) -> None:
    """Raises NotPermitted unless the caller is of BNSP or of that LSP. A candidate, without a number, is BNSP's."""
    check_role(actor, *LSP_STAFF, *BNSP)
    if not actor.has_any(*BNSP) and (licence_number is None or actor.lsp != licence_number):
        raise NotPermitted("it belongs to another LSP")


def check_watches(actor: Actor, sector: str, watched: Collection[str]) -> None:
    """Raises NotPermitted unless the caller is of BNSP, or of a partner body that watches the sector."""
    check_role(actor, *BNSP, Role.PARTNER)
    if not actor.has_any(*BNSP) and sector not in watched:
        raise NotPermitted("it belongs to another sector")


def check_sees_statistics(actor: Actor) -> None:
    """Raises NotPermitted unless the caller may see counts of persons: BNSP, and whoever has a key to statistics."""
    check_role(actor, *BNSP, Role.STATISTICS)


def check_sees_sector_statistics(actor: Actor) -> None:
    """Raises NotPermitted unless the caller may see counts of persons, or watches a sector as partner body."""
    check_role(actor, *BNSP, Role.STATISTICS, Role.PARTNER)
