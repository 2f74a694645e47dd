"""The tables of a year: what the register counts, what was printed, the difference, and what the print's cells give."""

from datetime import date
from decimal import Decimal

import pytest

from models.queries.yearly_report import ReportCell, ReportTable, yearly_report
from models.rules.violations import InvalidInput
from tests.licensed_lsps import licensed
from tests.people import assessors, master_assessor, met
from tests.register import SmallRegister

TODAY = date(2026, 5, 11)


async def tables(year: int) -> dict[str, ReportTable]:
    return {table.name: table for table in (await yearly_report(year, TODAY)).tables}


def cells(table: ReportTable, line: str) -> list[ReportCell | None]:
    (row,) = [row for row in table.rows if row.title.english == line]
    return list(row.cells)


def cell(computed: int | None, printed: int | None, from_print: int | None = None) -> ReportCell:
    counted, told, given = (None if each is None else Decimal(each) for each in (computed, printed, from_print))
    return ReportCell(counted, told, given)


async def test_2021_stands_beside_its_print_with_the_arithmetic(small: SmallRegister) -> None:
    await licensed(small.register)
    made = await tables(2021)
    assert cells(made["lsp_by_province_2021"], "Total") == [cell(4, 1821, 1821)]
    assert cells(made["lsp_by_province_2021"], "Aceh") == [cell(2, 27)]
    assert len(made["lsp_by_province_2021"].rows) == len(made["assessors_by_province_2021"].rows) == 35
    assert cells(made["assessors_by_province_2021"], "Total") == [cell(0, 51_101, 50_299)]
    months = made["lsp_licensed_by_month_2021"]
    assert cells(months, "March") == [cell(0, 17), cell(1, 4), cell(1, 6), cell(2, 27, 27)]
    printed = [each.as_printed for each in cells(months, "February") if each]
    assert printed == ["13", "", "", "13"]
    assert cells(months, "Total") == [cell(1, 122, 122), cell(1, 9, 9), cell(1, 47, 47), cell(3, 178, 178)]
    assert cells(months, "Total of all LSPs") == [None, None, None, cell(3, 356, 178)]
    assert [each.source_line for each in months.notes] == ["378-391", "393"]
    assert months.notes[1].note_en.startswith("122 + 9 + 47 = 178. The printed 356")
    assert cells(made["lsp_licensed_by_type_2021"], "Total") == [cell(3, 356, 178)]
    assert cells(made["surveillance_2021"], "Total") == [cell(0, 30, 30)]
    assert cells(made["pskk_2021"], "LSPs awarded") == [cell(0, 549)]
    assert cells(made["pskk_2021"], "Packages awarded") == [cell(0, None)]
    assert cells(made["master_assessors_2021"], "Total") == [cell(0, 114, 114)]
    assert cells(made["master_assessor_programme_2021"], "RCC: invited") == [cell(0, 41)]


async def test_the_difference_is_printed_minus_computed(small: SmallRegister) -> None:
    await licensed(small.register)
    (total,) = cells((await tables(2021))["lsp_by_province_2021"], "Total")
    assert total is not None
    assert (total.difference, cell(1, None).difference, cell(None, 1).difference) == (Decimal(1817), None, None)


async def test_a_year_without_print_has_only_what_is_computed(small: SmallRegister) -> None:
    await licensed(small.register)
    made = await tables(2025)
    assert not any(table.is_printed or table.notes for table in made.values())
    assert cells(made["lsp_by_province_2025"], "Jakarta") == [cell(2, None)]
    assert len(made["lsp_by_province_2025"].rows) == 39
    assert cells(made["resources_2025"], "LSPs newly licensed, 2024") == [cell(2, None)]
    assert cells(made["resources_2025"], "LSPs newly licensed, 2025") == [cell(0, None)]


async def test_one_to_four_persons_are_not_told(small: SmallRegister) -> None:
    """Budi and Sari are two assessors, one of them a master assessor; with three more they are five."""
    await master_assessor(small.register)
    made = await tables(2025)
    assert cells(made["assessors_by_province_2025"], "West Java") == [cell(None, None)]
    assert cells(made["master_assessors_2025"], "Total") == [cell(None, None)]
    await assessors(small.register, [101, 102, 103])
    assert met(101).endswith("2025")
    assert cells((await tables(2025))["assessors_by_province_2025"], "West Java") == [cell(5, None)]


async def test_a_province_of_few_assessors_does_not_follow_from_the_total(small: SmallRegister) -> None:
    """Beside seven in all, the five of Jakarta would tell of Budi and Sari in West Java."""
    await assessors(small.register, range(101, 106), province="31")
    made = await tables(2025)
    of_provinces = made["assessors_by_province_2025"]
    assert cells(of_provinces, "Total") == cells(made["resources_2025"], "Assessors registered") == [cell(7, None)]
    assert cells(of_provinces, "West Java") == cells(of_provinces, "Jakarta") == [cell(None, None)]
    assert cells(of_provinces, "Aceh") == [cell(0, None)]


async def test_a_year_that_lasts_is_counted_to_today_and_one_to_come_is_refused(small: SmallRegister) -> None:
    assert small.register
    assert (await yearly_report(2026, TODAY)).as_of == TODAY
    assert (await yearly_report(2025, TODAY)).as_of == date(2025, 12, 31)
    with pytest.raises(InvalidInput):
        await yearly_report(2027, TODAY)
