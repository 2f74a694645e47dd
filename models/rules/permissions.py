"""Who may act at all, before any rule about the thing itself is asked."""

from models.rules.actors import Actor, Role
from models.rules.violations import NotPermitted


def check_role(actor: Actor, *roles: Role) -> None:
    """Raises NotPermitted unless the caller holds one of the roles."""
    if not actor.has_any(*roles):
        raise NotPermitted(f"it needs the role {' or '.join(roles)}")


def check_acts_for(actor: Actor, licence_number: str, *roles: Role) -> None:
    """Raises NotPermitted unless the caller holds one of the roles in the LSP of that licence number."""
    check_role(actor, *roles)
    if actor.lsp != licence_number:
        raise NotPermitted("it belongs to another LSP")


def check_applies_for(actor: Actor, licence_number: str | None) -> None:
    """Raises NotPermitted unless the caller is an officer of the LSP that applies, or BNSP files on its behalf.

    Without a number the applicant is a candidate, for whom only BNSP files: it has no login yet.
    """
    check_role(actor, Role.LSP_OFFICER, Role.BNSP_LICENSING)
    if actor.has_any(Role.BNSP_LICENSING):
        return
    if licence_number is None or actor.lsp != licence_number:
        raise NotPermitted("it belongs to another LSP")
