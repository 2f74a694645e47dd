import json
import threading
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path
from typing import Any

import pytest
from tuf.api.metadata import Metadata

from signing.keys import SoftwareKey
from signing.status_list import StatusList, StatusValue
from signing.trust.ceremony import RoleKeys
from signing.trust.client import TrustClient
from signing.trust.errors import ThresholdNotMet
from signing.trust.lints import ClockWentBack
from signing.trust.memory import MemoryInProcess
from signing.trust.proof import RefusedByReaders
from signing.trust.publication import Publication
from signing.trust.reading import DirectoryReader
from signing.trust.register import RegisterIdentity
from signing.trust.release import SigningKeyMissing
from signing.trust.repository import TrustRepository
from signing.trust.roles import Role
from tests.scenarios.honest import (
    FIRST,
    FIRST_LSP,
    REGISTER,
    SCHEME,
    SECOND,
    START,
    day,
    issuer,
    role_keys,
    statuses,
)
from tests.scenarios.pinned_keys import key
from tests.signing.trust.registers import SERVER, created, files_in, keys, refreshed

ONLINE_ROLES = (Role.ISSUERS, Role.SCHEMES, Role.STATUS, Role.SNAPSHOT, Role.TIMESTAMP)
LIST_1 = "https://cek.example.id/status/1"


def test_a_repository_names_its_register_and_keys(tmp_path: Path) -> None:
    repository = created(tmp_path)
    assert repository.register == REGISTER
    assert repository.keys == role_keys()
    trusted = refreshed(tmp_path, START)
    assert (trusted.register_identifier, trusted.is_test) == ("https://cek.example.id", True)


def test_root_and_targets_need_two_of_three_offline_keys(tmp_path: Path) -> None:
    created(tmp_path)
    root = json.loads((tmp_path / "metadata/1.root.json").read_bytes())["signed"]
    thresholds = {name: (role["threshold"], len(role["keyids"])) for name, role in root["roles"].items()}
    assert thresholds == {"root": (2, 3), "targets": (2, 3), "snapshot": (1, 1), "timestamp": (1, 1)}
    assert root["consistent_snapshot"] is True
    assert {(found["keytype"], found["scheme"]) for found in root["keys"].values()} == {
        ("ecdsa", "ecdsa-sha2-nistp256")
    }
    assert root["x-register"] == {"iss": "https://cek.example.id", "test": True}


def test_each_delegation_is_terminating_and_has_one_directory(tmp_path: Path) -> None:
    created(tmp_path)
    targets = json.loads((tmp_path / "metadata/1.targets.json").read_bytes())["signed"]
    assert targets["targets"] == {}
    found = [(role["name"], role["paths"], role["terminating"]) for role in targets["delegations"]["roles"]]
    assert found == [(name, [f"{name}/*"], True) for name in ("issuers", "schemes", "status")]


def test_files_are_named_by_sha256_and_length_alone(tmp_path: Path) -> None:
    created(tmp_path)
    named = [entry for file in (tmp_path / "metadata").iterdir() for entry in _named(json.loads(file.read_bytes()))]
    assert len(named) == 12  # a snapshot in the timestamp, four roles in each of two snapshots, three targets
    assert {(tuple(entry["hashes"]), type(entry["length"])) for entry in named} == {(("sha256",), int)}


def _named(metadata: dict[str, Any]) -> list[dict[str, Any]]:
    signed = metadata["signed"]
    return [*signed.get("meta", {}).values(), *signed.get("targets", {}).values()]


def test_nothing_is_written_when_nothing_changed(tmp_path: Path) -> None:
    repository = created(tmp_path)
    before = files_in(tmp_path)
    published = repository.publish(FIRST, SERVER, START)
    assert published.changed == ()
    assert published.issued == START
    assert files_in(tmp_path) == before


@pytest.mark.parametrize(
    ("publication", "changed"),
    [
        (SECOND, (Role.ISSUERS, Role.STATUS, Role.SNAPSHOT, Role.TIMESTAMP)),
        (replace(FIRST, schemes=()), (Role.SCHEMES, Role.SNAPSHOT, Role.TIMESTAMP)),
        (Publication(status_lists={1: StatusList()}), (Role.STATUS, Role.SNAPSHOT, Role.TIMESTAMP)),
        (Publication(status_lists={2: StatusList()}), (Role.STATUS, Role.SNAPSHOT, Role.TIMESTAMP)),
        (Publication(), ()),
    ],
)
def test_only_what_changed_is_signed_again(tmp_path: Path, publication: Publication, changed: tuple[Role, ...]) -> None:
    assert created(tmp_path).publish(publication, SERVER, START).changed == changed


def test_what_is_left_out_of_a_publication_stays(tmp_path: Path) -> None:
    repository = created(tmp_path)
    repository.publish(Publication(status_lists={2: statuses(StatusValue.SUSPENDED)}), SERVER, day(0))
    trusted = refreshed(tmp_path, day(0))
    assert trusted.issuer(FIRST_LSP) == issuer(FIRST_LSP)
    assert trusted.scheme(SCHEME) is not None
    found = [trusted.status_list(f"https://cek.example.id/status/{number}") for number in (1, 2, 3)]
    assert [listed and listed.statuses.get(0) for listed in found] == [StatusValue.VALID, StatusValue.SUSPENDED, None]


