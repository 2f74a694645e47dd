from collections import Counter
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from api.demo.chance import deal, stream


@given(
    st.dictionaries(st.text(max_size=3), st.integers(0, 30), max_size=5), st.randoms(use_true_random=False), st.data()
)
def test_both_margins_of_a_deal_hold(cards: dict[str, int], chance: Random, data: st.DataObject) -> None:
    left = sum(cards.values())
    hands = []
    while left:
        hands.append(data.draw(st.integers(0, left)))
        left -= hands[-1]
    dealt = deal(chance, cards, hands)
    assert [len(hand) for hand in dealt] == hands
    assert Counter(card for hand in dealt for card in hand) == Counter(cards)


def test_a_deck_that_does_not_fit_the_hands_is_refused() -> None:
    with pytest.raises(ValueError, match="3 cards cannot fill hands of 4"):
        deal(stream(1, "cards"), {"a": 3}, [2, 2])


def test_each_subject_has_its_own_stream_and_the_same_one_again() -> None:
    assert stream(1, "lsps").random() == stream(1, "lsps").random()
    assert stream(1, "lsps").random() != stream(1, "sites").random()
    assert stream(1, "lsps").random() != stream(2, "lsps").random()
