"""Documents and registers that several licensing questions share."""

from tests.end_to_end.questions.callers import NOT_LOGGED_IN, NOT_PERMITTED, Caller
from tests.end_to_end.questions.conftest import Ask

OUTSIDERS = {
    Caller.PUBLIC: NOT_LOGGED_IN,
    Caller.OFFICER: NOT_PERMITTED,
    Caller.OTHER_OFFICER: NOT_PERMITTED,
    Caller.LPJK: NOT_PERMITTED,
    Caller.EMPLOYER: NOT_PERMITTED,
    Caller.STATISTICS: NOT_PERMITTED,
    Caller.SUBJECT: NOT_PERMITTED,
}
"""Who does not see how BNSP licenses and watches, and what each is told."""


async def check_only_bnsp_sees(ask: Ask, document: str, variables: dict[str, object] | None = None) -> None:
    """The document is refused to everybody outside BNSP."""
    told = {caller: await ask.refused(document, variables, as_=caller) for caller in OUTSIDERS}
    assert told == OUTSIDERS
