from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from signing.status_list import StatusValue
from signing.trust.client import TrustClient, own_first_root, read_once
from signing.trust.errors import MalformedTrust, MissingTrust, Rollback, ThresholdNotMet, TooManyRoots, TrustMismatch
from signing.trust.memory import MemoryInDirectory, MemoryInProcess
from signing.trust.publication import Publication
from signing.trust.reading import NOWHERE, DirectoryReader, MappingReader
from signing.trust.roles import MAX_ROOTS, Role
from tests.scenarios.honest import (
    FIRST,
    FIRST_LSP,
    LATER_LSP,
    SCHEME,
    SECOND,
    START,
    day,
    first,
    issuer,
    second,
    statuses,
)
from tests.scenarios.pinned_keys import key
from tests.scenarios.served import Served, listing, unchanged
from tests.signing.trust.registers import SERVER, created, refreshed

ROOT = first().files["metadata/1.root.json"]
LIST_1 = "https://cek.example.id/status/1"


class CountingReader:
    """Reads files that are in memory, and remembers what was asked for."""

    def __init__(self, files: Served) -> None:
        self._files = MappingReader(files.files)
        self.asked: list[str] = []

    def read(self, path: str, limit: int) -> bytes | None:
        self.asked.append(path)
        return self._files.read(path, limit)


def test_files_are_read_in_the_order_of_the_format() -> None:
    reader = CountingReader(first())
    trusted = TrustClient(ROOT, MemoryInProcess()).refresh(reader, START)
    assert reader.asked == [
        "metadata/2.root.json",
        "metadata/timestamp.json",
        "metadata/2.snapshot.json",
        "metadata/1.targets.json",
        "metadata/2.issuers.json",
        "metadata/2.status.json",
    ]
    reader.asked.clear()
    trusted.issuer(FIRST_LSP)
    trusted.status_list(LIST_1)
    assert reader.asked == [first().target("issuers", "issuers/12.json"), first().target("status", "status/1.jwt")]


def test_one_certificate_needs_one_shard_and_one_list_and_each_once() -> None:
    reader, memory = CountingReader(second()), MemoryInProcess()
    trusted = TrustClient(ROOT, memory).refresh(reader, day(1))
    for _ in range(2):
        assert trusted.issuer(FIRST_LSP) == issuer(FIRST_LSP)
        assert trusted.status_list(LIST_1) is not None
    reader.asked.clear()
    again = TrustClient(ROOT, memory).refresh(reader, day(1))
    assert again.issuer(FIRST_LSP) == issuer(FIRST_LSP)
    assert again.status_list(LIST_1) is not None
    assert reader.asked == ["metadata/2.root.json", "metadata/timestamp.json"]


def test_only_what_changed_is_read_again() -> None:
    memory, reader = MemoryInProcess(), CountingReader(second())
    TrustClient(ROOT, memory).refresh(MappingReader(first().files), START).issuer(FIRST_LSP)
    TrustClient(ROOT, memory).refresh(reader, day(1)).issuer(FIRST_LSP)
    assert reader.asked == [
        "metadata/2.root.json",
        "metadata/timestamp.json",
        "metadata/3.snapshot.json",
        "metadata/3.issuers.json",
        "metadata/3.status.json",
    ]


def test_what_a_set_no_longer_names_is_forgotten() -> None:
    memory = MemoryInProcess()
    old = TrustClient(ROOT, memory).refresh(MappingReader(first().files), START)
    assert old.status_list(LIST_1)
    assert old.scheme(SCHEME)
    assert old.issuer(FIRST_LSP)
    assert len(memory.targets) == 4  # the list, the shard, the role of schemes, its shard
    TrustClient(ROOT, memory).refresh(MappingReader(second().files), day(1))
    assert len(memory.targets) == 3  # the list was signed again


def test_a_set_answers_what_the_register_published() -> None:
    trusted = read_once(MappingReader(second().files), day(1))
    assert trusted.register_identifier == "https://cek.example.id"
    assert trusted.is_test is True
    assert trusted.issued == day(1)
    assert trusted.issuer(LATER_LSP) == issuer(LATER_LSP)
    assert trusted.issuer("BNSP-LSP-9999-ID") is None
    listed = trusted.status_list(LIST_1)
    assert listed is not None
    assert listed.statuses == statuses(StatusValue.VALID, StatusValue.REVOKED)
    assert (trusted.scheme(SCHEME), trusted.scheme("SKM-000123@9")) == (next(iter(SECOND.schemes or ())), None)


