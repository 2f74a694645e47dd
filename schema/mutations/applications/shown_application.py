"""What the mutations of applications share: the application shown again."""

from models.queries.applications import application_by_number
from models.rules.violations import NotFound
from schema.types.application import Application


async def shown_application(number: str) -> Application:
    """The application as it is now."""
    row = await application_by_number(number)
    if row is None:
        raise NotFound("application", number)
    return Application.of(row)
