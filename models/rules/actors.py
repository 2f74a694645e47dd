"""Who acts: the caller as the domain sees it, whatever the way he logged in."""

from dataclasses import dataclass, field
from enum import StrEnum
from typing import Self


class Role(StrEnum):
    """What a caller may be. One caller may hold several roles."""

    LSP_OFFICER = "LSP_OFFICER"
    """Records assessments and issues certificates for one LSP."""
    LSP_DECIDER = "LSP_DECIDER"
    """Sits on the technical committee of one LSP and decides about assessments."""
    BNSP_LICENSING = "BNSP_LICENSING"
    BNSP_CERTIFICATION = "BNSP_CERTIFICATION"
    BNSP_QUALITY = "BNSP_QUALITY"
    BNSP_DATA = "BNSP_DATA"
    BNSP_HR = "BNSP_HR"
    PARTNER = "PARTNER"
    EMPLOYER = "EMPLOYER"
    STATISTICS = "STATISTICS"
    SUBJECT = "SUBJECT"
    """A holder or an assessor who looks at what the register says about him or her."""
    OPERATOR = "OPERATOR"
    """Runs the machine: keys, publication, recovery. Decides nothing about a person or an LSP."""


@dataclass(frozen=True, slots=True)
class Actor:
    """The caller of an act or of a question."""

    subject: str
    """Stable identifier of the person or machine, as the login service gave it."""
    roles: frozenset[Role] = field(default_factory=frozenset)
    lsp: str | None = None
    """Licence number of the LSP that the caller belongs to."""
    partner: str | None = None
    """Code of the partner body that the caller belongs to."""

    @classmethod
    def public(cls) -> Self:
        """Nobody in particular: a caller who has not logged in."""
        return cls(subject="public")

    @classmethod
    def system(cls) -> Self:
        """The register itself, when it recovers from a crash or publishes."""
        return cls(subject="system", roles=frozenset({Role.OPERATOR}))

    def has_any(self, *roles: Role) -> bool:
        """Tell whether the caller holds at least one of the roles."""
        return not self.roles.isdisjoint(roles)
