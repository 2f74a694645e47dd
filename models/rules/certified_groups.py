"""In which groups persons are counted as certified, and how many of them and of their certificates stand in each.

Certificates add up over groups, persons do not: who was certified in two years is one person. But persons add up over
sets of different persons. So what some certificates add to the counts is told by the other certificates of the same
persons alone.
"""

import json
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from enum import StrEnum
from itertools import compress, product
from types import EllipsisType
from typing import NamedTuple, TypeAlias

from models.rules.holders import Sex
from models.rules.violations import InvalidInput


class CertificationGroup(StrEnum):
    """What certified persons can be counted by. The value is the column."""

    YEAR = "year"
    SECTOR = "sector"
    PROVINCE = "province_id"
    """Of the site where the person was assessed: where he or she lives, the register does not keep."""
    SEX = "sex"
    TYPE = "type"
    """Of the LSP."""
    SCHEME = "scheme_id"
    LEVEL = "level"
    """Of the scheme, in the national qualification framework."""


KEPT = (CertificationGroup.YEAR, CertificationGroup.SECTOR, CertificationGroup.PROVINCE, CertificationGroup.SEX)
"""What is counted by beforehand, in all combinations. By the others persons are counted when somebody asks."""
TOLD_BY = {CertificationGroup.SCHEME: (CertificationGroup.SECTOR, CertificationGroup.LEVEL)}
"""What else is known of everybody in a group."""
MOST_AT_ONCE = 4
"""So many things persons are counted by at once, what is told by them among these: more would be a list of persons, and
the rule of suppression looks at every combination."""


class Certified(NamedTuple):
    """What is counted of one certificate. The fields are read in this order."""

    holder_id: int
    year: int
    sector: str | None
    province_id: int
    sex: Sex | None


class Counts(NamedTuple):
    """How many persons stand in a group, and how many certificates they have there."""

    persons: int
    certificates: int


Value: TypeAlias = int | str | None
Group: TypeAlias = tuple[Value | EllipsisType, ...]
"""A value of each CertificationGroup, in their order: `...` where any will do, None where none was recorded."""


def counted(certified: Iterable[Certified]) -> dict[Group, Counts]:
    """Count persons and certificates in every group in which there are any.

    >>> counts = counted([Certified(7, 2025, None, 32, Sex.FEMALE), Certified(7, 2026, None, 32, Sex.FEMALE)])
    >>> counts[..., ..., ..., ...], counts[2026, ..., ..., "FEMALE"], len(counts)
    (Counts(persons=1, certificates=2), Counts(persons=1, certificates=1), 24)
    """
    certificates, persons = Counter[Group](), defaultdict[Group, set[int]](set)
    for each in certified:
        for group in _groups_of(each):
            certificates[group] += 1
            persons[group].add(each.holder_id)
    return {group: Counts(len(persons[group]), count) for group, count in certificates.items()}


def added(earlier: Sequence[Certified], new: Sequence[Certified]) -> dict[Group, Counts]:
    """Return what new certificates add to the counts; `earlier` are all the others of the same persons.

    >>> first, second = Certified(7, 2025, "ICT", 32, None), Certified(7, 2026, "ICT", 32, None)
    >>> counts = added([first], [second])
    >>> counts[..., ..., ..., ...], counts[2026, ..., ..., ...], len(counts)
    (Counts(persons=0, certificates=1), Counts(persons=1, certificates=1), 16)
    """
    before, after = counted(earlier), counted([*earlier, *new])
    return {
        group: _beyond(before[group], counts) if group in before else counts
        for group, counts in after.items()
        if counts != before.get(group)
    }


def check_at_once(groupings: Collection[CertificationGroup]) -> None:
    """Raises InvalidInput for too many things at once, those that a filter names and those told by them among these."""
    if len(groupings) > MOST_AT_ONCE:
        most = f"with what is filtered by, names at most {MOST_AT_ONCE} things"
        raise InvalidInput("groupBy", f"{most}; a scheme is three, for it tells sector and level")


def grouping_name(by: Iterable[CertificationGroup]) -> str:
    """Return the name of what is counted by, in whatever order it is named.

    >>> grouping_name([CertificationGroup.SEX, CertificationGroup.YEAR]), grouping_name([])
    ('YEAR,SEX', '')
    """
    named = set(by)
    return ",".join(each.name for each in KEPT if each in named)


def grouping_of(group: Group) -> str:
    """Return the name of what a group is counted by.

    >>> grouping_of((2026, ..., None, ...))
    'YEAR,PROVINCE'
    """
    return _NAMES[tuple(value is not ... for value in group)]


def place_of(group: Group) -> str:
    """Return the one text of the values of a group, what was not recorded among them.

    >>> place_of((2026, ..., None, "MALE"))
    '[2026,null,"MALE"]'
    """
    values = [value for value in group if value is not ...]
    return json.dumps(values, separators=(",", ":"), ensure_ascii=False)


def columns_of(group: Group) -> Sequence[Value]:
    """Return a value for each column; where any will do, and where none was recorded, there is none.

    >>> columns_of((2026, ..., None, "MALE"))
    [2026, None, None, 'MALE']
    """
    return [None if isinstance(value, EllipsisType) else value for value in group]


_NAMES = {counts_by: grouping_name(compress(KEPT, counts_by)) for counts_by in product((False, True), repeat=len(KEPT))}
"""The name of every grouping, by whether it counts by each thing: asked for each group of each certificate."""


def _groups_of(certified: Certified) -> Iterator[Group]:
    """The groups in which a certificate is counted."""
    sex = certified.sex and certified.sex.value  # a member of an enumeration is slow to look up
    places: Sequence[Value] = (certified.year, certified.sector, certified.province_id, sex)
    return product(*((value, ...) for value in places))


def _beyond(less: Counts, counts: Counts) -> Counts:
    return Counts(counts.persons - less.persons, counts.certificates - less.certificates)
