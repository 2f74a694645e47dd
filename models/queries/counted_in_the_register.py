"""What the register itself counts for the figures that a yearly report prints, as of the report's day."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime, time, timedelta
from decimal import Decimal

from pypika_tortoise.functions import Substring
from pypika_tortoise.terms import LiteralValue
from tortoise.expressions import Function
from tortoise.functions import Count

from models.queries.counted_programmes import Figure, master_assessors, programmes, surveillances
from models.queries.lsp_counts import TypeCounts, first_licensed_by_month, licensed_by_province
from models.rules.lsps import LspType
from models.rules.suppression import suppressed, told_with_total, untold_parts
from models.rules.validity import JAKARTA
from models.tables.assessors import Assessor
from models.tables.provinces import Province
from models.tables.sites import AssessmentSite

Name = tuple[str, str]
"""Series, with its year, and figure."""


_OF_PERSONS = {"master_assessors", "master_assessor_programme"}
"""Series, and figures of other series, that count persons. Of assessors it is decided where they are counted."""

_PARTS = {
    "asesi_assessed": ("asesi_competent",),
    "rcc_invited": ("rcc_accepted_after_verification",),
    "rcc_accepted_after_verification": ("rcc_assessed",),
    "rcc_assessed": ("rcc_competent", "rcc_upgrading"),
}
"""Figures of persons with the figures that count some of them: what a whole has beyond its parts is a cell as well."""


class _LastFourOfTwenty(Substring):
    """The year in an assessor's number, with literal positions: PostgreSQL cannot tell the type of parameters there."""

    def __init__(self, text: object, alias: str | None = None) -> None:
        super().__init__(text, LiteralValue("16"), LiteralValue("4"), alias=alias)


class _YearOfRegistration(Function):
    """`2021` of `MET.000.000042 2021`."""

    database_func = _LastFourOfTwenty


async def counted_in_the_register(as_of: date) -> Mapping[Name, Decimal]:
    """Return the register's own number for each figure that it can count on the day, and may tell."""
    provinces = await provinces_on(as_of)
    licensed = await licensed_by_province(as_of)
    lsps = sum(licensed.values(), TypeCounts())
    parts = (
        _lsps(licensed, lsps, provinces),
        _first_licences(as_of.year, await first_licensed_by_month(as_of.year)),
        iter([("resources", f"lsp_newly_licensed_{as_of.year - 1}", await _first_licensed(as_of.year - 1))]),
        _assessors(await _registered_assessors(as_of.year), provinces),
        iter([("resources", "assessment_sites", await _sites_on(as_of))]),
        iter(await surveillances(as_of.year, lsps)),
        iter(await programmes(as_of.year)),
        iter(await master_assessors(as_of)),
    )
    figures = [each for part in parts for each in part]
    untold = set(untold_parts({name: int(count) for _, name, count in figures}, _PARTS))
    return {
        (f"{series}_{as_of.year}", name): Decimal(count)
        for series, name, count in figures
        if name not in untold and _may_be_told(series, name, count)
    }


def _may_be_told(series: str, name: str, count: int | Decimal) -> bool:
    """Tell whether a number may be published by itself: one to four persons may not."""
    is_of_persons = series in _OF_PERSONS or name in _OF_PERSONS or name.startswith("asesi_")
    return not is_of_persons or suppressed(int(count)) is not None


async def provinces_on(as_of: date) -> Mapping[int, str]:
    """Return the ISO code, by row, of the province that the area belonged to on the day."""
    rows = {row.id: row for row in await Province.all()}
    return {key: rows[_whole(row, as_of)].iso_code for key, row in rows.items()}


def _whole(province: Province, as_of: date) -> int:
    is_later = province.valid_from is not None and province.valid_from > as_of
    return province.split_from_id if is_later and province.split_from_id else province.id


async def _first_licensed(year: int) -> int:
    return sum(month.total for month in await first_licensed_by_month(year))


async def _registered_assessors(year: int) -> Mapping[int, int]:
    """Count assessors by province up to the year of registration, which ends the number."""
    registered = Assessor.annotate(year=_YearOfRegistration("registration_number"), count=Count("id"))
    return dict(
        await registered.filter(year__lte=f"{year:04}").group_by("province_id").values_list("province_id", "count")
    )


async def _sites_on(as_of: date) -> int:
    end_of_day = datetime.combine(as_of + timedelta(days=1), time.min, JAKARTA)
    return await AssessmentSite.filter(created_at__lt=end_of_day).count()


def _lsps(licensed: Mapping[int, TypeCounts], lsps: TypeCounts, provinces: Mapping[int, str]) -> Iterator[Figure]:
    by_province = Counter[str]()
    for row_id, counts in licensed.items():
        by_province[provinces[row_id]] += counts.total
    for province in set(provinces.values()):
        yield "lsp_by_province", province, by_province[province]
    yield "lsp_by_province", "TOTAL", lsps.total
    for lsp_type in LspType:
        yield "resources", f"lsp_{lsp_type.value.lower()}", lsps.of(lsp_type)
    yield "resources", "lsp_total", lsps.total
    yield "resources", "provinces", len(set(provinces.values()))


def _first_licences(year: int, months: Sequence[TypeCounts]) -> Iterator[Figure]:
    series, whole_year = "lsp_licensed_by_month", sum(months, TypeCounts())
    for number, month in enumerate(months, start=1):
        for lsp_type in LspType:
            yield series, f"{number} lsp_{lsp_type.value.lower()}", month.of(lsp_type)
        yield series, f"{number} row_total_printed", month.total
    for lsp_type in LspType:
        yield series, f"JUMLAH {lsp_type.value}", whole_year.of(lsp_type)
        yield "lsp_licensed_by_type", f"LSP {lsp_type.value}", whole_year.of(lsp_type)
    yield series, "JUMLAH", whole_year.total
    yield series, "TOTAL JUMLAH LSP", whole_year.total
    yield "lsp_licensed_by_type", "TOTAL", whole_year.total
    yield "resources", f"lsp_newly_licensed_{year}", whole_year.total


def _assessors(registered: Mapping[int, int], provinces: Mapping[int, str]) -> Iterator[Figure]:
    by_province: Counter[str] = Counter()
    for row_id, count in registered.items():
        by_province[provinces[row_id]] += count
    told, total = told_with_total({province: by_province[province] for province in set(provinces.values())})
    for province, persons in told.items():
        if persons is not None:
            yield "assessors_by_province", province, persons
    if total is not None:
        yield "assessors_by_province", "TOTAL", total
        yield "resources", "assessors_registered", total
