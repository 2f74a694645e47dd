"""Some assessors of the population are suspended, reinstated, and revoked."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from random import Random

from api.demo.actors import REGISTRAR
from api.demo.assessors import DrawnAssessor
from api.demo.lsps import HISTORY_BEGINS, DrawnLsp
from api.demo.perform import Planned, doing
from models.rules.assessors import AssessorAct
from models.services.people.change_assessor import ChangeAssessor, change_assessor

_FATES = (
    (AssessorAct.SUSPEND,),
    (AssessorAct.SUSPEND, AssessorAct.REINSTATE),
    (AssessorAct.REVOKE,),
)
_MONTH = timedelta(days=30)


def measured_assessors(
    chance: Random, assessors: Sequence[DrawnAssessor], issuing: Sequence[DrawnLsp], count: int, until: date
) -> Iterator[Planned]:
    """As many, each another fate in turn; never one who is needed in a session."""
    needed = {lsp.licence_number for lsp in issuing}
    long_ago = until - _MONTH * len(_FATES)
    others = [each for each in assessors if each.lsp not in needed and each.valid_from < long_ago]
    for place, assessor in enumerate(chance.sample(others, count)):
        entered_on = max(assessor.valid_from, HISTORY_BEGINS)
        for later, act in enumerate(_FATES[place % len(_FATES)], start=1):
            request = ChangeAssessor(assessor.registration_number, act, "Pemeriksaan laporan asesmen")
            yield entered_on + _MONTH * later, doing(change_assessor, REGISTRAR, request)
