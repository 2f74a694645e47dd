"""Whether the register is consistent, asked from the outside: every invariant, whoever was to keep it.

Each register adds the list of its invariants in a module of `models/queries/invariants` and its line here.
"""

from collections.abc import Sequence

from models.queries.invariants import (
    appeals,
    applications,
    assessments,
    assessors,
    blanks,
    candidate_sheets,
    certificates,
    certified_groups,
    construction,
    erasure,
    events,
    frame,
    funded_packages,
    keys,
    licences,
    licensing,
    numbers,
    people,
    print_jobs,
    references,
    schemes,
    sites,
    tokens,
)
from models.queries.invariants.invariant import Invariant

INVARIANTS: tuple[Invariant, ...] = (
    *references.INVARIANTS,
    *events.INVARIANTS,
    *frame.INVARIANTS,
    *licences.INVARIANTS,
    *licensing.INVARIANTS,
    *schemes.INVARIANTS,
    *assessors.INVARIANTS,
    *sites.INVARIANTS,
    *assessments.INVARIANTS,
    *candidate_sheets.INVARIANTS,
    *certificates.INVARIANTS,
    *certified_groups.INVARIANTS,
    *blanks.INVARIANTS,
    *construction.INVARIANTS,
    *funded_packages.INVARIANTS,
    *appeals.INVARIANTS,
    *applications.INVARIANTS,
    *erasure.INVARIANTS,
    *people.INVARIANTS,
    *print_jobs.INVARIANTS,
    *numbers.INVARIANTS,
    *keys.INVARIANTS,
    *tokens.INVARIANTS,
)


class RegistryInconsistent(Exception):
    """Invariants of the register do not hold."""

    def __init__(self, violations: Sequence[str]) -> None:
        super().__init__("; ".join(violations))
        self.violations = tuple(violations)
        """`name of the invariant: what violates it`."""


async def check_registry() -> None:
    """Raises RegistryInconsistent with every violation of every invariant."""
    if violations := [violation for invariant in INVARIANTS for violation in await invariant.violations()]:
        raise RegistryInconsistent(violations)
