from dataclasses import replace
from datetime import UTC, datetime

from hypothesis import given
from hypothesis import strategies as st

from models.rules.event_chain import NO_HASH, ChainedEvent, ChainEnd, breaks, canonical_details

FIRST = ChainedEvent(
    sequence=1,
    occurred_at=datetime(2026, 5, 4, 3, 0, tzinfo=UTC),
    actor="officer-1",
    kind="LSP_REGISTERED",
    subject_kind="LSP",
    subject="BNSP-LSP-9001-ID",
    reason=None,
    details="{}",
    previous_hash=NO_HASH,
)
SECOND = replace(FIRST, sequence=2, kind="LICENCE_FROZEN", reason="Temuan", previous_hash=FIRST.hash)
THIRD = replace(SECOND, sequence=3, previous_hash=SECOND.hash)
CHAIN = [(each, each.hash) for each in (FIRST, SECOND, THIRD)]
END = ChainEnd(3, THIRD.hash)


def test_the_canonical_bytes_are_an_array_in_the_order_of_the_fields() -> None:
    assert FIRST.canonical == (
        b'[1,"2026-05-04T03:00:00.000000+00:00","officer-1","LSP_REGISTERED","LSP","BNSP-LSP-9001-ID",null,"{}","'
        + b"0" * 64
        + b'"]'
    )


def test_the_hash_of_an_event_never_changes() -> None:
    assert FIRST.hash == "53fc5d331b87d79feb92cf0c26d59af64d9f87dc136820cb147bd99e7b2bc920"


def test_a_whole_chain_has_no_break() -> None:
    assert list(breaks(CHAIN, END)) == []
    assert list(breaks([], ChainEnd())) == []


def test_a_changed_event_is_found() -> None:
    changed = [CHAIN[0], (replace(SECOND, reason="Lain"), SECOND.hash), CHAIN[2]]

    assert list(breaks(changed, END)) == ["event 2 was changed"]


def test_an_event_changed_with_its_hash_breaks_the_one_after() -> None:
    other = replace(SECOND, reason="Lain")

    assert list(breaks([CHAIN[0], (other, other.hash), CHAIN[2]], END)) == ["event 3 is not chained to the one before"]


def test_an_event_taken_out_is_found() -> None:
    assert list(breaks([CHAIN[0], CHAIN[2]], END)) == [
        "event 3 follows event 1",
        "event 3 is not chained to the one before",
    ]


def test_a_chain_cut_short_is_found() -> None:
    assert list(breaks(CHAIN[:2], END)) == ["the chain ends at event 2, its head says 3"]


def test_details_have_one_text() -> None:
    assert canonical_details({"b": 1, "a": ["ü", None]}) == '{"a":["ü",null],"b":1}'


@given(st.sampled_from(["actor", "kind", "subject_kind", "subject", "reason", "details", "previous_hash"]), st.text())
def test_every_field_is_covered_by_the_hash(field: str, value: str) -> None:
    changed = replace(SECOND, **{field: value})  # type: ignore[arg-type]  # hypothesis gives the name of a text field

    assert (changed.hash == SECOND.hash) is (changed == SECOND)


@given(st.text(), st.text())
def test_text_cannot_move_from_one_field_to_the_next(actor: str, kind: str) -> None:
    one = replace(FIRST, actor=actor, kind=kind)
    other = replace(FIRST, actor=actor + kind, kind="")

    assert (one.hash == other.hash) is (kind == "")
