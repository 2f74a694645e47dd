"""What the certificates of construction schemes say besides."""

from api.demo.provinces import province_name
from api.demo.sessions import DrawnSession
from api.demo.words import word_table
from models.rules.construction import ConstructionDetails

_QUALIFICATIONS = {range(1, 4): "Operator", range(4, 7): "Teknisi atau Analis", range(7, 10): "Ahli"}
"""By level (Perpres 8/2012)."""


def construction_details(session: DrawnSession) -> ConstructionDetails | None:
    """Return the details of a session's certificates; None where its scheme is not of construction."""
    rows = [row for row in word_table("construction") if row["subject_id"] == session.scheme.subject]
    level = session.scheme.level
    if not rows or level is None:
        return None
    return ConstructionDetails(
        classification=rows[0]["classification"],
        subclassification=rows[0]["subclassification"],
        qualification=next(name for levels, name in _QUALIFICATIONS.items() if level in levels),
        level=level,
        occupation=session.version.title_id,
        enacted_in=province_name(session.lsp.province),
    )
