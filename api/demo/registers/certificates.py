"""Certificates of a session by place: an LSP has one session a day."""

from api.demo.sessions import DrawnSession
from models.tables.certificates import Certificate


async def certificate_of(session: DrawnSession, place: int) -> Certificate:
    """Return the certificate of one of those who got theirs together. Raises IndexError when there is none."""
    of_lsp = Certificate.filter(assessment__lsp__licence_number=session.lsp.licence_number)
    rows = await of_lsp.filter(assessment__assessed_on=session.assessed_on).order_by("id")
    return rows[place]
