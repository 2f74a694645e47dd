"""Nothing happens to an assessor of the demonstration before he or she is in the register."""

from datetime import date

from api.demo.assessors import DrawnAssessor
from api.demo.chance import stream
from api.demo.registers.measured_assessors import measured_assessors


def drawn(valid_from: date) -> DrawnAssessor:
    last = valid_from.replace(year=valid_from.year + 3)
    return DrawnAssessor("MET.000.900001 2016", "Contoh", "ID-JB", date(2016, 5, 4), valid_from, last, "LSP", ())


def test_who_was_certified_before_the_history_is_measured_within_it() -> None:
    until = date(2027, 2, 14)
    for valid_from, suspended_on in ((date(2019, 2, 1), date(2021, 1, 31)), (date(2024, 2, 1), date(2024, 3, 2))):
        ((day, _),) = measured_assessors(stream(1, "measured"), [drawn(valid_from)], [], 1, until)
        assert day == suspended_on
