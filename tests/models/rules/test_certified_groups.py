"""What new certificates add to the counts, whatever came before: together it is the count of all."""

from collections.abc import Sequence
from itertools import accumulate

from hypothesis import given, settings
from hypothesis import strategies as st

from models.rules.certified_groups import Certified, Counts, Group, added, counted, grouping_of, place_of
from models.rules.holders import Sex

CERTIFIED = st.builds(
    Certified,
    st.integers(1, 5),
    st.sampled_from([2025, 2026]),
    st.sampled_from(["ICT", "PRESS", "", "null", None]),
    st.sampled_from([31, 32]),
    st.sampled_from([*Sex, None]),
)
BATCHES = st.lists(st.lists(CERTIFIED, max_size=4), max_size=6)


def stands_in(each: Certified, group: Group) -> bool:
    return all(value in (..., own) for value, own in zip(group, each[1:], strict=True))


@settings(max_examples=40)
@given(BATCHES)
def test_persons_are_counted_once_in_each_group_and_certificates_each_time(batches: Sequence[list[Certified]]) -> None:
    everything = [each for batch in batches for each in batch]
    for group, counts in counted(everything).items():
        inside = [each for each in everything if stands_in(each, group)]
        assert counts == Counts(len({each.holder_id for each in inside}), len(inside))


@settings(max_examples=40)
@given(BATCHES)
def test_what_each_batch_adds_is_together_the_count_of_all(batches: Sequence[list[Certified]]) -> None:
    """Of the certificates before, only those of the same persons are looked at."""
    sums: dict[Group, Counts] = {}
    for before, batch in zip(accumulate(batches, initial=list[Certified]()), batches, strict=False):
        persons = {each.holder_id for each in batch}
        for group, more in added([each for each in before if each.holder_id in persons], batch).items():
            old = sums.get(group, Counts(0, 0))
            sums[group] = Counts(old.persons + more.persons, old.certificates + more.certificates)
    assert sums == counted([each for batch in batches for each in batch])


@settings(max_examples=40)
@given(BATCHES)
def test_no_two_groups_have_the_same_name_and_place(batches: Sequence[list[Certified]]) -> None:
    groups = list(counted([each for batch in batches for each in batch]))
    assert len({(grouping_of(group), place_of(group)) for group in groups}) == len(groups)
