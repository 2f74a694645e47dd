from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from api.demo.chance import deal, stream


@given(st.lists(st.tuples(st.sampled_from("abc"), st.integers(0, 9)), max_size=8), st.integers())
def test_both_margins_of_a_deal_hold(wanted: list[tuple[str, int]], seed: int) -> None:
    cards: Counter[str] = Counter()
    for card, count in wanted:
        cards[card] += count
    hands = [count for _, count in wanted]
    dealt = deal(stream(seed, "cards"), cards, hands)
    assert [len(hand) for hand in dealt] == hands
    assert Counter(card for hand in dealt for card in hand) == cards


def test_a_deck_that_does_not_fit_the_hands_is_refused() -> None:
    with pytest.raises(ValueError, match="3 cards cannot fill hands of 4"):
        deal(stream(1, "cards"), {"a": 3}, [2, 2])


def test_each_subject_has_its_own_stream_and_the_same_one_again() -> None:
    assert stream(1, "lsps").random() == stream(1, "lsps").random()
    assert stream(1, "lsps").random() != stream(1, "sites").random()
    assert stream(1, "lsps").random() != stream(2, "lsps").random()
