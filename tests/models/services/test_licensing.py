"""Licensing from candidate to LSP: the acts in their order, and what each refuses."""

from datetime import date, timedelta

import pytest

from models.rules.actors import Actor, Role
from models.rules.licence_applications import (
    ApplicationAct,
    ApplicationStillOpen,
    LicenceApplicationStatus,
    LicenceNotRenewable,
    RenewalNamesNoLicence,
)
from models.rules.licences import LicenceKind, LicenceStatus
from models.rules.licensing_assessors import (
    AssessesOwnLsp,
    LicensingAssessorNotValid,
    NotInTeam,
    ObserverMayNotSign,
    TeamWithoutLead,
    VisitStillToCome,
)
from models.rules.life_cycle import StepNotAllowed
from models.rules.sector_recommendations import (
    BodyNotOfSector,
    RecommendationDecision,
    RecommendationMissing,
    RecommendationNotInForce,
)
from models.rules.violations import IdempotencyConflict, InvalidInput, NotFound, NotPermitted
from models.services.licensing.advance_licence_application import AdvanceLicenceApplication, advance_licence_application
from models.services.licensing.assess_in_field import (
    AssignTeam,
    ReportFieldAssessment,
    assign_team,
    report_field_assessment,
)
from models.services.licensing.decide_licence_application import (
    GrantApplication,
    RejectApplication,
    grant_application,
    reject_application,
)
from models.services.licensing.end_licence import EndLicence, end_licence
from models.services.licensing.file_licence_application import FileLicenceApplication, file_licence_application
from models.services.licensing.register_licensing_assessor import RecordInterest, record_interest
from models.services.recommendations.sector_recommendations import (
    RecordRecommendation,
    WithdrawRecommendation,
    bodies_that_recommend,
    record_recommendation,
    withdraw_recommendation,
)
from models.services.register import Register
from models.tables.events import Event
from models.tables.licence_applications import LicenceApplication
from models.tables.licences import Licence
from models.tables.lsps import Lsp
from models.tables.scopes import LspScope
from models.tables.sector_recommendations import SectorRecommendation
from tests.licensing import (
    ASSESSOR,
    DEWAN_PERS,
    DIRECTOR,
    LEAD,
    OBSERVER,
    OTHER_SCHEME,
    PRESS_LSP,
    advanced,
    first_application,
    granting,
    in_plenary,
    licensing_assessors,
    more_schemes,
    partner_bodies,
    press_candidate,
    press_lsp,
    recommended,
    renewal,
)
from tests.models.services.refusals import refuses
from tests.register import LICENSING, LSP, NOW, OFFICER, OTHER_LSP, OTHER_OFFICER, SmallRegister


@pytest.fixture
async def register(small: SmallRegister) -> Register:
    await partner_bodies(small.register)
    await licensing_assessors(small.register)
    await more_schemes(small.register)
    return small.register


async def test_a_candidate_becomes_an_lsp_with_the_scope_that_it_asked_for(register: Register) -> None:
    assert await press_lsp(register) == PRESS_LSP

    lsp = await Lsp.get(licence_number=PRESS_LSP).prefetch_related("candidacy")
    licence = await Licence.get(lsp_id=lsp.id)
    application = await LicenceApplication.get()
    assert (lsp.name, lsp.sector) == ("LSP Pers Contoh", "PRESS")
    assert (licence.kind, licence.valid_until) == (LicenceKind.INITIAL, date(2030, 5, 4))
    assert (application.number, application.status) == ("LIS-000001", LicenceApplicationStatus.GRANTED)
    assert (application.granted_id, application.decided_by) == (licence.id, "lina")
    assert await LspScope.filter(lsp_id=lsp.id).values_list("scheme_version__scheme__code", "from_date") == [
        (OTHER_SCHEME.partition("@")[0], date(2026, 5, 5))
    ]
    assert await SectorRecommendation.filter(lsp_id=lsp.id).count() == 2


async def test_each_step_is_an_event_with_its_facts(register: Register) -> None:
    await press_lsp(register)

    events = await Event.filter(subject="LIS-000001").order_by("sequence")
    assert [event.kind for event in events] == [
        "LICENCE_APPLICATION_FILED",
        *["LICENCE_DOCUMENT_FILED"] * 6,
        "LICENCE_APPLICATION_SUBMIT",
        "LICENCE_APPLICATION_REVIEW_DOCUMENTS",
        "LICENCE_APPLICATION_ASSIGN_FIELD_ASSESSMENT",
        "LICENCE_APPLICATION_REPORT_FIELD_ASSESSMENT",
        "LICENCE_APPLICATION_GRANT",
    ]


