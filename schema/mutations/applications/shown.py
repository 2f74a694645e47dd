"""What the mutations of applications share: the application shown again."""

from models.queries.applications import application_by_number
from models.rules.violations import found
from schema.types.application import Application


async def shown_application(number: str) -> Application:
    """The application as it is now."""
    return Application.of(found(await application_by_number(number), "application", number))
