"""Every register in turn: what is planned on one day happens in this order."""

from collections.abc import Iterator, Sequence

from api.demo.chance import stream
from api.demo.perform import Planned
from api.demo.population import Population
from api.demo.registers.appeals import appeals
from api.demo.registers.assessors import assessors_of_the_cast, candidates_for_assessor, conflicts
from api.demo.registers.blanks import blanks
from api.demo.registers.candidate_sheets import candidate_sheets
from api.demo.registers.construction import construction_records
from api.demo.registers.holder_surveillances import holder_surveillances
from api.demo.registers.licensing import licensing
from api.demo.registers.licensing_assessors import licensing_assessors
from api.demo.registers.logins import logins
from api.demo.registers.master_assessors import MasterAssessors
from api.demo.registers.measured_assessors import measured_assessors
from api.demo.registers.measures import measures
from api.demo.registers.old_certificates import old_certificates
from api.demo.registers.packages_of_the_cast import packages_of_the_cast
from api.demo.registers.packages_of_the_year import PackagesOfTheYear
from api.demo.registers.partner_bodies import partner_bodies
from api.demo.registers.people_applying import applications_of_people, complaints
from api.demo.registers.pipeline import pipeline
from api.demo.registers.recertifications import recertification_of_masters, recertification_of_the_cast
from api.demo.registers.recognitions import recognitions
from api.demo.registers.scope_changes import scope_changes
from api.demo.registers.site_uses import site_uses
from api.demo.registers.surveillances import surveillances_of_the_cast, surveillances_of_the_year
from api.demo.session_acts import SessionActs

_MEASURED_ASSESSORS = 6


def planned_registers(population: Population, sessions: Sequence[SessionActs], seed: int) -> Iterator[Planned]:
    """Everything about the other registers; `sessions` are those of the population."""
    yield from site_uses([*population.sessions, *population.cast.sessions.values()])
    yield from _of_bnsp(population, sessions, seed)
    yield from _of_the_cast(population, seed)


def _of_bnsp(population: Population, sessions: Sequence[SessionActs], seed: int) -> Iterator[Planned]:
    """What BNSP did in the report's year, and to the population."""
    programme, masters, lsps = population.programme, population.masters, population.lsps
    yield from partner_bodies()
    yield from licensing_assessors(stream(seed, "licensing assessors"), population.cast)
    yield from old_certificates(stream(seed, "old certificates"), lsps, population.sessions)
    yield from MasterAssessors(stream(seed, "internship"), masters, programme).planned()
    yield from recertification_of_masters(list(masters.expired), programme.cohort)
    yield from surveillances_of_the_year(stream(seed, "surveillances"), lsps, programme.surveillances)
    year = PackagesOfTheYear(stream(seed, "packages"), programme, lsps, population.scopes, sessions)
    yield from year.planned()
    yield from measured_assessors(
        stream(seed, "measured assessors"),
        population.assessors,
        population.issuing,
        _MEASURED_ASSESSORS,
        population.until,
    )


def _of_the_cast(population: Population, seed: int) -> Iterator[Planned]:
    cast = population.cast
    yield from licensing(cast)
    yield from assessors_of_the_cast(cast)
    yield from recognitions(cast)
    yield from recertification_of_the_cast(cast)
    yield from candidates_for_assessor(stream(seed, "candidates for assessor"), cast)
    yield from conflicts(stream(seed, "conflicts"), cast)
    yield from scope_changes(cast)
    yield from surveillances_of_the_cast(cast)
    yield from packages_of_the_cast(cast)
    yield from blanks(cast)
    yield from appeals(cast)
    yield from construction_records(cast)
    yield from holder_surveillances(cast)
    yield from logins(cast)
    yield from applications_of_people(stream(seed, "applications"), cast)
    yield from complaints(cast)
    yield from candidate_sheets(stream(seed, "candidate sheets"), cast)
    yield from pipeline(cast)
    yield from measures(cast)
