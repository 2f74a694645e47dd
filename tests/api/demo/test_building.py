from collections import Counter
from collections.abc import Sequence
from datetime import date

import pytest

from api.demo.building import carry_out, last_moment
from api.demo.chronicle import Act, chronicle_of
from api.demo.moments import moment_of
from api.demo.population import Plan, Population, draw_population
from models.rules.assessments import Outcome
from models.rules.certificates import CertificateStatus
from models.rules.events import EventKind
from models.tables.assessments import Assessment
from models.tables.assessors import Assessor
from models.tables.certificates import Certificate
from models.tables.events import Event
from models.tables.licences import Licence
from models.tables.lsps import Lsp
from models.tables.sites import AssessmentSite
from tests.api.demo.conftest import SEED, UNTIL
from tests.register import keys_of_tests


@pytest.fixture(scope="session")
def small() -> Population:
    """The population of four small provinces."""
    return draw_population(Plan.small(), SEED, UNTIL)


async def _build(acts: Sequence[Act]) -> list[Act]:
    done: list[Act] = []
    await carry_out(keys_of_tests(), acts, done.append)
    return done


@pytest.mark.usefixtures("database")
async def test_the_register_holds_what_was_drawn(small: Population) -> None:
    acts = chronicle_of(small)
    assert await _build(acts) == acts
    lsps = Counter(await Lsp.all().values_list("province__iso_code", flat=True))
    assert lsps == Plan.small().marginals.lsps_by_province
    assert await Assessor.all().count() == 389
    assert await AssessmentSite.all().count() == 60
    assert await Licence.all().count() == sum(len(lsp.licences) for lsp in small.lsps)
    assert await Assessment.all().count() == sum(len(session.candidates) for session in small.sessions)


@pytest.mark.usefixtures("database")
async def test_everybody_who_was_found_competent_has_a_certificate_of_the_day(small: Population) -> None:
    await _build(chronicle_of(small))
    competent = sum(each.is_competent for session in small.sessions for each in session.candidates)
    assert await Assessment.filter(decision=Outcome.COMPETENT).count() == competent
    assert await Certificate.filter(token__not_isnull=True, previous_certificate_id=None).count() == competent
    days = {row.valid_from for row in await Certificate.all()}
    assert days == {session.issued_on for session in small.sessions}


@pytest.mark.parametrize("done", [1, 40, 100])
@pytest.mark.usefixtures("database")
async def test_a_build_that_was_interrupted_goes_on_where_it_was(small: Population, done: int) -> None:
    acts = chronicle_of(small)
    await _build(acts[:done])
    assert await last_moment() == acts[done - 1].moment
    await _build(acts)
    assert await last_moment() == acts[-1].moment
    assert await Assessor.all().count() == 389
    assert await Assessment.all().count() == sum(len(session.candidates) for session in small.sessions)


@pytest.mark.usefixtures("database")
async def test_a_second_build_adds_nothing(small: Population) -> None:
    acts = chronicle_of(small)
    await _build(acts)
    events = await Event.all().count()
    await _build(acts)
    assert await Event.all().count() == events


def test_acts_have_moments_of_their_own_in_order_and_none_in_the_future(population: Population) -> None:
    moments = [act.moment for act in chronicle_of(population)]
    assert moments == sorted(set(moments))
    assert moments[0] == moment_of(date(2021, 1, 1))
    assert moments[-1] < moment_of(date(2026, 11, 23))


@pytest.mark.usefixtures("database")
async def test_some_certificates_are_revoked_suspended_reinstated_and_replaced() -> None:
    plan = Plan(Plan.small().marginals, issuing_lsps=3, sessions=13)
    await _build(chronicle_of(draw_population(plan, SEED, UNTIL)))
    changed = Counter(await Certificate.all().values_list("status", flat=True))
    del changed[CertificateStatus.ACTIVE]
    assert changed == {
        CertificateStatus.REVOKED: 1,
        CertificateStatus.SUSPENDED: 1,
        CertificateStatus.REPLACED: 1,
    }
    assert await Event.filter(kind=EventKind.CERTIFICATE_REINSTATED).count() == 1
