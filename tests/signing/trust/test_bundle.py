import shutil
import tracemalloc
import zipfile
from pathlib import Path

import pytest

from signing.trust.bundle import MAX_BUNDLE_LENGTH, bundle_bytes, open_trust, write_bundle
from signing.trust.client import read_once
from signing.trust.errors import MalformedTrust, MissingTrust, TrustError, TrustTooLarge
from signing.trust.reading import DirectoryReader, MappingReader, ZipReader
from signing.trust.roles import Role
from tests.scenarios.honest import FIRST_LSP, LATER_LSP, SCHEME, SECOND, START, day, first, issuer, role_keys
from tests.signing.trust.registers import HOLDERS, SERVER, created, keys


@pytest.fixture
def directory(tmp_path: Path) -> Path:
    """A repository with two roots and two releases."""
    repository = created(tmp_path / "trust")
    repository.publish(SECOND, SERVER, day(1))
    online = keys("register", "status", "new-snapshot", "new-timestamp")
    repository.change_keys(role_keys("new-snapshot", "new-timestamp"), [*HOLDERS, *online], day(2))
    return repository.directory


def test_a_bundle_says_what_its_directory_says(directory: Path, tmp_path: Path) -> None:
    write_bundle(directory, tmp_path / "trust-bundle.zip")
    for path in (directory, tmp_path / "trust-bundle.zip"):
        trusted = read_once(open_trust(path), day(2))
        assert trusted.versions[Role.ROOT] == 2
        assert trusted.issuer(LATER_LSP) == issuer(LATER_LSP)
        assert trusted.scheme(SCHEME) is not None
        assert trusted.issued == day(2)


def test_a_bundle_holds_every_root_and_the_current_set_alone(directory: Path) -> None:
    with zipfile.ZipFile(_written(directory)) as bundle:
        names = bundle.namelist()
    assert names == sorted(names)
    assert [name for name in names if name.startswith("metadata/")] == [
        "metadata/1.root.json",
        "metadata/2.root.json",
        "metadata/2.schemes.json",
        "metadata/2.targets.json",
        "metadata/3.issuers.json",
        "metadata/3.status.json",
        "metadata/4.snapshot.json",
        "metadata/timestamp.json",
    ]
    assert len([name for name in names if name.startswith("targets/")]) == 4  # two shards, a list, a shard of schemes


def test_a_bundle_without_schemes_still_gives_verdicts(directory: Path) -> None:
    trusted = read_once(ZipReader(bundle_bytes(DirectoryReader(directory), schemes=False)), day(2))
    assert trusted.issuer(FIRST_LSP) == issuer(FIRST_LSP)
    assert trusted.status_list("https://cek.example.id/status/1") is not None
    with pytest.raises(MissingTrust):
        trusted.scheme(SCHEME)


def test_the_same_repository_gives_the_same_bytes(directory: Path, tmp_path: Path) -> None:
    copied = shutil.copytree(directory, tmp_path / "copy")
    assert bundle_bytes(DirectoryReader(copied)) == bundle_bytes(DirectoryReader(directory))
    assert bundle_bytes(ZipReader(bundle_bytes(DirectoryReader(directory)))) == bundle_bytes(DirectoryReader(directory))


def test_a_bundle_of_an_incomplete_directory_is_not_written(directory: Path, tmp_path: Path) -> None:
    shutil.rmtree(directory / "targets/issuers")
    with pytest.raises(MissingTrust):
        write_bundle(directory, tmp_path / "trust-bundle.zip")
    assert not (tmp_path / "trust-bundle.zip").exists()


