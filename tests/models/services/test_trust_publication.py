import hashlib
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest

from models.rules.actors import Actor
from models.rules.certificates import ReinstatementReason, RevocationReason, SuspensionReason
from models.rules.licences import LicenceStatus
from models.rules.violations import NotPermitted
from models.services.certification.reinstate_certificate import ReinstateCertificate, reinstate_certificate
from models.services.certification.revoke_certificate import RevokeCertificate, revoke_certificate
from models.services.certification.suspend_certificate import SuspendCertificate, suspend_certificate
from models.services.issuing import IssueCertificate, issue_certificate
from models.services.licensing.end_licence import EndLicence, end_licence
from models.services.licensing.freeze_licence import FreezeLicence, LiftFreeze, freeze_licence, lift_freeze
from models.services.trust.published_statuses import lists_changed_after
from models.services.trust.signing_keys import MarkCompromised, create_signing_keys, mark_compromised
from models.services.trust.trust_publication import AnotherRegister, publish_trust, read_publication
from models.tables.events import Event
from models.tables.signing_keys import SigningKey
from signing.issuers import Interval, ScopeInterval
from signing.keys import SoftwareKey
from signing.trust.bundle import open_trust
from signing.trust.ceremony import RoleKeys
from signing.trust.client import TrustClient, own_first_root
from signing.trust.memory import MemoryInProcess
from signing.trust.proof import Published
from signing.trust.register import RegisterIdentity
from signing.trust.repository import TrustRepository
from signing.trust.roles import Role
from signing.verdicts import Verdict
from signing.verifier import verify
from tests.models.services.refusals import refuses
from tests.register import (
    IDENTIFIER,
    LICENSING,
    LSP,
    NOW,
    OFFICER,
    OPERATOR,
    OTHER_LSP,
    SCHEME_VERSION,
    SmallRegister,
    decided_assessment,
    issued_certificate,
    person,
)

HOLDERS = [SoftwareKey.generate() for _ in range(3)]
ONLINE = [SoftwareKey.generate() for _ in range(4)]
TIK = "TIK.9001.00001.2026"
HOUR = timedelta(hours=1)


def created(directory: Path, identifier: str = IDENTIFIER) -> TrustRepository:
    register, status, snapshot, timestamp = (key.public_jwk for key in ONLINE)
    keys = RoleKeys(tuple(key.public_jwk for key in HOLDERS), register, status, snapshot, timestamp)
    identity = RegisterIdentity(identifier, is_test=True)
    return TrustRepository.create(directory, identity, keys, [*HOLDERS, *ONLINE], NOW - HOUR)


@pytest.fixture
def repository(tmp_path: Path) -> TrustRepository:
    return created(tmp_path / "trust")


async def publish(small: SmallRegister, repository: TrustRepository, now: datetime) -> Published:
    return await publish_trust(small.register, OPERATOR, now, repository, ONLINE)


def verdict(repository: TrustRepository, token: str, at: datetime) -> Verdict:
    reader = open_trust(repository.directory)

    return verify(token, TrustClient(own_first_root(reader), MemoryInProcess()).refresh(reader, at), at).verdict


async def test_a_certificate_is_valid_once_it_is_published(small: SmallRegister, repository: TrustRepository) -> None:
    await publish(small, repository, NOW)
    token = (await issued_certificate(small)).token
    assert verdict(repository, token, NOW) is Verdict.NOT_ACTIVATED
    await publish(small, repository, NOW + HOUR)
    assert verdict(repository, token, NOW + HOUR) is Verdict.VALID


async def test_what_happens_to_a_certificate_is_published(small: SmallRegister, repository: TrustRepository) -> None:
    token = (await issued_certificate(small)).token
    suspension = SuspendCertificate(TIK, SuspensionReason.SUSPECT_STATUS)
    reinstatement = ReinstateCertificate(TIK, ReinstatementReason.CAUSE_REMEDIED)
    revocation = RevokeCertificate(TIK, RevocationReason.UNLAWFUL_USE)
    await suspend_certificate(small.register, OFFICER, NOW, suspension)
    await publish(small, repository, NOW)
    assert verdict(repository, token, NOW) is Verdict.SUSPENDED
    await reinstate_certificate(small.register, OFFICER, NOW, reinstatement)
    await publish(small, repository, NOW + HOUR)
    assert verdict(repository, token, NOW + HOUR) is Verdict.VALID
    await revoke_certificate(small.register, OFFICER, NOW, revocation)
    await publish(small, repository, NOW + 2 * HOUR)
    assert verdict(repository, token, NOW + 2 * HOUR) is Verdict.REVOKED


async def test_only_what_changed_is_signed_again(small: SmallRegister, repository: TrustRepository) -> None:
    await issued_certificate(small)
    first = await publish(small, repository, NOW)
    assert {Role.ISSUERS, Role.SCHEMES, Role.STATUS} <= set(first.changed)
    second = await publish(small, repository, NOW + HOUR)
    assert second.changed == ()
    request = IssueCertificate("issue-2", await decided_assessment(small.register, 2, person(2)))
    await issue_certificate(small.register, OFFICER, NOW, request)
    third = await publish(small, repository, NOW + 2 * HOUR)
    assert set(third.changed) == {Role.STATUS, Role.SNAPSHOT, Role.TIMESTAMP}


