"""H2: an assessor's registration, expiry, recertification, assessments per scheme, and pending assignments."""

from models.rules.recertifications import RecertificationAct
from tests.certification import package_year
from tests.end_to_end.questions.callers import NOT_LOGGED_IN, NOT_PERMITTED, Caller
from tests.end_to_end.questions.conftest import Ask
from tests.people import invited, walk
from tests.register import BUDI, LSP, SCHEME, SmallRegister, person, recorded_assessment

DOCUMENT = """
query {
  myAssessor {
    assessor { registrationNumber validUntil: certificateValidUntil state }
    recertifications { subjectKind year status invitedOn appliedOn }
    assessmentsPerScheme { scheme { code } assessed undecided }
    pendingAssignments { packageNumber lsp { licenceNumber } schemeVersion { scheme { code } } }
  }
}
"""


async def test_h2_everything_that_is_his_own(ask: Ask, small: SmallRegister) -> None:
    """Budi assessed three who are decided about, and one more. Of his two packages one is reported, one waits."""
    _reported, running, *_ = await package_year(small)
    await recorded_assessment(small.register, 50, person(50))
    (number,) = await invited(small.register)
    await walk(small.register, number, RecertificationAct.APPLY)
    assignment = {"lsp": {"licenceNumber": LSP}, "schemeVersion": {"scheme": {"code": SCHEME}}}
    assert await ask(DOCUMENT, as_=Caller.ASSESSOR) == {
        "myAssessor": {
            "assessor": {"registrationNumber": BUDI, "validUntil": "2028-01-15", "state": "ACTIVE"},
            "recertifications": [
                {
                    "subjectKind": "ASSESSOR",
                    "year": 2026,
                    "status": "APPLIED",
                    "invitedOn": "2026-01-12",
                    "appliedOn": "2026-01-13",
                }
            ],
            "assessmentsPerScheme": [{"scheme": {"code": SCHEME}, "assessed": 4, "undecided": 1}],
            "pendingAssignments": [{"packageNumber": running, **assignment}],
        }
    }


async def test_h2_whoever_is_no_assessor_has_no_entry(ask: Ask, small: SmallRegister) -> None:
    assert small.register
    assert await ask(DOCUMENT, as_=Caller.SUBJECT) == {"myAssessor": None}
    assert await ask.refused(DOCUMENT, as_=Caller.PUBLIC) == NOT_LOGGED_IN
    for caller in (Caller.OFFICER, Caller.OTHER_OFFICER, Caller.CERTIFICATION, Caller.LPJK, Caller.EMPLOYER):
        assert await ask.refused(DOCUMENT, as_=caller) == NOT_PERMITTED
