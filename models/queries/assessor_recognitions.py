"""What other bodies say of assessors."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from models.queries.rows import rows_by
from models.rules.assessor_recognitions import RecognitionKind
from models.tables.assessor_recognitions import AssessorRecognition


@dataclass(frozen=True, slots=True)
class RecognitionRow:
    """One recognition, from when to when."""

    assessor_id: int
    kind: RecognitionKind
    job_title: str | None
    from_date: date
    to_date: date | None


async def recognitions_by_assessor(assessor_ids: Collection[int]) -> Mapping[int, Sequence[RecognitionRow]]:
    """The recognitions of some assessors, in the order of their days."""
    rows = AssessorRecognition.filter(assessor_id__in=list(assessor_ids)).order_by("from_date", "id")
    return await rows_by("assessor_id", rows, RecognitionRow)
