"""How much a phone downloads: printed, and held under limits."""

import gzip
import time
import zlib
from pathlib import Path

import pytest

from api.newest_trust import NewestTrust
from signing.trust.bundle import bundle_bytes
from signing.trust.client import TrustClient
from signing.trust.memory import MemoryInProcess
from signing.trust.reading import DirectoryReader
from tests.benchmarks.national_trust import publish
from tests.scenarios.honest import START

# What certificate-format.md section 3 promises, in bytes sent compressed.
FIRST_CERTIFICATE_LIMIT = 19_000
NATION_LIMIT = 714_000


class MeasuringReader:
    """Reads a directory, and counts what a server would send compressed."""

    def __init__(self, directory: Path) -> None:
        self._directory = DirectoryReader(directory)
        self.sent: dict[str, int] = {}

    def read(self, path: str, limit: int) -> bytes | None:
        data = self._directory.read(path, limit)
        if data is not None:
            self.sent[path] = len(zlib.compress(data, 9))
        return data


@pytest.fixture(scope="module")
def directory(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return publish(tmp_path_factory.mktemp("national")).directory


def test_the_first_certificate_on_a_new_phone(directory: Path, capsys: pytest.CaptureFixture[str]) -> None:
    root, reader = (directory / "metadata/1.root.json").read_bytes(), MeasuringReader(directory)
    began = time.perf_counter()
    trusted = TrustClient(root, MemoryInProcess()).refresh(reader, START)
    assert trusted.issuer("BNSP-LSP-0042-ID") is not None
    assert trusted.status_list("https://cek.example.id/status/42") is not None
    took = time.perf_counter() - began
    together = gzip.compress(NewestTrust(directory).read() or b"")
    in_two_turns = len(together) + sum(size for path, size in reader.sent.items() if path.startswith("targets/"))
    with capsys.disabled():
        lines = [f"{size:>8,} bytes  {path}" for path, size in reader.sent.items()]
        total = sum(reader.sent.values())
        print("", *lines, f"{total:>8,} bytes for the first certificate, {took * 1000:.1f} ms", sep="\n")
        print(f"{in_two_turns:>8,} bytes for it with the metadata in one file")
    assert len(reader.sent) == 7  # timestamp, snapshot, targets, issuers, status, one shard, one list
    assert total < FIRST_CERTIFICATE_LIMIT
    assert len(together) < in_two_turns < FIRST_CERTIFICATE_LIMIT


def test_the_whole_country(directory: Path, capsys: pytest.CaptureFixture[str]) -> None:
    root, reader = (directory / "metadata/1.root.json").read_bytes(), MeasuringReader(directory)
    trusted = TrustClient(root, MemoryInProcess()).refresh(reader, START)
    names = [name for role in trusted.verified.delegated.values() for name in role.signed.targets]
    assert (len([name for name in names if name.startswith("issuers/")]), len(names)) == (64, 64 + 77)
    for name in names:
        assert trusted.target(name) is not None
    bundles = [len(bundle_bytes(DirectoryReader(directory), schemes=schemes)) for schemes in (False, True)]
    total = sum(reader.sent.values())
    with capsys.disabled():
        print(f"\n{total:>9,} bytes for the whole country, issuers and status")
        print(f"{bundles[0]:>9,} bytes of bundle without schemes, {bundles[1]:,} with them")
    assert total < NATION_LIMIT