async def test_the_same_key_files_once(register: Register) -> None:
    code = await press_candidate(register)
    assert await first_application(register, code) == await first_application(register, code)
    async with refuses(IdempotencyConflict):
        await first_application(register, code, schemes=())


async def test_no_licence_while_a_recommendation_is_missing(register: Register) -> None:
    code = await press_candidate(register)
    number = await first_application(register, code)
    await recommended(register, code, "DEWAN_PERS")
    await in_plenary(register, number)
    async with refuses(RecommendationMissing) as refusal:
        await grant_application(register, LICENSING, NOW, granting(number))
    assert str(refusal.value) == "An LSP of the sector PRESS needs the recommendation of KOMINFO."


async def test_a_recommendation_withdrawn_before_the_plenary_is_missing(register: Register) -> None:
    code = await press_candidate(register)
    number = await first_application(register, code)
    await recommended(register, code, "DEWAN_PERS", "KOMINFO")
    await in_plenary(register, number)
    withdrawal = WithdrawRecommendation("DEWAN_PERS", f"DEWAN_PERS/{code}", "Putusan MK")
    await withdraw_recommendation(register, DEWAN_PERS, NOW - timedelta(days=1), withdrawal)
    async with refuses(RecommendationMissing):
        await grant_application(register, LICENSING, NOW, granting(number))
    event = await Event.filter(kind="RECOMMENDATION_WITHDRAWN").first()
    assert event is not None
    assert event.details == '{"review":false}'
    async with refuses(RecommendationNotInForce):
        await withdraw_recommendation(register, DEWAN_PERS, NOW, withdrawal)


async def test_the_last_word_of_a_body_counts(register: Register) -> None:
    code = await press_candidate(register)
    await recommended(register, code, "DEWAN_PERS", "KOMINFO")
    for day, decision, refuses_it in (
        (date(2026, 5, 4), RecommendationDecision.REFUSED, True),
        (date(2026, 5, 3), RecommendationDecision.RECOMMENDED, True),  # a letter from before the refusal
        (date(2026, 5, 4), RecommendationDecision.RECOMMENDED, False),
    ):
        letter = f"DP/{day}/{decision}"
        record = RecordRecommendation(letter, "DEWAN_PERS", letter, code, day, decision)
        await record_recommendation(register, DEWAN_PERS, NOW, record)
        bodies = await bodies_that_recommend(candidate_id=1)
        assert ("DEWAN_PERS" not in bodies) is refuses_it, letter


async def test_a_recommendation_withdrawn_after_licensing_raises_a_review_and_revokes_nothing(
    register: Register,
) -> None:
    await press_lsp(register)
    withdrawal = WithdrawRecommendation("KOMINFO", "KOMINFO/CLSP-000001", "Ditarik")
    await withdraw_recommendation(register, LICENSING, NOW, withdrawal)
    event = await Event.filter(kind="RECOMMENDATION_WITHDRAWN").first()
    assert event is not None
    assert event.details == '{"review":true}'
    licence = await Licence.get(licence_number=PRESS_LSP)
    assert licence.status is LicenceStatus.GRANTED


async def test_who_may_speak_for_a_body(register: Register) -> None:
    code = await press_candidate(register)
    letter = RecordRecommendation("key", "KOMINFO", "1", code, date(2026, 1, 1), RecommendationDecision.RECOMMENDED)
    for actor in (DEWAN_PERS, OFFICER, Actor.public()):
        async with refuses(NotPermitted):
            await record_recommendation(register, actor, NOW, letter)
    lpjk = RecordRecommendation("key", "LPJK", "1", code, date(2026, 1, 1), RecommendationDecision.RECOMMENDED)
    async with refuses(BodyNotOfSector):
        await record_recommendation(register, LICENSING, NOW, lpjk)
    withdrawn = RecordRecommendation("key", "KOMINFO", "1", code, date(2026, 1, 1), RecommendationDecision.WITHDRAWN)
    async with refuses(InvalidInput):
        await record_recommendation(register, LICENSING, NOW, withdrawn)


