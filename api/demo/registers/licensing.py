"""The LSPs of the cast are licensed: candidate, application, visit, recommendations, plenary, key and signatory."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta

from api.demo.actors import REGISTRAR, officer_of
from api.demo.cast.bodies import director_of
from api.demo.cast.cast import Cast
from api.demo.entries import version_name
from api.demo.lsps import DrawnLicence, DrawnLsp
from api.demo.perform import Perform, Planned, doing
from api.demo.provinces import ministry_code
from api.demo.registers.applications import Application, Candidate, letters
from models.rules.licence_applications import ApplicationAct
from models.rules.signatories import SignatoryOffice
from models.services.licensing.appoint_signatory import AppointSignatory, appoint_signatory
from models.services.licensing.decide_licence_application import GrantApplication, grant_application
from models.services.licensing.register_candidate import RegisterCandidate
from models.services.register import Register
from models.services.trust.signing_keys import create_signing_keys

_CANDIDATE, _FILED, _SUBMITTED, _REVIEWED, _TEAM, _VISIT, _REPORTED, _RECOMMENDED = 200, 150, 149, 130, 110, 90, 85, 60
"""Days before the licence."""
_RENEWAL_FILED = 120


def licensing(cast: Cast) -> Iterator[Planned]:
    """Every LSP of the cast, with its renewals."""
    for part, lsp in cast.bodies.items():
        schemes = tuple(version_name(scheme.number, version.version) for scheme, version in cast.scope(part))
        candidate = Candidate(_candidate(lsp))
        first, *renewals = lsp.licences
        filing = Application(f"lisensi {lsp.licence_number}", schemes, candidate)
        yield first.valid_from - timedelta(days=_CANDIDATE), candidate.register
        yield from _procedure(filing, first, _FILED)
        yield from letters(candidate, lsp.sectors[0], first.valid_from - timedelta(days=_RECOMMENDED))
        yield first.decree_date, _granting(filing, first, lsp.licence_number)
        yield first.valid_from + timedelta(days=1), doing(create_signing_keys, REGISTRAR, [lsp.licence_number])
        yield first.valid_from + timedelta(days=2), _signatory(lsp, director_of(part))
        for licence in renewals:
            renewal = Application(f"relisensi {licence.decree_number}", renews=lsp.licence_number)
            yield from _procedure(renewal, licence, _RENEWAL_FILED)
            yield licence.decree_date, _granting(renewal, licence, None)


def _candidate(lsp: DrawnLsp) -> RegisterCandidate:
    return RegisterCandidate(
        idempotency_key=f"calon {lsp.licence_number}",
        name=lsp.name,
        type=lsp.type,
        province=ministry_code(lsp.province),
        name_en=lsp.name_en,
        founder=lsp.name.removeprefix("LSP "),
        sector=lsp.sectors[0],
    )


def _procedure(filing: Application, licence: DrawnLicence, filed: int) -> Iterator[Planned]:
    def before(days: int) -> date:
        return licence.valid_from - timedelta(days=days)

    yield before(filed), filing.file
    yield before(filed - 1), filing.advance(ApplicationAct.SUBMIT)
    yield before(min(_REVIEWED, filed - 5)), filing.advance(ApplicationAct.REVIEW_DOCUMENTS)
    yield before(_TEAM), filing.assign_team(before(_VISIT))
    yield before(_REPORTED), filing.report(before(_VISIT))


def _granting(filing: Application, licence: DrawnLicence, licence_number: str | None) -> Perform:
    async def perform(register: Register, now: datetime) -> None:
        number = await filing.number(register, now)
        request = GrantApplication(
            number, licence.decree_number, licence.decree_date, licence.valid_from, licence_number
        )
        await grant_application(register, REGISTRAR, now, request)

    return perform


def _signatory(lsp: DrawnLsp, name: str) -> Perform:
    request = AppointSignatory(lsp.licence_number, name, SignatoryOffice.DIRECTOR)
    return doing(appoint_signatory, officer_of(lsp.licence_number), request)
