from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from signing.issuers import (
    Interval,
    Issuer,
    IssuerKey,
    ScopeInterval,
    decode_shard,
    encode_shard,
    shard_of,
)
from signing.keys import SoftwareKey
from signing.published_json import MalformedPublication

KEY = SoftwareKey.generate()
SIGNING_KEY = IssuerKey(
    kid=KEY.kid,
    jwk=KEY.public_jwk,
    not_before=datetime(2025, 1, 1, tzinfo=UTC),
    not_after=datetime(2026, 1, 1, tzinfo=UTC),
    compromised_at=datetime(2025, 6, 1, tzinfo=UTC),
    genuine=frozenset({"0" * 64, "f" * 64}),
)
LSP = Issuer(
    licence_number="BNSP-LSP-9001-ID",
    name="LSP Contoh “Satu”",
    type="P3",
    licences=(Interval(date(2021, 3, 1), date(2025, 2, 28)), Interval(date(2025, 3, 1), date(2029, 2, 28))),
    freezes=(Interval(date(2026, 3, 10), date(2026, 3, 14)), Interval(date(2027, 1, 1), None)),
    scope=(ScopeInterval("SKM-000123@2", date(2025, 3, 1), None),),
    keys=(SIGNING_KEY,),
)
SHARD = encode_shard([LSP])

days = st.dates()
intervals = st.builds(Interval, days, st.none() | days)
moments = st.datetimes(datetime(1990, 1, 1), datetime(2100, 1, 1)).map(lambda at: at.replace(microsecond=0, tzinfo=UTC))  # noqa: DTZ001  # made aware in the next call
issuers = st.builds(
    Issuer,
    licence_number=st.text(max_size=20),
    name=st.text(max_size=40),
    type=st.sampled_from(["P1", "P2", "P3"]),
    licences=st.lists(intervals, max_size=3).map(tuple),
    freezes=st.lists(intervals, max_size=3).map(tuple),
    scope=st.lists(st.builds(ScopeInterval, st.text(max_size=12), days, st.none() | days), max_size=3).map(tuple),
    keys=st.lists(
        st.builds(
            IssuerKey,
            kid=st.text(max_size=11),
            jwk=st.just(KEY.public_jwk),
            not_before=moments,
            not_after=st.none() | moments,
            compromised_at=st.none() | moments,
            genuine=st.frozensets(st.text("0123456789abcdef", min_size=64, max_size=64), max_size=2),
        ),
        max_size=2,
    ).map(tuple),
)


@settings(suppress_health_check=[HealthCheck.too_slow])  # whole shards take their time on a busy machine
@given(st.lists(issuers, max_size=4, unique_by=lambda issuer: issuer.licence_number))
def test_what_is_encoded_is_decoded(listed: list[Issuer]) -> None:
    encoded = encode_shard(listed)
    assert decode_shard(encoded) == {issuer.licence_number: issuer for issuer in listed}
    assert encode_shard(reversed(listed)) == encoded


def test_a_shard_is_minified_json_with_sorted_members() -> None:
    plain = Issuer("BNSP-LSP-9002-ID", "LSP é", "P1", (Interval(date(2025, 1, 1), None),))
    assert encode_shard([plain]).decode() == (
        '{"issuers":[{"freezes":[],"keys":[],"licence_number":"BNSP-LSP-9002-ID","licences":[["2025-01-01",null]],'
        '"name":"LSP é","scope":[],"type":"P1"}],"version":1}'
    )


def test_both_ends_of_an_interval_are_in_it() -> None:
    interval = Interval(date(2025, 3, 1), date(2025, 3, 3))
    found = [interval.contains(date(2025, 2, 28) + timedelta(days=offset)) for offset in range(5)]
    assert found == [False, True, True, True, False]


def test_an_open_interval_has_no_end() -> None:
    assert Interval(date(2025, 3, 1), None).contains(date.max)
    assert not Interval(date(2025, 3, 1), None).contains(date(2025, 2, 28))