async def test_nobody_assesses_an_lsp_that_he_or_she_directs(register: Register) -> None:
    number = await renewal(register)
    await advanced(register, number, ApplicationAct.SUBMIT, ApplicationAct.REVIEW_DOCUMENTS)
    visit = AssignTeam(number, date(2026, 5, 1), (DIRECTOR, ASSESSOR))
    async with refuses(AssessesOwnLsp):
        await assign_team(register, LICENSING, NOW, visit)


async def test_nobody_assesses_a_candidate_that_he_or_she_directs(register: Register) -> None:
    code = await press_candidate(register)
    number = await first_application(register, code)
    await record_interest(register, LICENSING, NOW, RecordInterest(LEAD, code, date(2025, 1, 1), date(2025, 6, 1)))
    await advanced(register, number, ApplicationAct.SUBMIT, ApplicationAct.REVIEW_DOCUMENTS)
    async with refuses(AssessesOwnLsp):
        await assign_team(register, LICENSING, NOW, AssignTeam(number, date(2026, 5, 1), (LEAD, ASSESSOR)))


async def test_an_interest_that_ended_more_than_four_years_ago_does_not_count(register: Register) -> None:
    await record_interest(
        register, LICENSING, NOW, RecordInterest(LEAD, OTHER_LSP, date(2019, 1, 1), date(2022, 4, 30))
    )
    number = await renewal(register, OTHER_LSP, OTHER_OFFICER)
    await advanced(register, number, ApplicationAct.SUBMIT, ApplicationAct.REVIEW_DOCUMENTS)
    async with refuses(AssessesOwnLsp):
        await assign_team(register, LICENSING, NOW, AssignTeam(number, date(2026, 4, 30), (LEAD,)))
    await assign_team(register, LICENSING, NOW, AssignTeam(number, date(2026, 5, 1), (LEAD,)))


@pytest.mark.parametrize(
    ("team", "error"),
    [
        ((ASSESSOR, OBSERVER), TeamWithoutLead),
        ((LEAD, DIRECTOR), TeamWithoutLead),
        ((), TeamWithoutLead),
        ((LEAD, "AL-9999"), NotFound),
        ((LEAD, LEAD), InvalidInput),
    ],
)
async def test_a_team_needs_one_lead(register: Register, team: tuple[str, ...], error: type[Exception]) -> None:
    number = await renewal(register, OTHER_LSP, OTHER_OFFICER)
    await advanced(register, number, ApplicationAct.SUBMIT, ApplicationAct.REVIEW_DOCUMENTS)
    async with refuses(error):
        await assign_team(register, LICENSING, NOW, AssignTeam(number, date(2026, 5, 1), team))


async def test_a_team_goes_only_while_its_certificates_are_valid(register: Register) -> None:
    number = await renewal(register)
    await advanced(register, number, ApplicationAct.SUBMIT, ApplicationAct.REVIEW_DOCUMENTS)
    async with refuses(LicensingAssessorNotValid):
        await assign_team(register, LICENSING, NOW, AssignTeam(number, date(2028, 1, 1), (LEAD,)))


@pytest.mark.parametrize(
    ("signer", "error"), [(OBSERVER, ObserverMayNotSign), (DIRECTOR, NotInTeam), ("AL-9999", NotInTeam)]
)
async def test_who_may_sign_the_report(register: Register, signer: str, error: type[Exception]) -> None:
    number = await renewal(register)
    await advanced(register, number, ApplicationAct.SUBMIT, ApplicationAct.REVIEW_DOCUMENTS)
    await assign_team(register, LICENSING, NOW, AssignTeam(number, date(2026, 5, 1), (LEAD, OBSERVER)))
    report = ReportFieldAssessment(number, signer, is_recommended=True, report="Baik.")
    async with refuses(error):
        await report_field_assessment(register, LICENSING, NOW, report)


async def test_a_visit_is_reported_after_it_took_place(register: Register) -> None:
    number = await renewal(register)
    await advanced(register, number, ApplicationAct.SUBMIT, ApplicationAct.REVIEW_DOCUMENTS)
    await assign_team(register, LICENSING, NOW, AssignTeam(number, date(2026, 5, 12), (LEAD,)))
    async with refuses(VisitStillToCome):
        await report_field_assessment(
            register, LICENSING, NOW, ReportFieldAssessment(number, LEAD, is_recommended=True, report="Baik.")
        )