def test_neither_directory_nor_bundle(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        open_trust(tmp_path / "nothing.zip")
    (tmp_path / "text.zip").write_text("not a zip")
    with pytest.raises(MalformedTrust):
        open_trust(tmp_path / "text.zip")


def test_no_damage_of_one_byte_is_believed(directory: Path) -> None:
    good = bundle_bytes(DirectoryReader(directory))
    expected = issuer(FIRST_LSP)
    for at in range(0, len(good), 97):
        damaged = good[:at] + bytes([good[at] ^ 0x10]) + good[at + 1 :]
        try:
            assert read_once(ZipReader(damaged), day(2)).issuer(FIRST_LSP) == expected
        except TrustError:
            continue


def test_a_bomb_in_a_bundle_is_not_inflated(tmp_path: Path) -> None:
    path = tmp_path / "bomb.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as bundle:
        bundle.writestr("metadata/1.root.json", first().files["metadata/1.root.json"])
        bundle.writestr("metadata/2.root.json", bytes(50_000_000))
    with pytest.raises(TrustTooLarge):
        read_once(open_trust(path), START)


@pytest.mark.parametrize("method", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_only_what_is_inflated_bit_by_bit_is_read(tmp_path: Path, method: int) -> None:
    path = tmp_path / "bomb.zip"
    with zipfile.ZipFile(path, "w", method) as bundle:
        bundle.writestr("metadata/1.root.json", bytes(50_000_000))
    tracemalloc.start()
    with pytest.raises(MalformedTrust):
        open_trust(path).read("metadata/1.root.json", 65_536)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 1_000_000


def test_a_bundle_that_lost_bytes_is_malformed(tmp_path: Path) -> None:
    packed = _written(tmp_path, {"first": b"1" * 1_000, "second": b"2"}).read_bytes()
    with pytest.raises(MalformedTrust):  # each piece now begins in front of the place that the directory names
        ZipReader(packed[500:]).read("first", 1_000)


def test_a_name_that_is_not_utf_8_is_malformed(tmp_path: Path) -> None:
    packed = bytearray(_written(tmp_path, {"file": b"12345"}).read_bytes())
    packed[7] |= 0x08  # the flag of UTF-8, in the local header
    packed[packed.index(b"file")] = 0xFF
    with pytest.raises(MalformedTrust):
        ZipReader(bytes(packed)).read("file", 5)


def test_a_file_far_too_large_for_a_bundle_is_not_read(tmp_path: Path) -> None:
    path = tmp_path / "disk.img"
    with path.open("wb") as file:
        file.truncate(MAX_BUNDLE_LENGTH + 1)  # a hole: it takes no place on the disk
    with pytest.raises(TrustTooLarge):
        open_trust(path)


def test_readers_answer_none_for_what_is_not_there(tmp_path: Path) -> None:
    empty = _written(tmp_path, {})
    for reader in (DirectoryReader(tmp_path), ZipReader(empty.read_bytes()), MappingReader({})):
        assert reader.read("metadata/1.root.json", 10) is None


@pytest.mark.parametrize("limit", [0, 3, 4])
def test_readers_stop_at_the_limit(tmp_path: Path, limit: int) -> None:
    (tmp_path / "file").write_bytes(b"12345")
    packed = _written(tmp_path, {"file": b"12345"})
    for reader in (DirectoryReader(tmp_path), ZipReader(packed.read_bytes()), MappingReader({"file": b"12345"})):
        assert reader.read("file", 5) == b"12345"
        with pytest.raises(TrustTooLarge):
            reader.read("file", limit)


def test_an_encrypted_entry_is_malformed(tmp_path: Path) -> None:
    packed = bytearray(_written(tmp_path, {"file": b"12345"}).read_bytes())
    packed[6] |= 1  # the flag of encryption, in the local header
    packed[packed.index(b"PK\x01\x02") + 8] |= 1  # and in the directory
    with pytest.raises(MalformedTrust):
        ZipReader(bytes(packed)).read("file", 5)


def _written(directory: Path, files: dict[str, bytes] | None = None) -> Path:
    path = directory / "packed.zip"
    if files is None:
        write_bundle(directory, path)
        return path
    with zipfile.ZipFile(path, "w") as bundle:
        for name, data in files.items():
            bundle.writestr(name, data)
    return path
