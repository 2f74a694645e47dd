"""Who acts in the demonstration."""

from models.rules.actors import Actor, Role

SUBJECTS = "demo:"
"""What every subject of the demonstration begins with."""
REGISTRAR = Actor(f"{SUBJECTS}bnsp", frozenset({Role.BNSP_LICENSING, Role.BNSP_CERTIFICATION, Role.OPERATOR}))
"""BNSP, and whoever runs its machine."""


def officer_of(licence_number: str) -> Actor:
    """Return the officer of an LSP, who records and issues."""
    return Actor(f"{SUBJECTS}officer:{licence_number}", frozenset({Role.LSP_OFFICER}), lsp=licence_number)


def decider_of(licence_number: str) -> Actor:
    """Return the technical committee of an LSP, which decides."""
    return Actor(f"{SUBJECTS}committee:{licence_number}", frozenset({Role.LSP_DECIDER}), lsp=licence_number)
