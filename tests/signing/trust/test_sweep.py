import os
from pathlib import Path

from signing.trust.bundle import current_files
from signing.trust.publication import Publication
from signing.trust.reading import DirectoryReader
from signing.trust.roles import Role
from tests.scenarios.honest import (
    LATER_LSP,
    SECOND,
    day,
    issuer,
)
from tests.signing.trust.registers import SERVER, created, files_in, refreshed

ONLINE_ROLES = (Role.ISSUERS, Role.SCHEMES, Role.STATUS, Role.SNAPSHOT, Role.TIMESTAMP)
LIST_1 = "https://cek.example.id/status/1"


def test_superseded_files_are_swept_after_a_day(tmp_path: Path) -> None:
    repository = created(tmp_path)
    repository.publish(SECOND, SERVER, day(1))
    assert repository.sweep() == []
    old = set(files_in(tmp_path)) - set(_current(tmp_path))
    for path in files_in(tmp_path):
        os.utime(tmp_path / path, (1_000_000, 1_000_000))
    repository.publish(Publication(), SERVER, day(2))
    swept = {str(file.relative_to(tmp_path)) for file in repository.sweep()}
    assert swept == old
    assert refreshed(tmp_path, day(2)).issuer(LATER_LSP) == issuer(LATER_LSP)


def test_what_was_current_within_the_day_is_not_swept(tmp_path: Path) -> None:
    repository = created(tmp_path)
    for path in files_in(tmp_path):
        os.utime(tmp_path / path, (1_000_000, 1_000_000))
    before = set(_current(tmp_path))
    repository.publish(SECOND, SERVER, day(1))
    assert not {str(file.relative_to(tmp_path)) for file in repository.sweep()} & before


def _current(directory: Path) -> list[str]:
    return [path for path, _ in current_files(DirectoryReader(directory))]
