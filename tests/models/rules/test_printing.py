import pytest

from models.rules.printing import LONGEST_RUN, check_print_run
from models.rules.violations import InvalidInput


def numbers(count: int) -> list[str]:
    return [f"A.9001.{number:05}.2026" for number in range(count)]


@pytest.mark.parametrize("refused", [[], numbers(1) * 2, numbers(LONGEST_RUN + 1)])
def test_a_run_is_of_one_to_a_thousand_different_certificates(refused: list[str]) -> None:
    check_print_run(numbers(1))
    check_print_run(numbers(LONGEST_RUN))
    with pytest.raises(InvalidInput):
        check_print_run(refused)
