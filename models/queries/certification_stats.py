"""How many persons were certified, and how many certificates they got.

Groups by year, sector, province and sex were counted beforehand (`models.rules.certified_groups`); those by type of
LSP, scheme or level are counted when somebody asks. What is told of a group is decided in the table of all persons,
counted by what they are grouped by and by what the filter names: so a filter tells nothing that grouping would not
tell.
"""

import asyncio
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeAlias

from tortoise.expressions import RawSQL
from tortoise.functions import Count

from models.queries.filters import EVERYTHING, Expression, criteria, filtered_columns
from models.rules.certified_groups import KEPT, TOLD_BY, CertificationGroup, Counts, check_at_once, grouping_name
from models.rules.holders import Sex
from models.rules.lsps import LspType
from models.rules.suppression import Cell, hidden_cells
from models.tables.certified_groups import CertifiedGroup, CountedCertificate


@dataclass(frozen=True, slots=True)
class CertificationStatRow:
    """One group. What persons were not grouped by is None; so are counts that point at one to four persons."""

    persons: int | None
    certificates: int | None
    year: int | None = None
    sector: str | None = None
    province_id: int | None = None
    sex: Sex | None = None
    type: LspType | None = None
    scheme_id: int | None = None
    level: int | None = None


_NAMED_BY_FILTERS = {
    "year": CertificationGroup.YEAR,
    "sector": CertificationGroup.SECTOR,
    "province__kemendagri_code": CertificationGroup.PROVINCE,
    "sex": CertificationGroup.SEX,
}
"""What persons are grouped by, by the columns that filters name."""
_ASKED_OF_THE_CERTIFICATE = {
    CertificationGroup.TYPE: "certificate__lsp__type",
    CertificationGroup.SCHEME: "certificate__scheme_version__scheme_id",
    CertificationGroup.LEVEL: "certificate__scheme_version__scheme__kkni_level",
}
"""Where those things are found that are not kept with what is counted."""
EVERYBODY = "everybody"
"""One group for all. Without any group Tortoise 1.1.9 groups by the id as soon as a filter joins a table."""
Table: TypeAlias = Mapping[Cell, Counts]
"""Counts by the values of what they are counted by."""


async def certification_stats(
    group_by: Sequence[CertificationGroup], where: Expression = EVERYTHING
) -> Sequence[CertificationStatRow]:
    """Return persons and their certificates in the groups in which there are any, in the order of the groups.

    Which certificates are counted, `models.queries.counted_certificates` says. Raises InvalidInput for too many things.
    """
    grouping = list(dict.fromkeys(group_by))
    check_at_once(_finer(grouping, where))
    counted, asked = await _counted(grouping, where)
    everybody = asked if where == EVERYTHING else await _table(_finer(grouping, where))
    hidden = await _hidden(everybody)
    untold = {cell[: len(grouping)] for cell in asked if cell in hidden or cell not in everybody}
    return [_row(grouping, cell, None if cell in untold else counts) for cell, counts in counted.items()]


def _named(grouping: Sequence[CertificationGroup], where: Expression) -> Sequence[CertificationGroup]:
    """What is counted by, and behind it what the filter names."""
    named = (_NAMED_BY_FILTERS[column] for column in filtered_columns(where))
    return list(dict.fromkeys((*grouping, *named)))


def _finer(grouping: Sequence[CertificationGroup], where: Expression) -> Sequence[CertificationGroup]:
    """What is named, and behind it what is known of its groups: a small scheme is not told beside its whole sector."""
    named = _named(grouping, where)
    return list(dict.fromkeys((*named, *(known for each in named for known in TOLD_BY.get(each, ())))))


async def _counted(grouping: Sequence[CertificationGroup], where: Expression) -> tuple[Table, Table]:
    """Return the counts of the groups, and the table that is as fine as the filter, with what the filter takes of it.

    Persons do not add up: where a group has several places of that table, its persons are counted by themselves.
    """
    finer = _finer(grouping, where)
    asked = await _table(finer, where)
    counted = {cell[: len(grouping)]: counts for cell, counts in asked.items()}
    if len(counted) == len(asked):
        return counted, asked
    together = await counted_together(grouping, where)
    return together, await _table(finer, where)  # read after it, so that nothing that was counted is missing here


async def _table(grouping: Sequence[CertificationGroup], where: Expression = EVERYTHING) -> Table:
    """Read the counts of a grouping, or what a filter takes of them, in the order of the groups."""
    if not set(grouping) <= set(KEPT):
        return await counted_together(grouping, where)
    by = [each.value for each in grouping]
    rows = CertifiedGroup.filter(criteria(where), grouped_by=grouping_name(grouping)).order_by(*by)
    return _by_cell(await rows.values_list("persons", "certificates", *by))


async def counted_together(grouping: Sequence[CertificationGroup], where: Expression = EVERYTHING) -> Table:
    """Count the persons whom a filter takes, each once in a group, and their certificates."""
    by = [_ASKED_OF_THE_CERTIFICATE.get(each, each.value) for each in grouping] or [EVERYBODY]
    chosen = CountedCertificate.filter(criteria(where)).annotate(
        everybody=RawSQL("1"), persons=Count("holder_id", distinct=True), certificates=Count("id")
    )
    rows = chosen.group_by(*by).order_by(*by).values_list("persons", "certificates", *by)
    return {cell[: len(grouping)]: counts for cell, counts in _by_cell(await rows).items()}


def _by_cell(rows: Iterable[Sequence[Any]]) -> Table:
    return {tuple(cell): Counts(persons, certificates) for persons, certificates, *cell in rows}


async def _hidden(table: Table) -> Collection[Cell]:
    persons = {cell: counts.persons for cell, counts in table.items()}
    return await asyncio.to_thread(hidden_cells, persons)  # a nation by all four takes a second


def _row(grouping: Sequence[CertificationGroup], cell: Cell, counts: Counts | None) -> CertificationStatRow:
    values: dict[str, Any] = {each.value: value for each, value in zip(grouping, cell, strict=True)}
    persons, certificates = counts or (None, None)
    return CertificationStatRow(persons, certificates, **values)
