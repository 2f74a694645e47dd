"""L9: packages awarded to me: candidates and assessors of each, and how far it is from twenty by two."""

from tests.certification import package_year
from tests.end_to_end.questions.callers import NOT_LOGGED_IN, NOT_PERMITTED, Caller
from tests.end_to_end.questions.conftest import Ask
from tests.register import LSP, SmallRegister

DOCUMENT = """
query ($year: Int!, $licenceNumber: String!) {
  fundedPackages(year: $year, licenceNumber: $licenceNumber) {
    nodes { number status candidates assessors deviation { candidates assessors } deviationReason }
  }
}
"""
VARIABLES = {"year": 2026, "licenceNumber": LSP}


def package(serial: int, status: str, candidates: int, assessors: int, reason: str | None = None) -> dict[str, object]:
    return {
        "number": f"PSKK-2026-{serial:06}",
        "status": status,
        "candidates": candidates,
        "assessors": assessors,
        "deviation": {"candidates": candidates - 20, "assessors": assessors - 2},
        "deviationReason": reason,
    }


async def test_l9_each_package_says_how_far_it_is_from_the_norm(ask: Ask, small: SmallRegister) -> None:
    await package_year(small)
    expected = [
        package(1, "REPORTED", 3, 2, "Tujuh belas asesi tidak hadir"),
        package(2, "RUNNING", 0, 1),
        package(3, "AWARDED", 0, 0),
        package(4, "REJECTED", 0, 0),
    ]
    for caller in (Caller.OFFICER, Caller.DECIDER, Caller.CERTIFICATION):
        assert await ask(DOCUMENT, VARIABLES, as_=caller) == {"fundedPackages": {"nodes": expected}}
    assert await ask(DOCUMENT, VARIABLES | {"year": 2025}, as_=Caller.OFFICER) == {"fundedPackages": {"nodes": []}}
    assert await ask.refused(DOCUMENT, VARIABLES, as_=Caller.PUBLIC) == NOT_LOGGED_IN
    for caller in (Caller.OTHER_OFFICER, Caller.EMPLOYER, Caller.LPJK):
        assert await ask.refused(DOCUMENT, VARIABLES, as_=caller) == NOT_PERMITTED
