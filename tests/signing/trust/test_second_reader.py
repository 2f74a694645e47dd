"""python-tuf's own updater, which knows nothing of us, reads what we publish."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from urllib.parse import urlparse

import pytest
from tuf.api.exceptions import DownloadHTTPError
from tuf.ngclient.fetcher import FetcherInterface
from tuf.ngclient.updater import Updater

from signing.issuers import decode_shard
from signing.trust.repository import TrustRepository
from tests.scenarios.honest import FIRST, FIRST_LSP, FIRST_SHARD, REGISTER, issuer, role_keys
from tests.scenarios.pinned_keys import key
from tests.signing.trust.registers import HOLDERS, SERVER


class DirectoryFetcher(FetcherInterface):
    """Serves a directory without a network."""

    def __init__(self, directory: Path) -> None:
        self._directory = directory

    def _fetch(self, url: str) -> Iterator[bytes]:
        file = self._directory / urlparse(url).path.lstrip("/")
        if not file.is_file():
            raise DownloadHTTPError(f"{url} is not there", 404)
        return iter([file.read_bytes()])


@pytest.fixture
def updater(tmp_path: Path) -> Updater:
    """The updater judges expiry by the real clock, so the repository is of today."""
    today = datetime.now(UTC) - timedelta(minutes=1)
    public, directory = role_keys(), tmp_path / "trust"
    repository = TrustRepository.create(directory, REGISTER, public, [*HOLDERS, *SERVER], today)
    repository.publish(FIRST, SERVER, today)
    new = replace(public, timestamp=key("new-timestamp").public_jwk)
    repository.change_keys(new, [*HOLDERS[:2], *SERVER[:3], key("new-timestamp")], today)
    (tmp_path / "metadata").mkdir()
    (tmp_path / "targets").mkdir()
    return Updater(
        str(tmp_path / "metadata"),
        "https://cek.example.id/metadata",
        str(tmp_path / "targets"),
        "https://cek.example.id/targets",
        DirectoryFetcher(directory),
        bootstrap=(directory / "metadata/1.root.json").read_bytes(),
    )


def test_it_follows_the_roots_and_reads_every_kind_of_target(updater: Updater) -> None:
    updater.refresh()
    for name in (FIRST_SHARD, "schemes/59.json", "status/1.jwt"):
        info = updater.get_targetinfo(name)
        assert info is not None
        updater.download_target(info)


def test_it_reads_the_same_issuer(updater: Updater) -> None:
    info = updater.get_targetinfo(FIRST_SHARD)
    assert info is not None
    assert decode_shard(Path(updater.download_target(info)).read_bytes()) == {FIRST_LSP: issuer(FIRST_LSP)}


def test_it_finds_no_target_that_was_not_published(updater: Updater) -> None:
    assert updater.get_targetinfo("issuers/63.json") is None
