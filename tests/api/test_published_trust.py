"""The process follows the trust data of its directory, whoever publishes there, and keeps what it read."""

from datetime import timedelta
from pathlib import Path

import pytest

from api.ceremony import hold_first_ceremony
from api.local_secrets import trust_passphrase
from api.metrics import Metrics
from api.published_trust import JUDGED_FOR, TrustInDirectory
from api.settings import Settings
from api.trust_keys import OnlineKeys
from signing.trust.publication import Publication
from signing.trust.repository import RepositoryExists, TrustRepository
from signing.verdicts import Verdict
from tests.register import NOW

LATER = NOW + timedelta(days=3)


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(data_directory=tmp_path, register_identifier="https://cek.example.id")


@pytest.fixture
def begun(settings: Settings) -> Settings:
    hold_first_ceremony(settings, None, NOW)
    return settings


def publish_again(settings: Settings) -> None:
    keys = OnlineKeys.open(settings.trust_keys_directory, trust_passphrase(settings))
    TrustRepository(settings.trust_directory).publish(Publication(issuers=[]), keys.all, LATER)


def issued_gauge(metrics: Metrics) -> float | None:
    return metrics.registry.get_sample_value("kompeten_trust_issued_timestamp_seconds")


def test_before_anything_is_published_nothing_can_be_told(settings: Settings) -> None:
    trust = TrustInDirectory(settings.trust_directory, Metrics())
    assert trust.current(NOW) is None
    assert trust.verify("x", NOW).verdict is Verdict.NOT_OURS
    hold_first_ceremony(settings, None, NOW)
    assert trust.current(NOW) is not None


def test_a_new_publication_is_seen_at_once(begun: Settings) -> None:
    metrics = Metrics()
    trust = TrustInDirectory(begun.trust_directory, metrics)
    first = trust.current(NOW)
    assert first is not None
    assert (first.issued, issued_gauge(metrics)) == (NOW, NOW.timestamp())
    assert trust.current(NOW) is first
    publish_again(begun)
    second = trust.current(LATER)
    assert second is not None
    assert (second.issued, issued_gauge(metrics)) == (LATER, LATER.timestamp())


def test_the_same_publication_is_judged_again_after_a_minute(begun: Settings) -> None:
    trust = TrustInDirectory(begun.trust_directory, Metrics())
    first = trust.current(NOW)
    assert trust.current(NOW + JUDGED_FOR - timedelta(seconds=1)) is first
    judged_again = trust.current(NOW + timedelta(days=30))
    assert judged_again is not None
    assert judged_again is not first
    assert sorted(judged_again.expired) == ["snapshot", "status", "timestamp"]


def test_what_is_refused_leaves_what_was_read_before(begun: Settings) -> None:
    trust = TrustInDirectory(begun.trust_directory, Metrics())
    first = trust.current(NOW)
    timestamp = begun.trust_directory / "metadata" / "timestamp.json"
    forged = timestamp.read_bytes().replace(b'"version": 1', b'"version": 2').replace(b'"version":1', b'"version":2')
    assert forged != timestamp.read_bytes()
    timestamp.write_bytes(forged)
    assert trust.current(NOW) is first


def test_verdicts_are_counted(begun: Settings) -> None:
    metrics = Metrics()
    trust = TrustInDirectory(begun.trust_directory, metrics)
    for text in ("x", "y"):
        trust.verify(text, NOW)
    assert metrics.registry.get_sample_value("kompeten_verdicts_total", {"verdict": "NOT_OURS"}) == 2


def test_the_first_ceremony_is_held_once(begun: Settings) -> None:
    with pytest.raises(RepositoryExists):
        hold_first_ceremony(begun, None, NOW)


def test_a_ceremony_that_was_cut_short_is_begun_again_with_the_same_keys(settings: Settings) -> None:
    keys = OnlineKeys.create(settings.trust_keys_directory, trust_passphrase(settings))
    hold_first_ceremony(settings, None, NOW)
    assert TrustRepository(settings.trust_directory).keys.status == keys.status.public_jwk
