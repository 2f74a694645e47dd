"""A refused act proves that nothing changed, in any table."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest

from models.tables.assessments import Assessment, AssessmentAssessor, UnitResult
from models.tables.assessor_candidates import AssessorCandidate
from models.tables.assessor_certificates import PastAssessorCertificate
from models.tables.assessor_conflicts import AssessorConflict
from models.tables.assessor_recognitions import AssessorRecognition
from models.tables.assessors import Assessor
from models.tables.certificates import Certificate
from models.tables.events import Event
from models.tables.holders import Holder
from models.tables.idempotency import IdempotencyRecord
from models.tables.licences import Licence, LicenceFreeze
from models.tables.master_assessors import InternshipSession, MasterAssessor
from models.tables.number_series import NumberSeries
from models.tables.recertifications import Recertification
from models.tables.schemes import SchemeVersion
from models.tables.scopes import LspScope
from models.tables.signing_keys import SigningKey
from models.tables.status_lists import StatusList
from models.tables.surveillances import HolderSurveillance

TABLES = (
    Assessment,
    AssessmentAssessor,
    Assessor,
    AssessorCandidate,
    AssessorConflict,
    AssessorRecognition,
    Certificate,
    Event,
    Holder,
    HolderSurveillance,
    IdempotencyRecord,
    InternshipSession,
    Licence,
    LicenceFreeze,
    LspScope,
    MasterAssessor,
    NumberSeries,
    PastAssessorCertificate,
    Recertification,
    SchemeVersion,
    SigningKey,
    StatusList,
    UnitResult,
)


async def everything() -> dict[str, list[dict[str, object]]]:
    return {table.__name__: list(await table.all().order_by("id").values()) for table in TABLES}


@asynccontextmanager
async def refuses(error: type[Exception]) -> AsyncIterator[pytest.ExceptionInfo[Exception]]:
    before = await everything()
    with pytest.raises(error) as refusal:
        yield refusal
    assert type(refusal.value) is error
    assert await everything() == before
