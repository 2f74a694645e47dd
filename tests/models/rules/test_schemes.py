import pytest

from models.rules.schemes import (
    SchemeKind,
    SchemeVersionNotRatified,
    SchemeVersionStatus,
    SchemeVersionWithdrawn,
    UnitsDoNotMatch,
    check_level,
    check_ratified,
    check_units,
)
from models.rules.violations import InvalidInput

SCHEME = "SKM-000123@2"


@pytest.mark.parametrize("status", [SchemeVersionStatus.RATIFIED, SchemeVersionStatus.SUPERSEDED])
def test_a_ratified_version_is_certified_even_when_superseded(status: SchemeVersionStatus) -> None:
    check_ratified(SCHEME, status)


def test_a_withdrawn_version_is_not() -> None:
    with pytest.raises(SchemeVersionWithdrawn):
        check_ratified(SCHEME, SchemeVersionStatus.WITHDRAWN)


@pytest.mark.parametrize(
    "status",
    [
        SchemeVersionStatus.DRAFT,
        SchemeVersionStatus.SUBMITTED,
        SchemeVersionStatus.IN_VERIFICATION,
        SchemeVersionStatus.VERIFIED,
    ],
)
def test_nor_is_one_that_was_never_ratified(status: SchemeVersionStatus) -> None:
    with pytest.raises(SchemeVersionNotRatified):
        check_ratified(SCHEME, status)


def test_all_core_units_and_any_electives_are_assessed() -> None:
    check_units(SCHEME, ["A", "B"], ["C"], ["B", "A"])
    check_units(SCHEME, ["A", "B"], ["C"], ["A", "B", "C"])


def test_missing_and_foreign_units_are_counted() -> None:
    with pytest.raises(UnitsDoNotMatch) as refusal:
        check_units(SCHEME, ["A", "B"], ["C"], ["A", "D", "E"])
    assert refusal.value.facts == {"scheme": SCHEME, "missing": 1, "foreign": 2}


@pytest.mark.parametrize(("kind", "level"), [(SchemeKind.KKNI, 1), (SchemeKind.KKNI, 9), (SchemeKind.CLUSTER, None)])
def test_a_level_is_from_one_to_nine(kind: SchemeKind, level: int | None) -> None:
    check_level(kind, level)


@pytest.mark.parametrize(("kind", "level"), [(SchemeKind.KKNI, None), (SchemeKind.KKNI, 0), (SchemeKind.UNIT, 10)])
def test_another_level_is_refused(kind: SchemeKind, level: int | None) -> None:
    with pytest.raises(InvalidInput) as refusal:
        check_level(kind, level)
    assert refusal.value.field == "level"