@pytest.mark.parametrize(
    ("days", "changed"),
    [
        (0.99, ()),
        (1, (Role.TIMESTAMP,)),
        (6.99, (Role.TIMESTAMP,)),
        (7, (Role.STATUS, Role.SNAPSHOT, Role.TIMESTAMP)),
        (59.99, (Role.STATUS, Role.SNAPSHOT, Role.TIMESTAMP)),
        (60, ONLINE_ROLES),
    ],
)
def test_a_role_is_signed_again_on_its_day(tmp_path: Path, days: float, changed: tuple[Role, ...]) -> None:
    assert created(tmp_path).publish(Publication(), SERVER, day(days)).changed == changed


@pytest.mark.parametrize(("days", "due"), [(269.99, ()), (270, (Role.ROOT, Role.TARGETS))])
def test_the_ceremony_is_due_on_day_270(tmp_path: Path, days: float, due: tuple[Role, ...]) -> None:
    published = created(tmp_path).publish(Publication(), SERVER, day(days))
    assert published.ceremony_due == dict.fromkeys(due, day(365))


LIFETIMES = {"root": 365, "targets": 365, "issuers": 90, "schemes": 90, "status": 14, "snapshot": 14, "timestamp": 14}


@pytest.mark.parametrize(("role", "lifetime"), LIFETIMES.items())
def test_each_role_expires_as_the_format_says(tmp_path: Path, role: str, lifetime: int) -> None:
    created(tmp_path)
    newest = max((tmp_path / "metadata").glob(f"*{role}.json"))
    assert Metadata.from_file(str(newest)).signed.expires == day(lifetime)


def test_a_status_list_is_signed_again_ten_days_before_its_end(tmp_path: Path) -> None:
    repository = created(tmp_path)
    issued = []
    for days in (19.99, 20.01):
        repository.publish(Publication(), SERVER, day(days))
        listed = refreshed(tmp_path, day(days)).status_list(LIST_1)
        assert listed is not None
        issued.append(listed.issued_at)
    assert issued == [START, day(20.01)]


def test_the_timestamp_says_in_utc_when_it_was_issued(tmp_path: Path) -> None:
    repository = created(tmp_path)
    jakarta = datetime(2026, 1, 3, 6, 30, 0, 999_999, tzinfo=timezone(timedelta(hours=7)))
    assert repository.publish(Publication(), SERVER, jakarta).issued == datetime(2026, 1, 2, 23, 30, tzinfo=UTC)


def test_a_clock_that_went_back_publishes_nothing(tmp_path: Path) -> None:
    with pytest.raises(ClockWentBack):
        created(tmp_path).publish(SECOND, SERVER, START - timedelta(seconds=1))


@pytest.mark.parametrize("missing", ["register", "status", "snapshot", "timestamp"])
def test_nothing_is_written_without_a_key_that_is_needed(tmp_path: Path, missing: str) -> None:
    repository = created(tmp_path)
    before = files_in(tmp_path)
    held = [one for one in SERVER if one is not key(missing)]
    with pytest.raises(SigningKeyMissing) as refused:
        repository.publish(SECOND, held, day(1))
    assert refused.value.role == {"register": Role.ISSUERS}.get(missing, missing)
    assert files_in(tmp_path) == before


def test_keys_that_are_not_needed_need_not_be_at_hand(tmp_path: Path) -> None:
    assert created(tmp_path).publish(Publication(), keys("timestamp"), day(1)).changed == (Role.TIMESTAMP,)


def test_a_release_that_readers_would_refuse_is_not_written(tmp_path: Path) -> None:
    repository = created(tmp_path)
    before = files_in(tmp_path)
    many = {number: StatusList() for number in range(2500)}  # the status role would pass 256 KiB
    with pytest.raises(RefusedByReaders):
        repository.publish(Publication(status_lists=many), SERVER, day(1))
    assert files_in(tmp_path) == before


def test_publishers_wait_for_each_other(tmp_path: Path) -> None:
    created(tmp_path)
    numbers = range(2, 8)
    publishers = [
        threading.Thread(
            target=TrustRepository(tmp_path).publish,
            args=(Publication(status_lists={number: StatusList()}), SERVER, day(1)),
        )
        for number in numbers
    ]
    for publisher in publishers:
        publisher.start()
    for publisher in publishers:
        publisher.join()
    trusted = refreshed(tmp_path, day(1))
    assert all(trusted.status_list(f"https://cek.example.id/status/{number}") for number in numbers)


FRESH = [SoftwareKey.generate() for _ in range(7)]


def test_two_registers_do_not_read_each_other(tmp_path: Path) -> None:
    created(tmp_path / "one")
    one, two, three, *single = [fresh.public_jwk for fresh in FRESH]
    public = RoleKeys((one, two, three), single[0], single[1], single[2], single[3])
    other = RegisterIdentity("https://cek.example.net", is_test=False)
    TrustRepository.create(tmp_path / "two", other, public, FRESH, START)
    root = (tmp_path / "one/metadata/1.root.json").read_bytes()
    with pytest.raises(ThresholdNotMet):
        TrustClient(root, MemoryInProcess()).refresh(DirectoryReader(tmp_path / "two"), START)
