"""From the code words of a QR symbol to its modules, the mask chosen by numpy.

The library `qrcode` does the same in pure Python, in five times the time; the result here is bit for bit its own
(ISO/IEC 18004 sections 7.7 to 7.9, with the library's reading of the penalty rules).
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray
from qrcode import QRCode, util

Modules = NDArray[np.bool_]
"""A square of modules, True where dark, without the quiet zone."""

FINDER_WITH_SPACE = (1, 0, 1, 1, 1, 0, 1, 0, 0, 0, 0)  # dark:light 1:1:3:1:1 and four light modules
VERSION_INFORMATION_FROM = 7  # smaller symbols do not carry their version
MASKS = range(8)


@dataclass(frozen=True, slots=True)
class _Layout:
    """What all symbols of one version share."""

    template: QRCode
    """Holds the function patterns; its methods write the format and version information."""
    patterns: Modules
    """The function patterns as the penalty rules see them, the information areas still light."""
    placement: NDArray[np.intp]
    """Where the bits of the code words go, in their order, as positions in the flattened square."""
    masks: Modules
    """Eight squares, each True where its mask flips a data module."""


def place(version: int, error_correction: int, code_words: list[int]) -> Modules:
    """Return the modules of the symbol under the mask with the lowest penalty."""
    layout = _layout(version)
    bits = np.unpackbits(np.array(code_words, np.uint8)).astype(bool)
    symbol = layout.patterns.copy().ravel()
    symbol[layout.placement[: len(bits)]] = bits
    candidates = symbol.reshape(layout.patterns.shape) ^ layout.masks
    mask = int(penalties(candidates).argmin())  # the first of equals, as the library takes it
    return _with_information(layout.template, error_correction, candidates[mask], mask)


def penalties(candidates: Modules) -> NDArray[np.int_]:
    """Return the penalty of each square of a stack (ISO/IEC 18004 section 7.8.3)."""
    turned = candidates.transpose(0, 2, 1)
    lines = _runs(candidates) + _runs(turned) + _finders(candidates) + _finders(turned)
    return lines + _blocks(candidates) + _imbalance(candidates)


def _runs(candidates: Modules) -> NDArray[np.int_]:
    """Rule 1: five or more modules of one colour in a row."""
    count, size, _ = candidates.shape
    # A border before each row's first module and after its last keeps runs from crossing rows.
    borders = np.ones((count, size, size + 1), bool)
    borders[:, :, 1:size] = candidates[:, :, 1:] != candidates[:, :, :-1]
    lengths = (np.diff(np.flatnonzero(square)) for square in borders)
    return np.array([int((run[run >= 5] - 2).sum()) for run in lengths])  # noqa: PLR2004 - the rule's numbers


def _blocks(candidates: Modules) -> NDArray[np.int_]:
    """Rule 2: two by two modules of one colour, three points each."""
    counts = candidates.astype(np.int8)
    dark = counts[:, :-1, :-1] + counts[:, 1:, :-1] + counts[:, :-1, 1:] + counts[:, 1:, 1:]
    found: NDArray[np.int_] = ((dark == 0) | (dark == 4)).sum((1, 2))  # noqa: PLR2004 - four modules in a block
    return 3 * found


def _finders(candidates: Modules) -> NDArray[np.int_]:
    """Rule 3: what looks like a finder pattern with space before or after it, forty points each."""
    length = len(FINDER_WITH_SPACE)
    windows = np.lib.stride_tricks.sliding_window_view(candidates, length, axis=2)
    found: NDArray[np.int_] = sum(
        (windows == np.array(pattern, bool)).all(-1).sum((1, 2))
        for pattern in (FINDER_WITH_SPACE, FINDER_WITH_SPACE[::-1])
    )
    return 40 * found


def _imbalance(candidates: Modules) -> NDArray[np.int_]:
    """Rule 4: ten points for each five per cent that the dark share is away from half."""
    dark_share: NDArray[np.float64] = candidates.sum((1, 2)) / candidates[0].size
    return (np.abs(dark_share * 100 - 50) / 5).astype(int) * 10


def _with_information(template: QRCode, error_correction: int, square: Modules, mask: int) -> Modules:
    symbol = _blank(template.version)
    symbol.error_correction = error_correction
    symbol.modules = square.tolist()
    symbol.setup_type_info(test=False, mask_pattern=mask)
    if symbol.version >= VERSION_INFORMATION_FROM:
        symbol.setup_type_number(test=False)
    return np.array(symbol.modules, bool)


@lru_cache(maxsize=40)
def _layout(version: int) -> _Layout:
    template = _blank(version)
    template.setup_type_info(test=True, mask_pattern=0)
    if version >= VERSION_INFORMATION_FROM:
        template.setup_type_number(test=True)
    free = np.array([[module is None for module in row] for row in template.modules])
    patterns = np.array([[bool(module) for module in row] for row in template.modules])
    size = len(free)
    placement = np.array([row * size + column for row, column in _zigzag(size) if free[row, column]], np.intp)
    return _Layout(template, patterns, placement, np.array([_mask(number, size) for number in MASKS]) & free)


def _blank(version: int) -> QRCode:
    """Return a symbol with its function patterns, without the library's cache that all threads would share."""
    symbol = QRCode(version=version)
    size = symbol.modules_count = version * 4 + 17
    symbol.modules = [[None] * size for _ in range(size)]
    for row, column in ((0, 0), (size - 7, 0), (0, size - 7)):
        symbol.setup_position_probe_pattern(row, column)
    symbol.setup_position_adjust_pattern()
    symbol.setup_timing_pattern()
    return symbol


def _mask(number: int, size: int) -> Modules:
    flips = util.mask_func(number)
    return np.array([[flips(row, column) for column in range(size)] for row in range(size)], bool)


def _zigzag(size: int) -> Iterator[tuple[int, int]]:
    """Walk the square in two-module columns from the right, up and down in turn (section 7.7.3)."""
    upwards = True
    for right in (*range(size - 1, 6, -2), 5, 3, 1):  # the sixth column belongs to the timing pattern
        for row in range(size - 1, -1, -1) if upwards else range(size):
            yield row, right
            yield row, right - 1
        upwards = not upwards
