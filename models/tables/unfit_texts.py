"""Texts that no row can have: they are longer than the column that they are stored in, or compared with."""

from tortoise.exceptions import ValidationError

from models.rules.violations import InvalidInput

UnfitText = ValidationError
"""What Tortoise raises for such a text, before it asks the database."""


def unfit(error: UnfitText) -> InvalidInput:
    """Return the refusal that tells of it: by the name of the column, without the text."""
    column, *_ = str(error).partition(":")
    first, *others = column.split("_")
    return InvalidInput(first + "".join(map(str.capitalize, others)), "has more characters than the register keeps")
