"""What other bodies say of assessors: ASEAN national assessors, and those whom LPJK has recorded."""

from collections.abc import Iterator

from api.demo.actors import partner
from api.demo.cast.bodies import CONSTRUCTION, TOURISM
from api.demo.cast.cast import Cast
from api.demo.perform import Planned, doing
from models.rules.assessor_recognitions import RECOGNISED_BY, RecognitionKind
from models.services.people.recognise_assessor import RecogniseAssessor, recognise_assessor

_DAYS_AGO = 270


def recognitions(cast: Cast) -> Iterator[Planned]:
    """Both assessors of tourism for one job title each, and every assessor of construction."""
    asean = RecognitionKind.ASEAN_NATIONAL_ASSESSOR
    for assessor, (_, version) in zip(cast.assessors[TOURISM], cast.scope(TOURISM), strict=False):
        key, number = f"asean {assessor.registration_number}", assessor.registration_number
        request = RecogniseAssessor(key, number, asean, cast.days_ago(_DAYS_AGO), version.title_en)
        yield cast.days_ago(_DAYS_AGO), doing(recognise_assessor, partner(RECOGNISED_BY[asean]), request)
    recorded = RecognitionKind.RECORDED_AT_LPJK
    for assessor in cast.assessors[CONSTRUCTION]:
        request = RecogniseAssessor(
            f"lpjk {assessor.registration_number}", assessor.registration_number, recorded, assessor.valid_from
        )
        yield assessor.valid_from, doing(recognise_assessor, partner(RECOGNISED_BY[recorded]), request)
