"""Texts that people write: names, reasons, clauses."""

from models.rules.violations import InvalidInput

LONGEST_REASON = 300  # characters


def written(field: str, text: str, longest: int) -> str:
    """Return a text without the spaces around it. Raises InvalidInput when nothing is left, or too much."""
    stripped = text.strip()
    if not 1 <= len(stripped) <= longest:
        raise InvalidInput(field, f"must have between 1 and {longest} characters")
    return stripped


def reason_given(text: str) -> str:
    """Return the reason of an act. Raises InvalidInput."""
    return written("reason", text, LONGEST_REASON)
