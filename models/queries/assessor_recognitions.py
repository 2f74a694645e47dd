"""What other bodies say of assessors."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, fields
from datetime import date

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


_COLUMNS = tuple(each.name for each in fields(RecognitionRow))


async def recognitions_by_assessor(assessor_ids: Collection[int]) -> Mapping[int, Sequence[RecognitionRow]]:
    """The recognitions of some assessors, in the order of their days."""
    found: dict[int, list[RecognitionRow]] = defaultdict(list)
    rows = AssessorRecognition.filter(assessor_id__in=list(assessor_ids)).order_by("from_date", "id")
    for values in await rows.values_list(*_COLUMNS):
        found[values[0]].append(RecognitionRow(*values))
    return found
