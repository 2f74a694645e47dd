"""H2: an assessor's registration, expiry, recertification, assessments per scheme, and pending assignments."""

from models.rules.funded_packages import FundedPackageStatus
from models.rules.recertifications import RecertificationAct
from models.tables.assessors import Assessor
from models.tables.funded_packages import FundedPackage, FundedPackageAssessor
from models.tables.lsps import Lsp
from models.tables.schemes import SchemeVersion
from models.tables.sites import AssessmentSite
from tests.end_to_end.questions.callers import NOT_LOGGED_IN, NOT_PERMITTED, Caller
from tests.end_to_end.questions.conftest import Ask
from tests.people import invited, walk
from tests.register import BUDI, LSP, NOW, SCHEME, SmallRegister, person, recorded_assessment

DOCUMENT = """
query {
  myAssessor {
    assessor { registrationNumber validUntil: certificateValidUntil state }
    recertifications { subjectKind year status invitedOn appliedOn }
    assessmentsPerScheme { scheme { code } assessed undecided }
    pendingAssignments { packageNumber isRunning lsp { licenceNumber } schemeVersion { scheme { code } } }
  }
}
"""


async def package(number: str, status: FundedPackageStatus, assessor: str) -> None:
    """A package of the small register's LSP, with one of its two assessors."""
    lsp, version = await Lsp.get(licence_number=LSP), await SchemeVersion.first()
    assert version is not None
    row = await FundedPackage.create(
        number=number,
        year=2026,
        lsp_id=lsp.id,
        scheme_version_id=version.id,
        site_id=(await AssessmentSite.get(code="TUK-9001-01")).id,
        status=status,
        decree_number=None if status is FundedPackageStatus.VERIFIED else "KEP.0500/BNSP/II/2026",
        created_at=NOW,
    )
    assessor_id = (await Assessor.get(registration_number=assessor)).id
    await FundedPackageAssessor.create(package_id=row.id, assessor_id=assessor_id)


async def test_h2_everything_that_is_his_own(ask: Ask, small: SmallRegister) -> None:
    """Budi assessed Siti, who is decided about, and one more. Two of his packages wait; the reported one does not."""
    await recorded_assessment(small.register, 2, person(2))
    (number,) = await invited(small.register)
    await walk(small.register, number, RecertificationAct.APPLY)
    await package("PSKK-2026-000001", FundedPackageStatus.AWARDED, BUDI)
    await package("PSKK-2026-000002", FundedPackageStatus.RUNNING, BUDI)
    await package("PSKK-2026-000003", FundedPackageStatus.VERIFIED, BUDI)
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
            "assessmentsPerScheme": [{"scheme": {"code": SCHEME}, "assessed": 2, "undecided": 1}],
            "pendingAssignments": [
                {"packageNumber": "PSKK-2026-000001", "isRunning": False, **assignment},
                {"packageNumber": "PSKK-2026-000002", "isRunning": True, **assignment},
            ],
        }
    }


async def test_h2_whoever_is_no_assessor_has_no_entry(ask: Ask, small: SmallRegister) -> None:
    assert small.register
    assert await ask(DOCUMENT, as_=Caller.SUBJECT) == {"myAssessor": None}
    assert await ask.refused(DOCUMENT, as_=Caller.PUBLIC) == NOT_LOGGED_IN
    for caller in (Caller.OFFICER, Caller.OTHER_OFFICER, Caller.CERTIFICATION, Caller.LPJK, Caller.EMPLOYER):
        assert await ask.refused(DOCUMENT, as_=caller) == NOT_PERMITTED
