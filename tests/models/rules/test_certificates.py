from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.rules.actors import Actor, Role
from models.rules.certificates import (
    CERTIFICATE,
    WHO_MAY_GIVE,
    CertificateAct,
    CertificateStatus,
    Reason,
    ReasonNotYours,
    ReinstatementReason,
    ReplacementReason,
    RevocationReason,
    SuspendedByAuthority,
    SuspensionReason,
    TransitionRefused,
    check_giver,
    check_may_lift,
    check_transition,
    is_expired,
)
from models.rules.violations import NotPermitted

LSP, OTHER_LSP = "BNSP-LSP-9001-ID", "BNSP-LSP-9002-ID"
OFFICER = Actor("dewi", frozenset({Role.LSP_OFFICER}), lsp=LSP)
STRANGER = Actor("joko", frozenset({Role.LSP_OFFICER}), lsp=OTHER_LSP)
BNSP = Actor("rina", frozenset({Role.BNSP_CERTIFICATION}))
TIK = "TIK.9001.00042.2026"

ALLOWED = {
    ("INTENDED", "ACTIVATE", "ACTIVE"),
    ("INTENDED", "VOID", "VOIDED"),
    ("ACTIVE", "SUSPEND", "SUSPENDED"),
    ("SUSPENDED", "REINSTATE", "ACTIVE"),
    ("ACTIVE", "REVOKE", "REVOKED"),
    ("SUSPENDED", "REVOKE", "REVOKED"),
    ("ACTIVE", "REPLACE", "REPLACED"),
}


def test_the_whole_table_of_transitions() -> None:
    found = {(source.value, step.act, step.target.value) for step in CERTIFICATE.steps for source in step.sources}
    assert found == ALLOWED


@pytest.mark.parametrize("status", CertificateStatus)
@pytest.mark.parametrize("act", CertificateAct)
def test_whatever_is_not_in_the_table_is_refused(status: CertificateStatus, act: CertificateAct) -> None:
    if any((status, act) == allowed[:2] for allowed in ALLOWED):
        check_transition(TIK, status, act)
        return
    with pytest.raises(TransitionRefused) as refusal:
        check_transition(TIK, status, act)
    assert refusal.value.facts == {"registration_number": TIK, "act": act, "status": status}


@given(st.lists(st.sampled_from(CertificateAct), max_size=12))
def test_no_walk_leaves_an_end(acts: list[CertificateAct]) -> None:
    status, ended = CertificateStatus.INTENDED, False
    for act in acts:
        try:
            check_transition(TIK, status, act)
        except TransitionRefused:
            continue
        assert not ended
        status = CERTIFICATE.step(status, act).target
        ended = status in (CertificateStatus.REVOKED, CertificateStatus.REPLACED, CertificateStatus.VOIDED)


def test_every_reason_has_its_givers() -> None:
    for enum in (SuspensionReason, ReinstatementReason, RevocationReason, ReplacementReason):
        assert set(WHO_MAY_GIVE[enum]) == set(enum)


@pytest.mark.parametrize(
    ("actor", "reason"),
    [
        (OFFICER, RevocationReason.HOLDER_REQUEST),
        (OFFICER, RevocationReason.FALSIFIED_DATA),
        (OFFICER, ReplacementReason.LOST),
        (OFFICER, SuspensionReason.SURVEILLANCE_MISSED),
        (BNSP, RevocationReason.AUTHORITY_ORDER),
        (BNSP, SuspensionReason.AUTHORITY_ORDER),
        (BNSP, SuspensionReason.SUSPECT_STATUS),
    ],
)
def test_who_may_give_which_reason(actor: Actor, reason: Reason) -> None:
    check_giver(actor, LSP, reason)


@pytest.mark.parametrize(
    ("actor", "reason"),
    [
        (OFFICER, RevocationReason.AUTHORITY_ORDER),
        (OFFICER, SuspensionReason.AUTHORITY_ORDER),
        (BNSP, RevocationReason.HOLDER_REQUEST),
        (BNSP, ReplacementReason.LOST),
    ],
)
def test_a_foreign_reason_is_refused(actor: Actor, reason: Reason) -> None:
    with pytest.raises(ReasonNotYours) as refusal:
        check_giver(actor, LSP, reason)
    assert refusal.value.reason is reason


@pytest.mark.parametrize("actor", [STRANGER, Actor.public(), Actor.system()])
@pytest.mark.parametrize("reason", [RevocationReason.FALSIFIED_DATA, ReplacementReason.LOST])
def test_others_may_give_none(actor: Actor, reason: Reason) -> None:
    with pytest.raises(NotPermitted):
        check_giver(actor, LSP, reason)


def test_what_bnsp_suspended_bnsp_reinstates() -> None:
    check_may_lift(BNSP, TIK, SuspensionReason.AUTHORITY_ORDER)
    check_may_lift(OFFICER, TIK, SuspensionReason.SUSPECT_STATUS)
    with pytest.raises(SuspendedByAuthority):
        check_may_lift(OFFICER, TIK, SuspensionReason.AUTHORITY_ORDER)


def test_the_last_valid_day_is_valid() -> None:
    assert not is_expired(date(2026, 5, 1), date(2026, 5, 1))
    assert is_expired(date(2026, 5, 1), date(2026, 5, 2))