@pytest.mark.parametrize(
    "uri",
    [
        "",
        "https://cek.example.id/status/",
        "https://cek.example.id/status/2",
        "https://cek.example.id/status/01",
        "https://cek.example.id/status/1 ",
        "https://cek.example.id/status/\u0661",
        "https://cek.example.id/status/../issuers/12",
        "https://cek.example.net/status/1",
        "/status/1",
        "1",
        "https://cek.example.id/status/99999999999999999999",
    ],
)
def test_a_status_list_of_another_name_is_not_ours(uri: str) -> None:
    assert read_once(MappingReader(first().files), START).status_list(uri) is None


@pytest.mark.parametrize("text", ["", "SKM", "SKM-x@1"])
def test_what_is_no_scheme_has_no_details(text: str) -> None:
    assert read_once(MappingReader(first().files), START).scheme(text) is None


def test_details_may_be_missing_where_the_verdict_is_not() -> None:
    files = {path: data for path, data in first().files.items() if "schemes" not in path}
    trusted = read_once(MappingReader(files), START)
    assert trusted.issuer(FIRST_LSP) == issuer(FIRST_LSP)
    with pytest.raises(MissingTrust):
        trusted.scheme(SCHEME)


def test_a_list_in_the_place_of_another_is_refused() -> None:
    content = first().files[first().target("status", "status/1.jwt")]
    swapped = first().next_role("status", listing("status/2.jwt", content), key("status"))
    swapped = swapped.named({"status": 3}, key("snapshot"), key("timestamp"))
    swapped = swapped.having(swapped.target("status", "status/2.jwt"), content)
    with pytest.raises(TrustMismatch):
        read_once(MappingReader(swapped.files), START).status_list("https://cek.example.id/status/2")


def test_expiry_is_judged_for_any_moment() -> None:
    trusted = read_once(MappingReader(first().files), START)
    assert trusted.expired == {}
    assert trusted.expired_at(day(14) - timedelta(seconds=1)) == {}
    assert trusted.expired_at(day(14)) == dict.fromkeys((Role.TIMESTAMP, Role.SNAPSHOT, Role.STATUS), day(14))
    assert set(trusted.expired_at(day(365))) == set(Role) - {Role.SCHEMES}


def test_an_expired_set_is_read_and_says_so() -> None:
    trusted = read_once(MappingReader(first().files), day(20))
    assert set(trusted.expired) == {Role.TIMESTAMP, Role.SNAPSHOT, Role.STATUS}
    assert trusted.issuer(FIRST_LSP) == issuer(FIRST_LSP)


def test_the_stored_set_is_verified_again_and_serves_offline(tmp_path: Path) -> None:
    memory = MemoryInDirectory(tmp_path)
    assert TrustClient(ROOT, memory).stored(START) is None
    TrustClient(ROOT, memory).refresh(MappingReader(first().files), START).issuer(FIRST_LSP)
    stored = TrustClient(ROOT, MemoryInDirectory(tmp_path)).stored(day(1))
    assert stored is not None
    assert stored.issuer(FIRST_LSP) == issuer(FIRST_LSP)
    with pytest.raises(MissingTrust):
        stored.status_list(LIST_1)
    (tmp_path / "set.json").write_text("{")
    assert TrustClient(ROOT, MemoryInDirectory(tmp_path)).stored(day(1)) is None


def test_a_memory_in_a_directory_refuses_a_rollback_in_the_next_process(tmp_path: Path) -> None:
    TrustClient(ROOT, MemoryInDirectory(tmp_path)).refresh(MappingReader(second().files), day(1))
    with pytest.raises(Rollback):
        TrustClient(ROOT, MemoryInDirectory(tmp_path)).refresh(MappingReader(first().files), day(1))


def test_a_new_root_is_kept_although_the_rest_is_refused() -> None:
    memory = MemoryInProcess()
    rooted = first().next_root(unchanged, key("root-1"), key("root-2")).lacking("metadata/timestamp.json")
    with pytest.raises(MissingTrust):
        TrustClient(ROOT, memory).refresh(MappingReader(rooted.files), START)
    assert list(memory.roots) == [2]


