from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from models.queries.licence_measures import LicenceMeasure, licence_measures
from models.queries.licences import licences_by_lsp
from models.queries.licensed_lsps import licences_in_force
from models.queries.pages import Order, PageRequest
from models.rules.actors import Actor
from models.rules.licences import (
    LicenceFrozen,
    LicenceKind,
    LicenceNotFrozen,
    LicenceNotInForce,
    LicencesOverlap,
    LicenceState,
    LicenceStatus,
    check_in_force,
)
from models.rules.lsps import LspType, P1Kind
from models.rules.scope import AlreadyInScope, SchemeNotInScope
from models.rules.violations import InvalidInput, NotFound, NotPermitted
from models.services.licensing.end_licence import EndLicence, end_licence
from models.services.licensing.freeze_licence import FreezeLicence, LiftFreeze, freeze_licence, lift_freeze
from models.services.licensing.grant_licence import GrantLicence, grant_licences
from models.services.licensing.licence_terms import licence_term, licences_of
from models.services.licensing.register_lsp import RegisterLsp, register_lsps
from models.services.register import Register
from models.services.scope_changes.change_scope import AddToScope, ReduceScope, add_to_scope, reduce_scope
from models.services.trust.published_issuers import published_issuers
from models.tables.licences import Licence, LicenceFreeze
from models.tables.lsps import Lsp
from models.tables.scopes import LspScope
from signing.issuers import Interval
from tests.models.services.refusals import refuses
from tests.register import LICENSING, LSP, NOW, OFFICER, OTHER_LSP, SCHEME_VERSION, SmallRegister

RENEWAL = GrantLicence(LSP, "KEP.0999/BNSP/II/2028", date(2028, 2, 1), valid_from=date(2028, 3, 1))
FREEZE, LIFT = FreezeLicence(LSP, "surveilans"), LiftFreeze(LSP, "selesai")
REDUCE = ReduceScope(LSP, SCHEME_VERSION, "tanpa asesor")
REVOKE = EndLicence(LSP, LicenceStatus.REVOKED, "data palsu")
DAY = timedelta(days=1)


async def test_a_licence_is_granted_for_four_years_and_renewed(small: SmallRegister) -> None:
    await grant_licences(small.register, LICENSING, NOW, [RENEWAL])
    first, second = await Licence.filter(lsp__licence_number=LSP).order_by("valid_from")
    assert (first.kind, first.valid_from, first.valid_until) == (
        LicenceKind.INITIAL,
        date(2024, 3, 1),
        date(2028, 2, 29),
    )
    assert (second.kind, second.supersedes_id, second.valid_until) == (LicenceKind.RENEWAL, first.id, date(2032, 2, 29))


async def test_licences_do_not_overlap(small: SmallRegister) -> None:
    async with refuses(LicencesOverlap):
        await grant_licences(small.register, LICENSING, NOW, [replace(RENEWAL, valid_from=date(2028, 2, 29))])


async def test_a_freeze_lasts_until_it_is_lifted(small: SmallRegister) -> None:
    await freeze_licence(small.register, LICENSING, NOW, FREEZE)
    async with refuses(LicenceFrozen):
        await freeze_licence(small.register, LICENSING, NOW + DAY, FREEZE)
    await lift_freeze(small.register, LICENSING, NOW + 3 * DAY, LIFT)
    (freeze,) = await LicenceFreeze.all()
    assert (freeze.from_date, freeze.to_date, freeze.reason) == (date(2026, 5, 11), date(2026, 5, 13), "surveilans")
    async with refuses(LicenceNotFrozen):
        await lift_freeze(small.register, LICENSING, NOW + 4 * DAY, LIFT)


async def test_an_expired_licence_is_not_frozen(small: SmallRegister) -> None:
    async with refuses(LicenceNotInForce):
        await freeze_licence(small.register, LICENSING, datetime(2028, 3, 1, tzinfo=UTC), FREEZE)


async def test_a_licence_ends_once_frozen_or_not(small: SmallRegister) -> None:
    await freeze_licence(small.register, LICENSING, NOW, FREEZE)
    await end_licence(small.register, LICENSING, NOW + DAY, REVOKE)
    row = await Licence.get(lsp__licence_number=LSP)
    assert (row.status, row.ended_on, row.end_reason) == (LicenceStatus.REVOKED, date(2026, 5, 12), "data palsu")
    async with refuses(LicenceNotInForce):
        await end_licence(small.register, LICENSING, NOW + DAY, REVOKE)


