"""C6: the realisation of a year's packages: awarded, run, candidates tested, competent, by type of LSP."""

from tests.certification import package_year
from tests.end_to_end.questions.callers import NOT_LOGGED_IN, NOT_PERMITTED, Caller
from tests.end_to_end.questions.conftest import Ask
from tests.register import SmallRegister

DOCUMENT = "query ($year: Int!) { fundedProgrammeRealisation(year: $year) { lspType awarded run tested competent } }"


async def test_c6_what_became_of_the_packages(ask: Ask, small: SmallRegister) -> None:
    await package_year(small)
    expected = [{"lspType": "P3", "awarded": 3, "run": 1, "tested": 3, "competent": 2}]
    for caller in (Caller.CERTIFICATION, Caller.QUALITY):
        assert await ask(DOCUMENT, {"year": 2026}, as_=caller) == {"fundedProgrammeRealisation": expected}
    assert await ask(DOCUMENT, {"year": 2021}, as_=Caller.CERTIFICATION) == {"fundedProgrammeRealisation": []}
    assert await ask.refused(DOCUMENT, {"year": 2026}, as_=Caller.PUBLIC) == NOT_LOGGED_IN
    for caller in (Caller.OFFICER, Caller.OTHER_OFFICER, Caller.LPJK):
        assert await ask.refused(DOCUMENT, {"year": 2026}, as_=caller) == NOT_PERMITTED