async def test_a_renewal_keeps_the_number_and_the_scope(register: Register) -> None:
    number = await renewal(register)
    await in_plenary(register, number)
    before = await LspScope.filter(lsp__licence_number=LSP).count()
    decision = GrantApplication(number, "KEP.0301/BNSP/V/2026", date(2026, 5, 4), date(2028, 3, 1))
    assert await grant_application(register, LICENSING, NOW, decision) == LSP
    first, second = await Licence.filter(licence_number=LSP).order_by("valid_from")
    assert (second.kind, second.supersedes_id) == (LicenceKind.RENEWAL, first.id)
    assert await LspScope.filter(lsp__licence_number=LSP).count() == before


@pytest.mark.parametrize(
    ("changes", "error"),
    [
        ({"licence_number": "BNSP-LSP-9009-ID"}, InvalidInput),
        ({"decree_number": "KEP.0101/BNSP/II/2024"}, InvalidInput),
        ({"decree_number": "SK 1"}, InvalidInput),
    ],
)
async def test_a_grant_that_does_not_fit(register: Register, changes: dict[str, str], error: type[Exception]) -> None:
    number = await renewal(register)
    await in_plenary(register, number)
    values = {"decree_number": "KEP.0301/BNSP/V/2026", "licence_number": None, **changes}
    decision = GrantApplication(
        number, str(values["decree_number"]), date(2026, 5, 4), date(2028, 3, 1), values["licence_number"]
    )
    async with refuses(error):
        await grant_application(register, LICENSING, NOW, decision)


async def test_a_second_application_waits_for_the_first(register: Register) -> None:
    await renewal(register)
    request = FileLicenceApplication("again", LicenceKind.RENEWAL, renews=LSP)
    async with refuses(ApplicationStillOpen):
        await file_licence_application(register, OFFICER, NOW, request)


async def test_a_revoked_licence_is_not_renewed(register: Register) -> None:
    await end_licence(register, LICENSING, NOW, EndLicence(LSP, LicenceStatus.REVOKED, "Pelanggaran"))
    async with refuses(LicenceNotRenewable):
        await renewal(register)


async def test_a_renewal_names_an_lsp_and_a_first_licence_a_candidate(register: Register) -> None:
    for kind, renews in ((LicenceKind.RENEWAL, None), (LicenceKind.INITIAL, LSP)):
        async with refuses(RenewalNamesNoLicence):
            await file_licence_application(register, LICENSING, NOW, FileLicenceApplication("x", kind, renews=renews))


@pytest.mark.parametrize("actor", [OTHER_OFFICER, Actor.public(), Actor("a", frozenset({Role.BNSP_QUALITY}))])
async def test_another_does_not_file_or_advance(register: Register, actor: Actor) -> None:
    async with refuses(NotPermitted):
        await file_licence_application(
            register, actor, NOW, FileLicenceApplication("x", LicenceKind.RENEWAL, renews=LSP)
        )
    number = await renewal(register)
    async with refuses(NotPermitted):
        await advance_licence_application(
            register, actor, NOW, AdvanceLicenceApplication(number, ApplicationAct.SUBMIT)
        )
    async with refuses(NotPermitted):
        await reject_application(register, actor, NOW, RejectApplication(number, "Tidak"))


async def test_an_applicant_does_not_review_its_own_documents(register: Register) -> None:
    number = await renewal(register)
    await advance_licence_application(register, OFFICER, NOW, AdvanceLicenceApplication(number, ApplicationAct.SUBMIT))
    for act in (ApplicationAct.REVIEW_DOCUMENTS, ApplicationAct.RETURN):
        async with refuses(NotPermitted):
            await advance_licence_application(register, OFFICER, NOW, AdvanceLicenceApplication(number, act, "x"))


async def test_what_is_sent_back_says_why(register: Register) -> None:
    number = await renewal(register)
    await advanced(register, number, ApplicationAct.SUBMIT)
    async with refuses(InvalidInput):
        await advance_licence_application(
            register, LICENSING, NOW, AdvanceLicenceApplication(number, ApplicationAct.RETURN)
        )
    await advanced(register, number, ApplicationAct.RETURN, ApplicationAct.SUBMIT, ApplicationAct.CANCEL)
    async with refuses(StepNotAllowed):
        await advance_licence_application(
            register, LICENSING, NOW, AdvanceLicenceApplication(number, ApplicationAct.SUBMIT)
        )
