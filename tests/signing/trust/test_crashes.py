from collections.abc import Mapping
from itertools import islice
from pathlib import Path

import pytest

from signing.trust.publication import Publication
from signing.trust.repository import TrustRepository
from signing.trust.roles import Role
from signing.trust.state import DamagedRepository
from tests.scenarios.honest import (
    FIRST,
    FIRST_LSP,
    LATER_LSP,
    NEW_ONLINE,
    REGISTER,
    SECOND,
    START,
    day,
    issuer,
    role_keys,
)
from tests.signing.trust.registers import HOLDERS, SERVER, created, files_in, keys, refreshed

ONLINE_ROLES = (Role.ISSUERS, Role.SCHEMES, Role.STATUS, Role.SNAPSHOT, Role.TIMESTAMP)
LIST_1 = "https://cek.example.id/status/1"


PUBLIC = role_keys()


class Crash(Exception):
    """The process ends here."""


class CrashingRepository(TrustRepository):
    """Writes so many files of a release, in the order of the release, and no more."""

    def __init__(self, directory: Path, files: int) -> None:
        super().__init__(directory)
        self.files = files

    def _write(self, files: Mapping[str, bytes]) -> None:
        super()._write(dict(islice(files.items(), self.files)))
        if self.files < len(files):
            raise Crash


@pytest.mark.parametrize("written", range(10))
def test_after_a_crash_readers_have_the_old_set_or_the_new_one(tmp_path: Path, written: int) -> None:
    created(tmp_path)
    try:
        CrashingRepository(tmp_path, written).publish(SECOND, SERVER, day(1))
        issued = day(1)
    except Crash:
        issued = START
    trusted = refreshed(tmp_path, day(1))
    assert trusted.issued == issued
    assert (trusted.issuer(LATER_LSP) is not None) == (issued == day(1))
    assert TrustRepository(tmp_path).publish(SECOND, SERVER, day(1)).issued == day(1)
    assert refreshed(tmp_path, day(1)).issuer(LATER_LSP) == issuer(LATER_LSP)


def test_a_release_of_these_files_was_cut_off_everywhere(tmp_path: Path) -> None:
    created(tmp_path)
    counted = CrashingRepository(tmp_path, 0)
    with pytest.raises(Crash):
        counted.publish(SECOND, SERVER, day(1))
    before = files_in(tmp_path)
    TrustRepository(tmp_path).publish(SECOND, SERVER, day(1))
    assert (
        len(files_in(tmp_path)) - len(before) == 5
    )  # two targets, issuers, status, snapshot; the timestamp is replaced


@pytest.mark.parametrize("written", range(9))
def test_a_ceremony_that_a_crash_cut_off_is_completed(tmp_path: Path, written: int) -> None:
    repository = created(tmp_path)
    new = role_keys("new-snapshot", "new-timestamp")
    drafts = repository.next_drafts(new, day(1)).signed_by(*HOLDERS)
    online = keys(*NEW_ONLINE)
    try:
        CrashingRepository(tmp_path, written).install(drafts, online, day(1))
    except Crash:
        repository.install(drafts, online, day(1))
    assert refreshed(tmp_path, day(1)).versions[Role.ROOT] == 2
    assert repository.publish(SECOND, online, day(2)).issued == day(2)
    assert refreshed(tmp_path, day(2)).issuer(LATER_LSP) == issuer(LATER_LSP)


@pytest.mark.parametrize("written", range(7))
def test_a_creation_that_a_crash_cut_off_is_begun_again(tmp_path: Path, written: int) -> None:
    repository = CrashingRepository(tmp_path, written)
    with pytest.raises(Crash):
        repository.install(repository.first_drafts(REGISTER, PUBLIC, START).signed_by(*HOLDERS), SERVER, START)
    created(tmp_path)
    assert refreshed(tmp_path, START).issuer(FIRST_LSP) == issuer(FIRST_LSP)


METADATA = ("1.root.json", "timestamp.json", "2.snapshot.json", "1.targets.json", "2.issuers.json", "2.status.json")


@pytest.mark.parametrize("name", METADATA)
def test_damaged_metadata_are_not_published_over(tmp_path: Path, name: str) -> None:
    repository, file = created(tmp_path), tmp_path / "metadata" / name
    data = file.read_bytes()
    file.write_bytes(data[:-1])
    with pytest.raises(DamagedRepository):
        repository.publish(SECOND, SERVER, day(1))
    file.unlink()
    with pytest.raises(DamagedRepository):
        repository.publish(SECOND, SERVER, day(1))
    file.write_bytes(data)
    assert repository.publish(SECOND, SERVER, day(1)).issued == day(1)


@pytest.mark.parametrize("role", ["issuers", "schemes", "status"])
def test_a_target_that_vanished_is_missed(tmp_path: Path, role: str) -> None:
    repository = created(tmp_path)
    (file,) = (tmp_path / "targets" / role).iterdir()
    file.unlink()
    with pytest.raises(DamagedRepository):
        repository.publish(Publication(), SERVER, day(1))


def test_a_damaged_status_list_is_not_signed_again(tmp_path: Path) -> None:
    repository = created(tmp_path)
    (file,) = (tmp_path / "targets" / "status").iterdir()
    file.write_bytes(file.read_bytes()[:-1])
    with pytest.raises(DamagedRepository):
        repository.publish(Publication(), SERVER, day(25))


def test_a_directory_without_a_repository_is_refused(tmp_path: Path) -> None:
    with pytest.raises(DamagedRepository):
        TrustRepository(tmp_path).publish(FIRST, SERVER, START)
