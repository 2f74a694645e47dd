"""What is written down of a partner body's queries about persons (UU 27/2022, domain.md 2.15)."""

from enum import StrEnum

from models.rules.actors import Actor, Role
from models.rules.permissions import check_role
from models.rules.violations import NotPermitted
from models.rules.visibility import BNSP


class QueryPurpose(StrEnum):
    """Why a partner body asks about persons. A closed set, so that nobody's name stands in the record."""

    SUPERVISION = "SUPERVISION"
    """It watches its sector."""
    REGISTRATION = "REGISTRATION"
    """It enters certificates into its own register."""
    PROCUREMENT = "PROCUREMENT"
    """It checks the people of a bidder or a contractor."""
    RECOMMENDATION = "RECOMMENDATION"
    """It judges an LSP that asks for its recommendation."""
    INVESTIGATION = "INVESTIGATION"
    """It follows a complaint or a suspicion."""


class PersonalRegister(StrEnum):
    """A part of the register that tells of persons."""

    CERTIFICATES = "CERTIFICATES"
    ASSESSMENTS = "ASSESSMENTS"
    APPLICATIONS = "APPLICATIONS"
    APPEALS = "APPEALS"
    COMPLAINTS = "COMPLAINTS"
    ASSESSORS = "ASSESSORS"
    LICENSING_ASSESSORS = "LICENSING_ASSESSORS"


def is_logged(actor: Actor) -> bool:
    """Tell whether the caller's queries about persons are written down."""
    return actor.has_any(Role.PARTNER)


def seen_partner(actor: Actor, partner: str | None) -> str | None:
    """Return the body whose queries are shown; None for all. BNSP sees any, a partner body its own.

    Raises NotPermitted.
    """
    check_role(actor, *BNSP, Role.PARTNER)
    if actor.has_any(*BNSP):
        return partner
    if actor.partner is None or partner not in {None, actor.partner}:
        raise NotPermitted("it belongs to another body")
    return actor.partner