async def test_what_was_granted_to_follow_ends_with_the_licence(small: SmallRegister) -> None:
    await grant_licences(small.register, LICENSING, NOW, [RENEWAL])
    await end_licence(small.register, LICENSING, NOW, REVOKE)
    rows = await Licence.filter(lsp__licence_number=LSP).order_by("valid_from")
    assert [(row.status, row.ended_on) for row in rows] == [(LicenceStatus.REVOKED, date(2026, 5, 11))] * 2
    terms = [licence_term(row) for row in (await licences_of([rows[0].lsp_id]))[rows[0].lsp_id]]
    with pytest.raises(LicenceNotInForce):
        check_in_force(LSP, terms, RENEWAL.valid_from)
    (issuer, _) = await published_issuers()
    assert issuer.licences == (Interval(date(2024, 3, 1), date(2026, 5, 11)),)
    measures = await licence_measures(PageRequest((Order("key"),), 10), list(LicenceMeasure))
    assert [(row.action, row.from_date) for row in measures.rows] == [(LicenceMeasure.REVOKED, date(2026, 5, 11))]


async def test_a_freeze_goes_on_in_the_renewed_licence(small: SmallRegister) -> None:
    await grant_licences(small.register, LICENSING, NOW, [RENEWAL])
    await freeze_licence(small.register, LICENSING, NOW, FREEZE)
    renewed = datetime(2028, 3, 1, 3, tzinfo=UTC)
    async with refuses(LicenceFrozen):
        await freeze_licence(small.register, LICENSING, renewed, FREEZE)
    lsp = await Lsp.get(licence_number=LSP)
    assert await licences_in_force(renewed.date()).filter(lsp_id=lsp.id).count() == 0
    states = [row.term.state_on(renewed.date()) for row in (await licences_by_lsp([lsp.id]))[lsp.id]]
    assert states == [LicenceState.FROZEN, LicenceState.EXPIRED]
    await lift_freeze(small.register, LICENSING, renewed, LIFT)
    assert await licences_in_force(renewed.date()).filter(lsp_id=lsp.id).count() == 1


async def test_scope_is_reduced_and_added_again_and_its_history_stays(small: SmallRegister) -> None:
    await reduce_scope(small.register, LICENSING, NOW, REDUCE)
    async with refuses(SchemeNotInScope):
        await reduce_scope(small.register, LICENSING, NOW, REDUCE)
    again = AddToScope(LSP, SCHEME_VERSION, date(2026, 6, 1))
    await add_to_scope(small.register, LICENSING, NOW, [again])
    stays = await LspScope.filter(lsp__licence_number=LSP).order_by("from_date").values_list("from_date", "to_date")
    assert stays == [(date(2024, 9, 1), date(2026, 5, 11)), (date(2026, 6, 1), None)]
    async with refuses(AlreadyInScope):
        await add_to_scope(small.register, LICENSING, NOW, [again])


@pytest.mark.parametrize(
    ("change", "error"),
    [
        ({"licence_number": "LSP-9003"}, InvalidInput),
        ({"type": LspType.P1}, InvalidInput),
        ({"p1_kind": P1Kind.INDUSTRY}, InvalidInput),
        ({"province": "99"}, NotFound),
    ],
)
async def test_an_lsp_is_registered_as_it_must_be(
    small: SmallRegister, change: dict[str, object], error: type[Exception]
) -> None:
    request = RegisterLsp("BNSP-LSP-9003-ID", "LSP Baru", LspType.P3, "31")
    async with refuses(error):
        await register_lsps(small.register, LICENSING, NOW, [replace(request, **change)])  # type: ignore[arg-type] # a table
    assert await Lsp.all().count() == 2


NEW_LSP = RegisterLsp("BNSP-LSP-9003-ID", "LSP Baru", LspType.P3, "31")
ADDED = AddToScope(OTHER_LSP, SCHEME_VERSION, date(2026, 6, 1))
ACTS: list[Callable[[Register, Actor], Awaitable[None]]] = [
    lambda register, actor: grant_licences(register, actor, NOW, [RENEWAL]),
    lambda register, actor: freeze_licence(register, actor, NOW, FREEZE),
    lambda register, actor: lift_freeze(register, actor, NOW, LIFT),
    lambda register, actor: end_licence(register, actor, NOW, REVOKE),
    lambda register, actor: reduce_scope(register, actor, NOW, REDUCE),
    lambda register, actor: add_to_scope(register, actor, NOW, [ADDED]),
    lambda register, actor: register_lsps(register, actor, NOW, [NEW_LSP]),
]


@pytest.mark.parametrize("actor", [Actor.public(), OFFICER])
@pytest.mark.parametrize("act", ACTS)
async def test_only_bnsp_licenses(
    small: SmallRegister, actor: Actor, act: Callable[[Register, Actor], Awaitable[None]]
) -> None:
    async with refuses(NotPermitted):
        await act(small.register, actor)
