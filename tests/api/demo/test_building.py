from collections import Counter
from collections.abc import AsyncIterator, Sequence
from datetime import date

import pytest

from api.demo.building import carry_out, last_moment
from api.demo.chronicle import Act, chronicle_of
from api.demo.moments import moment_of
from api.demo.population import Plan, Population
from models.queries.registry_check import check_registry
from models.rules.assessments import Outcome
from models.rules.certificates import CertificateStatus
from models.rules.events import EventKind
from models.tables.assessments import Assessment
from models.tables.assessors import Assessor
from models.tables.certificates import Certificate
from models.tables.events import Event
from models.tables.imported_certificates import ImportedCertificate
from models.tables.licences import Licence
from models.tables.lsps import Lsp
from models.tables.sites import AssessmentSite
from tests.api.demo.small_demo import SmallDemo
from tests.register import keys_of_tests


@pytest.fixture
async def built(small_demo: SmallDemo) -> AsyncIterator[Population]:
    """What was drawn, with the database that was built of it open."""
    async with small_demo.open():
        yield small_demo.population


async def _build(acts: Sequence[Act]) -> list[Act]:
    done: list[Act] = []
    await carry_out(keys_of_tests(), acts, done.append)
    return done


async def test_the_register_holds_what_was_drawn(built: Population) -> None:
    lsps = Counter(await Lsp.all().values_list("province__iso_code", flat=True))
    of_the_cast = Counter(lsp.province for lsp in built.cast.bodies.values())
    assert lsps == Counter(Plan.small().marginals.lsps_by_province) + of_the_cast
    everybody = [*built.lsps, *built.cast.bodies.values()]
    assert await Licence.all().count() == sum(len(lsp.licences) for lsp in everybody)
    assert await Assessor.all().count() == 389 + sum(map(len, built.cast.assessors.values()))
    assert await AssessmentSite.all().count() == 60
    sessions = [*built.sessions, *built.cast.sessions.values()]
    of_the_sheet = 3
    assert await Assessment.all().count() == sum(len(session.candidates) for session in sessions) + of_the_sheet
    await check_registry()


async def test_an_old_certificate_was_replaced_by_a_signed_one(built: Population) -> None:
    """The last of eleven competent persons of the first session had an old paper too."""
    assert built.sessions[0].lsp.licence_number == "BNSP-LSP-5002-ID"
    (old,) = await ImportedCertificate.filter(replacement_id__not_isnull=True).select_related("replacement")
    assert (old.registration_number, old.certificate_number) == ("TIK.5002.00018.2019", "62090 2513 3 0000018 2019")
    assert old.replacement is not None
    assert (old.replacement.registration_number[-15:], old.replacement.name_printed) == (
        "5002.00011.2021",
        old.name_printed,
    )
    assert old.replacement.token is not None
    assert await ImportedCertificate.all().count() == 3


async def test_everybody_in_a_session_who_was_found_competent_has_a_certificate_of_the_day(built: Population) -> None:
    of_sessions = Certificate.filter(lsp__licence_number__startswith="BNSP-LSP-5", previous_certificate_id=None)
    competent = sum(each.is_competent for session in built.sessions for each in session.candidates)
    decided = Assessment.filter(lsp__licence_number__startswith="BNSP-LSP-5", decision=Outcome.COMPETENT)
    assert await decided.count() == competent
    assert await of_sessions.filter(token__not_isnull=True).count() == competent
    assert {row.valid_from for row in await of_sessions} == {session.issued_on for session in built.sessions}


async def test_some_certificates_are_revoked_suspended_reinstated_and_replaced(built: Population) -> None:
    assert built.sessions
    changed = set(await Certificate.all().values_list("status", flat=True))
    assert changed >= {CertificateStatus.REVOKED, CertificateStatus.SUSPENDED, CertificateStatus.REPLACED}
    assert await Event.filter(kind=EventKind.CERTIFICATE_REINSTATED).count() >= 1


@pytest.mark.usefixtures("database")
async def test_a_build_that_was_interrupted_goes_on_where_it_was_and_another_adds_nothing(
    small_demo: SmallDemo,
) -> None:
    acts = chronicle_of(small_demo.population)
    half = len(acts) // 2
    await _build(acts[:half])
    assert await last_moment() == acts[half - 1].moment
    assert await _build(acts) == acts
    assert await last_moment() == acts[-1].moment
    assert await Assessor.all().count() == 389 + sum(map(len, small_demo.population.cast.assessors.values()))
    events = await Event.all().count()
    await _build(acts)
    assert await Event.all().count() == events


def test_acts_have_moments_of_their_own_in_order_and_none_in_the_future(population: Population) -> None:
    moments = [act.moment for act in chronicle_of(population)]
    assert moments == sorted(set(moments))
    assert moments[0] == moment_of(date(2021, 1, 1))
    assert moments[-1] < moment_of(date(2026, 11, 23))
