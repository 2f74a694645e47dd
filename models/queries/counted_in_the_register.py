"""What the register itself counts for the figures that the report prints, as of the report's day."""

from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import date, datetime, time, timedelta
from decimal import Decimal

from pypika_tortoise.functions import Substring
from pypika_tortoise.terms import LiteralValue
from tortoise.expressions import Function, Q
from tortoise.functions import Count

from models.rules.licences import LicenceKind
from models.rules.lsps import LspType
from models.rules.validity import JAKARTA
from models.tables.assessors import Assessor
from models.tables.licences import Licence
from models.tables.provinces import Province
from models.tables.sites import AssessmentSite

Name = tuple[str, str]
"""Series and figure."""


class _LastFourOfTwenty(Substring):
    """The year in an assessor's number, with literal positions: PostgreSQL cannot tell the type of parameters there."""

    def __init__(self, text: object, alias: str | None = None) -> None:
        super().__init__(text, LiteralValue("16"), LiteralValue("4"), alias=alias)


class _YearOfRegistration(Function):
    """`2021` of `MET.000.000042 2021`."""

    database_func = _LastFourOfTwenty


async def counted_in_the_register(as_of: date) -> Mapping[Name, Decimal]:
    """Return the register's own number for each figure that it can count on the day."""
    provinces = await provinces_on(as_of)
    licensed = await _licensed_on(as_of)
    parts = (
        _lsps(licensed, provinces),
        _first_licences(await _first_licences_of(as_of.year), await _first_licences_of(as_of.year - 1)),
        _assessors(await _registered_assessors(as_of.year), provinces),
        iter([(("resources_2021", "assessment_sites"), await _sites_on(as_of))]),
    )
    return {name: Decimal(count) for part in parts for name, count in part}


async def provinces_on(as_of: date) -> Mapping[int, str]:
    """Return the ISO code, by row, of the province that the area belonged to on the day."""
    rows = {row.id: row for row in await Province.all()}
    return {key: rows[_whole(row, as_of)].iso_code for key, row in rows.items()}


def _whole(province: Province, as_of: date) -> int:
    is_later = province.valid_from is not None and province.valid_from > as_of
    return province.split_from_id if is_later and province.split_from_id else province.id


async def _licensed_on(as_of: date) -> list[tuple[int, LspType]]:
    """Return province and type of each LSP that has a licence on the day."""
    running = Q(valid_from__lte=as_of, valid_until__gte=as_of)
    licences = Licence.filter(running, Q(ended_on=None) | Q(ended_on__gte=as_of))
    rows = await licences.values_list("lsp_id", "lsp__province_id", "lsp__type")
    return [(province, LspType(lsp_type)) for _, province, lsp_type in set(rows)]


async def _first_licences_of(year: int) -> Counter[tuple[int, LspType]]:
    """Count the first licences that begin in the year, by month and type."""
    licences = Licence.filter(
        kind=LicenceKind.INITIAL, valid_from__gte=date(year, 1, 1), valid_from__lte=date(year, 12, 31)
    )
    rows = await licences.values_list("valid_from", "lsp__type")
    return Counter((day.month, LspType(lsp_type)) for day, lsp_type in rows)


async def _registered_assessors(year: int) -> Mapping[int, int]:
    """Count assessors by province up to the year of registration, which ends the number."""
    registered = Assessor.annotate(year=_YearOfRegistration("registration_number"), count=Count("id"))
    return dict(
        await registered.filter(year__lte=f"{year:04}").group_by("province_id").values_list("province_id", "count")
    )


async def _sites_on(as_of: date) -> int:
    end_of_day = datetime.combine(as_of + timedelta(days=1), time.min, JAKARTA)
    return await AssessmentSite.filter(created_at__lt=end_of_day).count()


def _lsps(licensed: list[tuple[int, LspType]], provinces: Mapping[int, str]) -> Iterator[tuple[Name, int]]:
    by_province = Counter(provinces[province] for province, _ in licensed)
    by_type = Counter(lsp_type for _, lsp_type in licensed)
    for province in set(provinces.values()):
        yield ("lsp_by_province_2021", province), by_province[province]
    for lsp_type in LspType:
        yield ("resources_2021", f"lsp_{lsp_type.value.lower()}"), by_type[lsp_type]
    for name in (("lsp_by_province_2021", "TOTAL"), ("resources_2021", "lsp_total")):
        yield name, len(licensed)


def _first_licences(
    in_the_year: Counter[tuple[int, LspType]], before: Counter[tuple[int, LspType]]
) -> Iterator[tuple[Name, int]]:
    series = "lsp_licensed_by_month_2021"
    for month in range(1, 13):
        for lsp_type in LspType:
            yield (series, f"{month} lsp_{lsp_type.value.lower()}"), in_the_year[month, lsp_type]
        yield (series, f"{month} row_total_printed"), sum(in_the_year[month, each] for each in LspType)
    for lsp_type in LspType:
        of_type = sum(count for (_, each), count in in_the_year.items() if each is lsp_type)
        yield (series, f"JUMLAH {lsp_type.value}"), of_type
        yield ("lsp_licensed_by_type_2021", f"LSP {lsp_type.value}"), of_type
    for name in ((series, "JUMLAH"), (series, "TOTAL JUMLAH LSP"), ("lsp_licensed_by_type_2021", "TOTAL")):
        yield name, in_the_year.total()
    yield ("resources_2021", "lsp_newly_licensed_2021"), in_the_year.total()
    yield ("resources_2021", "lsp_newly_licensed_2020"), before.total()


def _assessors(registered: Mapping[int, int], provinces: Mapping[int, str]) -> Iterator[tuple[Name, int]]:
    by_province: Counter[str] = Counter()
    for row_id, count in registered.items():
        by_province[provinces[row_id]] += count
    for province in set(provinces.values()):
        yield ("assessors_by_province_2021", province), by_province[province]
    for name in (("assessors_by_province_2021", "TOTAL"), ("resources_2021", "assessors_registered")):
        yield name, by_province.total()
