"""Who acts in the demonstration."""

from models.rules.actors import Actor, Role

SUBJECTS = "demo:"
"""What every subject of the demonstration begins with."""
REGISTRAR = Actor(f"{SUBJECTS}bnsp", frozenset({Role.BNSP_LICENSING, Role.BNSP_CERTIFICATION, Role.OPERATOR}))
"""BNSP, and whoever runs its machine."""
QUALITY = Actor(f"{SUBJECTS}mutu", frozenset({Role.BNSP_QUALITY}))
"""BNSP's field of quality, which also keeps the partner bodies."""
VERIFIERS = tuple(Actor(f"{SUBJECTS}verifikator-{each}", frozenset({Role.BNSP_CERTIFICATION})) for each in (1, 2))
"""Who verify the schemes of scope changes."""
HOLDER = Actor(f"{SUBJECTS}pemegang", frozenset({Role.SUBJECT}))
"""A holder of a certificate, with a login."""
ASSESSOR = Actor(f"{SUBJECTS}asesor", frozenset({Role.SUBJECT}))
"""An assessor with a login."""


def officer_of(licence_number: str) -> Actor:
    """Return the officer of an LSP, who records and issues."""
    return Actor(f"{SUBJECTS}officer:{licence_number}", frozenset({Role.LSP_OFFICER}), lsp=licence_number)


def decider_of(licence_number: str) -> Actor:
    """Return the technical committee of an LSP, which decides."""
    return Actor(f"{SUBJECTS}committee:{licence_number}", frozenset({Role.LSP_DECIDER}), lsp=licence_number)


def panel_of(licence_number: str) -> tuple[Actor, ...]:
    """Return three others of an LSP, who hear appeals."""
    subjects = (f"{SUBJECTS}panel-{each}:{licence_number}" for each in (1, 2, 3))
    return tuple(Actor(subject, frozenset({Role.LSP_DECIDER}), lsp=licence_number) for subject in subjects)


def partner(code: str) -> Actor:
    """Return somebody of a partner body."""
    return Actor(f"{SUBJECTS}mitra:{code}", frozenset({Role.PARTNER}), partner=code)
