"""How many were found competent, by scheme version and month."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from tortoise.functions import Count

from models.rules.assessments import Outcome
from models.tables.assessments import Assessment


@dataclass(frozen=True, slots=True)
class OutcomeRow:
    """The decisions about the assessments of one month for one scheme version."""

    month: date
    """Its first day."""
    scheme_version_id: int
    competent: int
    not_yet_competent: int

    @property
    def rate(self) -> float:
        """The share that was found competent, from 0 to 1."""
        return self.competent / (self.competent + self.not_yet_competent)


async def outcomes_of_year(licence_number: str, year: int) -> Sequence[OutcomeRow]:
    """The decided assessments of an LSP in a year, by month of the assessment and then by scheme version."""
    decided = Assessment.filter(
        lsp__licence_number=licence_number,
        decision__not_isnull=True,
        assessed_on__gte=date(year, 1, 1),
        assessed_on__lte=date(year, 12, 31),
    ).annotate(count=Count("id"))
    columns = ("assessed_on", "scheme_version_id", "decision")
    counts: dict[tuple[date, int], dict[Outcome, int]] = defaultdict(lambda: dict.fromkeys(Outcome, 0))
    for day, version_id, decision, count in await decided.group_by(*columns).values_list(*columns, "count"):
        counts[day.replace(day=1), version_id][Outcome(decision)] += count
    return [
        OutcomeRow(month, version_id, count[Outcome.COMPETENT], count[Outcome.NOT_YET_COMPETENT])
        for (month, version_id), count in sorted(counts.items())
    ]
