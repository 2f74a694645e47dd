"""Who asks about people, and what has happened before."""

from models.rules.assessor_candidates import AssessorSponsor
from models.rules.assessor_recognitions import RecognitionKind
from models.rules.master_assessors import MasterAssessorAct
from models.services.people.advance_master_assessor import AdvanceMasterAssessor, advance_master_assessor
from models.services.people.recognise_assessor import RecogniseAssessor, recognise_assessor
from models.services.people.register_assessor_candidate import RegisterAssessorCandidate, register_assessor_candidate
from models.services.people.train_assessor_candidate import (
    AssessorCandidateAct,
    TrainAssessorCandidate,
    train_assessor_candidate,
)
from tests.people import ASSESSED, INVITED, intern, invited, master_assessor, walk
from tests.register import BUDI, CERTIFICATION, NOW, SmallRegister
from tests.schema.mutations.callers import LPJK


async def candidate(small: SmallRegister) -> None:
    request = RegisterAssessorCandidate("c", "Tono Hartono", "32", AssessorSponsor.STATE_BODY, "Kementerian Contoh")
    await register_assessor_candidate(small.register, CERTIFICATION, NOW, request)


async def trained(small: SmallRegister) -> None:
    await candidate(small)
    request = TrainAssessorCandidate("CAS-000001", AssessorCandidateAct.TRAIN, INVITED)
    await train_assessor_candidate(small.register, CERTIFICATION, NOW, request)


async def invitation(small: SmallRegister) -> None:
    await invited(small.register)


async def assessed(small: SmallRegister) -> None:
    (number,) = await invited(small.register)
    await walk(small.register, number, *ASSESSED)


async def internship(small: SmallRegister) -> None:
    await master_assessor(small.register)
    await intern(small.register)


async def master_assessed(small: SmallRegister) -> None:
    await master_assessor(small.register)
    await intern(small.register, BUDI, 3, 3)
    for act in (MasterAssessorAct.PROPOSE, MasterAssessorAct.ASSESS):
        await advance_master_assessor(small.register, CERTIFICATION, NOW, AdvanceMasterAssessor(BUDI, act))


async def recorded_at_lpjk(small: SmallRegister) -> None:
    request = RecogniseAssessor("r", BUDI, RecognitionKind.RECORDED_AT_LPJK, INVITED)
    await recognise_assessor(small.register, LPJK, NOW, request)
