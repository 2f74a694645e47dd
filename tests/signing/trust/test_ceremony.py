from dataclasses import replace
from pathlib import Path

import pytest

from signing.keys import SoftwareKey
from signing.status_list import StatusValue
from signing.trust.ceremony import Drafts
from signing.trust.memory import MemoryInProcess
from signing.trust.release import SigningKeyMissing
from signing.trust.repository import RepositoryExists, TrustRepository, UnfitDrafts
from signing.trust.roles import Role
from tests.scenarios.honest import (
    FIRST_LSP,
    REGISTER,
    SECOND,
    START,
    day,
    issuer,
    role_keys,
    statuses,
)
from tests.scenarios.pinned_keys import key
from tests.signing.trust.registers import HOLDERS, SERVER, created, files_in, keys, refreshed

ONLINE_ROLES = (Role.ISSUERS, Role.SCHEMES, Role.STATUS, Role.SNAPSHOT, Role.TIMESTAMP)
LIST_1 = "https://cek.example.id/status/1"


PUBLIC = role_keys()


def test_an_existing_repository_is_not_made_again(tmp_path: Path) -> None:
    created(tmp_path)
    with pytest.raises(RepositoryExists):
        created(tmp_path)


def test_holders_sign_one_after_the_other_in_different_places(tmp_path: Path) -> None:
    repository = TrustRepository(tmp_path)
    drafts = repository.first_drafts(REGISTER, role_keys(), START)
    at_first_holder = drafts.signed_by(key("root-3"))
    with pytest.raises(UnfitDrafts):
        repository.install(at_first_holder, SERVER, START)
    assert files_in(tmp_path) == {}
    at_second_holder = Drafts(at_first_holder.root, at_first_holder.targets).signed_by(key("root-1"))
    assert repository.install(at_second_holder, SERVER, START).versions == dict.fromkeys(Role, 1)
    assert not refreshed(tmp_path, START).expired


def test_the_offline_roles_are_renewed_with_the_same_keys(tmp_path: Path) -> None:
    repository = created(tmp_path)
    published = repository.change_keys(repository.keys, [*HOLDERS[:2], *SERVER], day(270))
    assert published.ceremony_due == {}
    assert (published.versions[Role.ROOT], published.versions[Role.TARGETS]) == (2, 2)
    trusted = refreshed(tmp_path, day(270))
    assert (trusted.expired, trusted.verified.root.signed.expires) == ({}, day(635))


@pytest.mark.parametrize("role", ["register", "status", "snapshot", "timestamp"])
def test_each_online_key_can_be_replaced(tmp_path: Path, role: str) -> None:
    repository, memory = created(tmp_path), MemoryInProcess()
    refreshed(tmp_path, START, memory)
    new = replace(role_keys(), **{role: key("stranger").public_jwk})  # type: ignore[arg-type]  # by the role's name
    online = [key("stranger") if one is key(role) else one for one in SERVER]
    repository.change_keys(new, [*HOLDERS[:2], *online], day(1))
    assert repository.keys == new
    trusted = refreshed(tmp_path, day(1), memory)
    assert trusted.versions[Role.ROOT] == 2
    assert trusted.issuer(FIRST_LSP) == issuer(FIRST_LSP)
    listed = trusted.status_list(LIST_1)
    assert listed is not None
    assert listed.statuses == statuses(StatusValue.VALID, StatusValue.VALID)
    with pytest.raises(SigningKeyMissing):
        repository.publish(replace(SECOND, schemes=()), SERVER, day(2))
    assert repository.publish(SECOND, online, day(2)).issued == day(2)


def test_an_offline_key_is_replaced_by_two_of_the_old_and_two_of_the_new(tmp_path: Path) -> None:
    repository = created(tmp_path)
    new = replace(role_keys(), offline=(PUBLIC.offline[0], PUBLIC.offline[1], key("stranger").public_jwk))
    drafts = repository.next_drafts(new, day(1))
    with pytest.raises(UnfitDrafts):  # two of the new, one of the old
        repository.install(drafts.signed_by(*keys("root-1", "stranger")), SERVER, day(1))
    with pytest.raises(UnfitDrafts):  # two of the old, one of the new
        repository.install(drafts.signed_by(*keys("root-1", "root-3")), SERVER, day(1))
    repository.install(drafts.signed_by(*keys("root-1", "root-2")), SERVER, day(1))
    assert repository.keys == new
    assert refreshed(tmp_path, day(1)).versions[Role.ROOT] == 2


def test_all_offline_keys_are_replaced_at_once(tmp_path: Path) -> None:
    repository = created(tmp_path)
    fresh = [SoftwareKey.generate() for _ in range(3)]
    new = replace(role_keys(), offline=tuple(one.public_jwk for one in fresh))
    repository.change_keys(new, [*HOLDERS[:2], *fresh[1:], *SERVER], day(1))
    assert refreshed(tmp_path, day(1)).versions[Role.TARGETS] == 2
    with pytest.raises(UnfitDrafts):
        repository.change_keys(new, [*HOLDERS, *SERVER], day(2))


def test_drafts_of_an_earlier_version_are_not_installed(tmp_path: Path) -> None:
    repository = created(tmp_path)
    old = repository.next_drafts(role_keys(), day(1)).signed_by(*HOLDERS)
    repository.change_keys(role_keys(), [*HOLDERS, *SERVER], day(2))
    before = files_in(tmp_path)
    with pytest.raises(UnfitDrafts):
        repository.install(old, SERVER, day(3))
    assert files_in(tmp_path) == before


def test_installing_the_same_drafts_again_changes_nothing(tmp_path: Path) -> None:
    repository = created(tmp_path)
    drafts = repository.next_drafts(role_keys(), day(1)).signed_by(*HOLDERS)
    repository.install(drafts, SERVER, day(1))
    before = files_in(tmp_path)
    repository.install(drafts, SERVER, day(1))
    assert files_in(tmp_path) == before
