from dataclasses import replace

import pytest

from api.demo.marginals import Marginals
from models.rules.lsps import LspType


def test_the_marginals_are_what_the_report_prints() -> None:
    marginals = Marginals.of_the_report()
    assert marginals.lsps_by_type == {LspType.P1: 1_408, LspType.P2: 93, LspType.P3: 320}
    assert (len(marginals.lsps_by_province), sum(marginals.lsps_by_province.values())) == (34, 1_821)
    assert (len(marginals.assessors_by_province), sum(marginals.assessors_by_province.values())) == (34, 50_299)
    assert sum(marginals.licensed_by_month.values()) == 178
    assert marginals.licensed_by_month[3, LspType.P2] == 4
    assert (marginals.licensed_the_year_before, marginals.sites) == (258, 21_623)


def test_margins_that_do_not_agree_are_refused() -> None:
    with pytest.raises(ValueError, match="not equally many"):
        replace(Marginals.of_four_small_provinces(), lsps_by_type={LspType.P1: 1})
