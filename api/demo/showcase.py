"""One more assessment, of the day of the start: the one whose certificate is issued, checked and revoked."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import date, timedelta
from typing import Any

from strawberry.utils.str_converters import to_camel_case

from api.demo.chance import stream
from api.demo.construction import construction_details
from api.demo.entries import version_name
from api.demo.errors import DemoError
from api.demo.people import DrawnPerson, draw_person, last_serial_but
from api.demo.population import Population
from api.demo.provinces import ministry_code, province_name
from api.demo.sessions import DrawnSession, SessionDraw
from models.rules.construction import ConstructionDetails

_AGE = timedelta(days=24 * 365)


class HistoryTooOld(DemoError):
    """No LSP of the register may issue today."""

    def __init__(self, until: date) -> None:
        super().__init__(f"the register was drawn up to {until}, and none of its LSPs may issue any more: draw another")
        self.until = until


@dataclass(frozen=True, slots=True)
class Showcase:
    """A person who is assessed today, and by whom, where and for what."""

    session: DrawnSession
    person: DrawnPerson
    start: int
    """Which start of the demonstration it belongs to."""

    @property
    def licence_number(self) -> str:
        """The LSP that assesses and issues."""
        return self.session.lsp.licence_number

    def use_input(self) -> Mapping[str, Any]:
        """Return the input of `siteUseBegin`: where the assessment is held."""
        session = self.session
        return {
            "idempotencyKey": f"start {self.start} use",
            "licenceNumber": session.lsp.licence_number,
            "site": session.site.code,
            "schemeCode": session.scheme.code,
            "fromDate": session.assessed_on.isoformat(),
        }

    def record_input(self) -> Mapping[str, Any]:
        """Return the input of `assessmentRecord`: competent in every unit."""
        session, person = self.session, self.person
        return {
            "idempotencyKey": f"start {self.start} assessment",
            "licenceNumber": session.lsp.licence_number,
            "schemeVersion": version_name(session.scheme.number, session.version.version),
            "siteCode": session.site.code,
            "holder": {
                "name": person.name,
                "nationalId": person.national_id,
                "sex": person.sex.value,
                "birthDate": person.birth_date.isoformat(),
            },
            "methods": [method.value for method in session.methods],
            "assessedOn": session.assessed_on.isoformat(),
            "assessors": [assessor.registration_number for assessor in session.assessors],
            "units": [{"code": unit.code, "outcome": "COMPETENT"} for unit, _ in session.version.units],
            "recommendation": "COMPETENT",
        }

    def issue_input(self, assessment_id: str) -> Mapping[str, Any]:
        """Return the input of `certificateIssue`."""
        details = construction_details(self.session)
        return {
            "idempotencyKey": f"start {self.start} certificate",
            "assessmentId": assessment_id,
            "placeOfIssue": province_name(self.session.lsp.province),
            "construction": None if details is None else _input_of(details),
        }


def _input_of(details: ConstructionDetails) -> Mapping[str, Any]:
    return {to_camel_case(name): value for name, value in asdict(details).items()}


def draw_showcase(population: Population, seed: int, start: int, today: date) -> Showcase:
    """Draw the assessment of one start. Raises HistoryTooOld."""
    chance = stream(seed, f"start {start}")
    draw = SessionDraw(
        chance,
        population.issuing,
        population.schemes,
        population.scopes,
        population.assessors,
        population.sites,
        today,
    )
    session = draw.on(today)
    if session is None:
        raise HistoryTooOld(population.until)
    person = draw_person(chance, ministry_code(session.lsp.province), today - _AGE, last_serial_but(start))
    return Showcase(session, person, start)
