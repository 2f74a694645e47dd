"""Seeded chance: the same seed draws the same register."""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from random import Random
from typing import TypeVar

T = TypeVar("T")


def stream(seed: int, subject: str) -> Random:
    """Return the stream of one subject. Each has its own, so that more assessors do not change the LSPs."""
    return Random(f"{seed}:{subject}")  # noqa: S311 - a population is drawn here, not a secret


def deal(chance: Random, cards: Mapping[T, int], hands: Sequence[int]) -> list[list[T]]:
    """Deal a shuffled deck, holding each card as often as `cards` says, into hands of the given sizes.

    Both margins hold exactly, and beyond them card and hand are independent: the report prints no more.
    Raises ValueError unless the hands take the whole deck.
    """
    deck = [card for card, count in cards.items() for _ in range(count)]
    if len(deck) != sum(hands):
        raise ValueError(f"{len(deck)} cards cannot fill hands of {sum(hands)}")
    chance.shuffle(deck)
    dealt = iter(deck)
    return [[next(dealt) for _ in range(size)] for size in hands]


def day_between(chance: Random, first: date, last: date) -> date:
    """Return a day from first to last, both possible."""
    return first + timedelta(days=chance.randint(0, (last - first).days))


def is_one_in(chance: Random, share: float) -> bool:
    """Return True in the given share of cases."""
    return chance.random() < share
