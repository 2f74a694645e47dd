"""What BNSP itself did in the report's year: surveillance, state-funded packages, master assessors."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Self

from models.published.figures import read_figures
from models.rules.lsps import LspType


@dataclass(frozen=True, slots=True)
class Cohort:
    """How far the master assessors' recertification came."""

    invited: int
    accepted: int
    assessed: int
    competent: int
    """The others who were assessed were sent to upgrading."""


@dataclass(frozen=True, slots=True)
class Programme:
    """How much of each there was."""

    surveillances: Mapping[LspType, int]
    funded_lsps: int
    """LSPs that were awarded packages."""
    packages: int
    monitored: int
    """Packages that were monitored."""
    masters: int
    """Master assessors, the newly certified among them."""
    interns: Mapping[int, int]
    """Candidates in the internship by the year of their training."""
    certified: int
    """Of the interns, in the year."""
    not_yet: int
    """Of those who took the test."""
    cohort: Cohort

    @classmethod
    def of_the_report(cls) -> Self:
        """Return what the report prints for 2021."""
        printed = {(each.series.removesuffix("_2021"), each.figure): int(each.value) for each in read_figures()}
        pskk = {name: value for (series, name), value in printed.items() if series == "pskk"}
        ma = {name: value for (series, name), value in printed.items() if series == "master_assessor_programme"}
        rcc = ("rcc_invited", "rcc_accepted_after_verification", "rcc_assessed", "rcc_competent")
        return cls(
            surveillances={each: printed["surveillance", f"LSP {each.value}"] for each in LspType},
            funded_lsps=pskk["lsp_awarded"],
            packages=pskk["packages_budgeted"],
            monitored=pskk["monitoring_packages"],
            masters=printed["resources", "master_assessors"],
            interns={year: ma[f"internship_from_{year}_training"] for year in (2019, 2020)},
            certified=ma["certification_competent"],
            not_yet=ma["certification_not_yet_competent"],
            cohort=Cohort(*(ma[each] for each in rcc)),
        )

    @classmethod
    def few(cls) -> Self:
        """Return a few of each, for four small provinces."""
        return cls(
            surveillances={LspType.P1: 2, LspType.P2: 0, LspType.P3: 1},
            funded_lsps=3,
            packages=7,
            monitored=2,
            masters=12,
            interns={2019: 3, 2020: 4},
            certified=1,
            not_yet=1,
            cohort=Cohort(invited=8, accepted=7, assessed=6, competent=5),
        )