@pytest.mark.parametrize(
    ("on", "licensed"),
    [
        (date(2021, 2, 28), False),
        (date(2021, 3, 1), True),
        (date(2025, 2, 28), True),
        (date(2025, 3, 1), True),
        (date(2026, 3, 9), True),
        (date(2026, 3, 10), False),
        (date(2026, 3, 14), False),
        (date(2026, 3, 15), True),
        (date(2026, 12, 31), True),
        (date(2027, 1, 1), False),
        (date(2029, 3, 1), False),
    ],
)
def test_a_freeze_interrupts_a_licence(on: date, licensed: bool) -> None:  # noqa: FBT001  # a table of truth
    assert LSP.was_licensed(on) is licensed


def test_scope_is_of_one_version_of_one_scheme() -> None:
    assert LSP.was_in_scope("SKM-000123@2", date(2025, 3, 1))
    assert not LSP.was_in_scope("SKM-000123@2", date(2025, 2, 28))
    assert not LSP.was_in_scope("SKM-000123@1", date(2025, 3, 1))


def test_a_key_is_found_by_its_name_alone() -> None:
    assert LSP.key(KEY.kid) == SIGNING_KEY
    assert LSP.key("AAAAAAAAAAA") is None


def test_times_are_rounded_down_to_the_second() -> None:
    late = replace(SIGNING_KEY, not_before=datetime(2025, 1, 1, 7, 0, 0, 999_999, tzinfo=timezone(timedelta(hours=7))))
    found = decode_shard(encode_shard([replace(LSP, keys=(late,))]))
    assert found[LSP.licence_number].keys[0] == SIGNING_KEY


def test_a_time_without_its_zone_is_not_published() -> None:
    naive = replace(SIGNING_KEY, not_before=datetime(2025, 1, 1))  # noqa: DTZ001  # that is the defect
    with pytest.raises(ValueError, match="time zone"):
        encode_shard([replace(LSP, keys=(naive,))])


@pytest.mark.parametrize(
    ("licence_number", "shard"),
    [("BNSP-LSP-9001-ID", 12), ("BNSP-LSP-9002-ID", 16), ("BNSP-LSP-1565-ID", 8), ("", 56)],
)
def test_the_shard_is_the_first_six_bits_of_the_hash(licence_number: str, shard: int) -> None:
    assert shard_of(licence_number) == shard


OTHER_FORMS = [
    (b'"version":1', b'"version":2'),
    (b'"version":1', b'"version":true'),
    (b'"version":1', b'"version":1,"version":1'),
    (b'"version":1', b'"version":1,"more":1'),
    (b'"type":"P3"', b'"type":3'),
    (b'"type":"P3"', b'"type":"P3","note":""'),
    (b'"2025-02-28"', b'"2025-02-29"'),
    (b'"2025-02-28"', b'"20250228"'),
    (b'"2025-02-28"', b'"2025-02-28",null'),
    (b'"not_after":1767225600', b'"not_after":1767225600.0'),
    (b'"not_after":1767225600', b'"not_after":1e999'),
    (b'"not_after":1767225600', b'"not_after":NaN'),
    (b'"not_after":1767225600', b'"not_after":99999999999999999'),
    (b'"crv":"P-256",', b""),
    (b'{"issuers"', b'\xef\xbb\xbf{"issuers"'),
    (b'{"issuers"', b'[{"issuers"'),
    ("“".encode(), b"\xff"),
]
"""What is in the shard, and what is put in its place."""


@pytest.mark.parametrize(("found", "put"), OTHER_FORMS)
def test_every_other_form_is_refused(found: bytes, put: bytes) -> None:
    assert SHARD.count(found) == 1
    with pytest.raises(MalformedPublication):
        decode_shard(SHARD.replace(found, put))


def test_deep_nesting_is_refused() -> None:
    with pytest.raises(MalformedPublication):
        decode_shard(b"[" * 200_000)
