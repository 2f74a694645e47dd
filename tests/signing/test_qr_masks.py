import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from qrcode import QRCode, util

from signing.qr_masks import penalties, place


def symbol_of_the_library(version: int, error_correction: int, digits: str, mask: int | None = None) -> QRCode:
    code = QRCode(version=version, error_correction=error_correction, mask_pattern=mask)
    code.add_data(util.QRData(digits.encode(), mode=util.MODE_NUMBER))
    code.make(fit=False)
    return code


@pytest.mark.parametrize("error_correction", [0, 1, 2, 3])
@pytest.mark.parametrize("version", [1, 2, 6, 7, 10, 12, 15, 40])
def test_the_symbol_is_bit_for_bit_the_librarys(version: int, error_correction: int) -> None:
    bits = util.BIT_LIMIT_TABLE[error_correction][version]
    digits = "9270316485" * (bits // 40) + "7"
    theirs = symbol_of_the_library(version, error_correction, digits)
    ours = place(version, error_correction, theirs.data_cache)
    assert ours.tolist() == theirs.modules


@settings(max_examples=25, deadline=None)
@given(st.text("0123456789", min_size=1, max_size=500))
def test_any_digits_give_the_librarys_symbol(digits: str) -> None:
    theirs = symbol_of_the_library(11, 0, digits)
    assert place(11, 0, theirs.data_cache).tolist() == theirs.modules


@settings(max_examples=25, deadline=None)
@given(st.integers(0, 2**32 - 1), st.sampled_from([0.02, 0.3, 0.5, 0.9]))
def test_the_penalties_are_the_librarys(seed: int, dark: float) -> None:
    squares = np.random.default_rng(seed).random((8, 33, 33)) < dark
    assert penalties(squares).tolist() == [util.lost_point(square.tolist()) for square in squares]
