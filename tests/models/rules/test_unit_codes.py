import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.rules.unit_codes import UnitCode, UnitCodeShape
from models.rules.violations import InvalidInput


@pytest.mark.parametrize(
    ("text", "shape"),
    [
        ("J.620100.005.02", UnitCodeShape.SKKNI),
        ("TIK.CS02.019.01", UnitCodeShape.SKKNI_OLD),
        ("D1.HRS.CL1.01", UnitCodeShape.ASEAN),
        ("M.74FPR00.001.2", UnitCodeShape.OTHER),
    ],
)
def test_the_strictest_shape_wins(text: str, shape: UnitCodeShape) -> None:
    assert UnitCode.parse(text) == UnitCode(text, shape)


def test_case_and_spaces_do_not_count() -> None:
    assert UnitCode.canonical(" j.620100. 005.02 ") == "J.620100.005.02"


@pytest.mark.parametrize("text", ["", "J", "J.620100", "J.620100.005.02/3", "A." * 20 + "A", "A.B.C.D.E.F.G.H"])
def test_what_is_no_code_is_refused(text: str) -> None:
    with pytest.raises(InvalidInput):
        UnitCode.parse(text)


@given(st.from_regex(r"[A-U]\.[0-9]{6}\.[0-9]{3}\.[0-9]{2}", fullmatch=True))
def test_codes_come_back(text: str) -> None:
    assert UnitCode.parse(UnitCode.canonical(text)) == UnitCode(text, UnitCodeShape.SKKNI)
