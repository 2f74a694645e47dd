"""What the mutations of blanks share: the request or the blank shown again."""

from models.queries.blanks import blank_by_number, blank_request_by_number
from models.rules.numbers import BlankNumber
from models.rules.violations import found
from schema.types.blank import Blank, BlankRequest


async def shown_request(number: str) -> BlankRequest:
    """The request as it is now."""
    return BlankRequest.of(found(await blank_request_by_number(number), "blank request", number))


async def shown_blank(number: str) -> Blank:
    """The blank as it is now."""
    return Blank.of(found(await blank_by_number(BlankNumber.canonical(number)), "blank", number))
