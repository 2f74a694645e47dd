"""Licences of the cast that were frozen, revoked, and given back; a recommendation that was withdrawn."""

from collections.abc import Iterator

from api.demo.actors import REGISTRAR, partner
from api.demo.cast.bodies import FROZEN, PRESS, REVOKED, WITHDRAWN
from api.demo.cast.cast import Cast
from api.demo.perform import Planned, doing
from api.demo.registers.applications import letter_number
from models.rules.licences import LicenceStatus
from models.rules.sector_recommendations import KOMINFO
from models.services.licensing.end_licence import EndLicence, end_licence
from models.services.licensing.freeze_licence import FreezeLicence, freeze_licence
from models.services.recommendations.sector_recommendations import WithdrawRecommendation, withdraw_recommendation

_FROZEN, _REVOKED, _WITHDRAWN, _NO_LONGER_RECOMMENDED = 30, 50, 70, 40
"""Days ago."""


def measures(cast: Cast) -> Iterator[Planned]:
    """Each once; the freeze lasts."""
    freeze = FreezeLicence(cast.number(FROZEN), "Temuan mayor surveilans belum ditutup")
    yield cast.days_ago(_FROZEN), doing(freeze_licence, REGISTRAR, freeze)
    revoked = EndLicence(cast.number(REVOKED), LicenceStatus.REVOKED, "Sertifikat diterbitkan tanpa asesmen")
    yield cast.days_ago(_REVOKED), doing(end_licence, REGISTRAR, revoked)
    given_back = EndLicence(cast.number(WITHDRAWN), LicenceStatus.WITHDRAWN, "Dikembalikan oleh LSP")
    yield cast.days_ago(_WITHDRAWN), doing(end_licence, REGISTRAR, given_back)
    letter = letter_number(KOMINFO, f"calon {cast.number(PRESS)}")
    withdrawal = WithdrawRecommendation(KOMINFO, letter, "Putusan MK 38/PUU-XIX/2021")
    yield cast.days_ago(_NO_LONGER_RECOMMENDED), doing(withdraw_recommendation, partner(KOMINFO), withdrawal)
