"""Statistics about persons never show a cell so small that it points at somebody."""

from collections.abc import Iterable

SMALLEST_CELL = 5  # persons
SOURCE = "UU 27/2022 (personal data); domain.md 2.15: person-level cells under five are suppressed"


def suppressed(count: int) -> int | None:
    """Return the count, or None where it is 1 to 4. Zero stays zero: nobody is pointed at.

    >>> [suppressed(n) for n in (0, 1, 4, 5, 12)]
    [0, None, None, 5, 12]
    """
    return None if 0 < count < SMALLEST_CELL else count


def suppressed_total(cells: Iterable[int]) -> int | None:
    """Return the sum of cells that are shown suppressed beside it, or None where it would tell what is hidden.

    >>> suppressed_total([12, 3]), suppressed_total([12, 3, 4]), suppressed_total([12, 0])
    (None, 19, 12)
    """
    counts = tuple(cells)
    hidden = sum(count for count in counts if suppressed(count) is None)
    return None if suppressed(hidden) is None else sum(counts)