async def test_a_publication_with_news_is_an_event_and_one_without_is_none(
    small: SmallRegister, repository: TrustRepository
) -> None:
    await issued_certificate(small)
    told = await Event.all().count()
    await publish(small, repository, NOW)
    await publish(small, repository, NOW + HOUR)
    events = await Event.filter(kind="TRUST_PUBLISHED")
    assert len(events) == 1
    assert events[0].details.startswith(f'{{"through":{told},"versions":{{')
    assert await lists_changed_after(told) == set()
    assert await lists_changed_after(told - 1) == {1}


async def test_issuers_carry_licences_whole_frozen_days_scope_and_keys(small: SmallRegister) -> None:
    day = timedelta(days=1)
    await freeze_licence(small.register, LICENSING, NOW, FreezeLicence(LSP, "surveilans"))
    await lift_freeze(small.register, LICENSING, NOW + 5 * day, LiftFreeze(LSP, "selesai"))
    await freeze_licence(small.register, LICENSING, NOW + 8 * day, FreezeLicence(LSP, "surveilans"))
    await end_licence(small.register, LICENSING, NOW, EndLicence(OTHER_LSP, LicenceStatus.WITHDRAWN, "bubar"))
    publication = await read_publication(0)
    assert publication.issuers is not None
    first, second = publication.issuers
    assert (first.licence_number, first.name, first.type) == (LSP, "LSP Teknologi Contoh", "P3")
    assert first.licences == (Interval(date(2024, 3, 1), date(2028, 2, 29)),)
    assert first.freezes == (Interval(date(2026, 5, 12), date(2026, 5, 15)), Interval(date(2026, 5, 20), None))
    assert first.scope == (ScopeInterval(SCHEME_VERSION, date(2024, 9, 1), None),)
    key = await SigningKey.get(lsp__licence_number=LSP)
    assert [(each.kid, each.jwk, each.not_before, each.not_after, each.compromised_at) for each in first.keys] == [
        (key.kid, key.public_jwk, NOW - timedelta(days=300), None, None)
    ]
    assert second.licences == (Interval(date(2024, 3, 1), date(2026, 5, 11)),)


async def test_a_freeze_that_was_lifted_the_same_day_is_not_published(small: SmallRegister) -> None:
    await freeze_licence(small.register, LICENSING, NOW, FreezeLicence(LSP, "surveilans"))
    await lift_freeze(small.register, LICENSING, NOW + HOUR, LiftFreeze(LSP, "keliru"))
    publication = await read_publication(0)
    assert publication.issuers is not None
    assert next(iter(publication.issuers)).freezes == ()


async def test_a_certificate_of_the_day_of_a_freeze_stays_valid(
    small: SmallRegister, repository: TrustRepository
) -> None:
    token = (await issued_certificate(small)).token
    await freeze_licence(small.register, LICENSING, NOW + HOUR, FreezeLicence(LSP, "surveilans"))
    await publish(small, repository, NOW + 2 * HOUR)
    assert verdict(repository, token, NOW + 2 * HOUR) is Verdict.VALID


async def test_a_compromised_key_leaves_its_genuine_certificates_good(
    small: SmallRegister, repository: TrustRepository
) -> None:
    issued = await issued_certificate(small)
    key = await SigningKey.get(lsp__licence_number=LSP)
    await mark_compromised(small.register, OPERATOR, NOW, MarkCompromised(key.kid, NOW - HOUR, "laptop dicuri"))
    await create_signing_keys(small.register, OPERATOR, NOW, [LSP])
    await publish(small, repository, NOW + HOUR)
    publication = await read_publication(0)
    assert publication.issuers is not None
    (compromised, fresh) = next(iter(publication.issuers)).keys
    signed = issued.token.rpartition(".")[0].encode()
    assert compromised.compromised_at == NOW - HOUR
    assert compromised.genuine == {hashlib.sha256(signed).hexdigest()}
    assert (fresh.compromised_at, fresh.genuine) == (None, frozenset())
    assert verdict(repository, issued.token, NOW + HOUR) is Verdict.VALID


async def test_schemes_carry_titles_and_units_in_their_order(small: SmallRegister) -> None:  # noqa: ARG001 - is read
    publication = await read_publication(0)
    assert publication.schemes is not None
    (scheme,) = publication.schemes
    assert (scheme.scheme, scheme.title, scheme.title_english) == (
        SCHEME_VERSION,
        "Pemrogram Web Muda",
        "Junior Web Programmer",
    )
    assert [unit.code for unit in scheme.units] == ["J.620100.004.02", "J.620100.005.02", "J.620100.009.01"]


async def test_another_registers_repository_is_left_alone(small: SmallRegister, tmp_path: Path) -> None:
    async with refuses(AnotherRegister):
        await publish(small, created(tmp_path / "other", "https://lain.example.id"), NOW)


@pytest.mark.parametrize("actor", [Actor.public(), OFFICER, LICENSING])
async def test_who_does_not_publish(small: SmallRegister, repository: TrustRepository, actor: Actor) -> None:
    async with refuses(NotPermitted):
        await publish_trust(small.register, actor, NOW, repository, ONLINE)