def test_a_damaged_root_in_the_memory_is_asked_for_again() -> None:
    memory = MemoryInProcess()
    rooted = first().next_root(unchanged, key("root-1"), key("root-2"))
    TrustClient(ROOT, memory).refresh(MappingReader(rooted.files), START)
    memory.roots[2] = memory.roots[2][:-1]
    trusted = TrustClient(ROOT, memory).refresh(MappingReader(rooted.files), START)
    assert trusted.versions[Role.ROOT] == 2
    assert memory.roots[2] == rooted.files["metadata/2.root.json"]


def test_a_program_with_a_later_first_root_goes_on_from_there() -> None:
    rooted = first().next_root(unchanged, key("root-1"), key("root-2"))
    reader = CountingReader(rooted)
    TrustClient(rooted.files["metadata/2.root.json"], MemoryInProcess()).refresh(reader, START)
    assert reader.asked[0] == "metadata/3.root.json"


def test_endless_roots_are_not_followed() -> None:
    served = first()
    for _ in range(MAX_ROOTS):
        served = served.next_root(unchanged, key("root-1"), key("root-2"))
    reader = MappingReader(served.files)
    assert TrustClient(ROOT, MemoryInProcess()).refresh(reader, START).versions[Role.ROOT] == MAX_ROOTS + 1
    one_more = MappingReader(served.next_root(unchanged, key("root-1"), key("root-2")).files)
    with pytest.raises(TooManyRoots):
        TrustClient(ROOT, MemoryInProcess()).refresh(one_more, START)


@pytest.mark.parametrize("data", [b"", b"{}", b"[]", b"\xff", ROOT[:-1], first().files["metadata/timestamp.json"]])
def test_a_first_root_that_is_none_is_refused(data: bytes) -> None:
    with pytest.raises(MalformedTrust):
        TrustClient(data, MemoryInProcess())


def test_a_first_root_must_be_signed_by_itself() -> None:
    strange = first().signed(first().read("root"), "metadata/1.root.json", key("root-1"), key("stranger"))
    with pytest.raises(ThresholdNotMet):
        TrustClient(strange.files["metadata/1.root.json"], MemoryInProcess())


def test_a_pinned_root_refuses_what_another_root_began() -> None:
    other = first().signed(first().read("root"), "metadata/1.root.json", key("root-2"), key("root-3"))
    assert read_once(MappingReader(other.files), START, ROOT).issued == START
    with pytest.raises(MissingTrust):
        own_first_root(NOWHERE)


@pytest.mark.parametrize(
    "register", [None, {}, {"iss": 1, "test": True}, {"iss": "https://x", "test": "no"}, "https://x"]
)
def test_a_root_that_names_no_register_is_refused(register: object) -> None:
    root = first().read("root")
    root.signed.unrecognized_fields["x-register"] = register
    files = first().signed(root, "metadata/1.root.json", key("root-1"), key("root-2"))
    with pytest.raises(MalformedTrust):
        read_once(MappingReader(files.files), START)


def test_a_release_between_two_reads_does_not_mix(tmp_path: Path) -> None:
    repository = created(tmp_path)
    trusted = refreshed(tmp_path, START)
    repository.publish(SECOND, SERVER, day(1))
    assert trusted.issuer(FIRST_LSP) == issuer(FIRST_LSP)
    assert trusted.issuer(LATER_LSP) is None
    listed = trusted.status_list(LIST_1)
    assert listed is not None
    assert listed.statuses == tuple(FIRST.status_lists.values())[0]  # noqa: RUF015  # the only one


def test_many_lists_are_read_one_by_one(tmp_path: Path) -> None:
    repository = created(tmp_path)
    lists = {number: statuses(StatusValue(number % 4)) for number in range(1, 9)}
    repository.publish(replace(Publication(), status_lists=lists), SERVER, day(1))
    trusted = TrustClient(ROOT, MemoryInProcess()).refresh(DirectoryReader(tmp_path), day(1))
    found = [trusted.status_list(f"https://cek.example.id/status/{number}") for number in lists]
    assert [listed and listed.statuses.get(0) for listed in found] == [1, 2, 3, 0, 1, 2, 3, 0]
