"""Reasons: a cell does not tell a day."""

from models.rules.candidate_sheet.reasons.told import Concern, Reason, Told


class DateReason(Reason):
    """A cell does not tell a day."""

    DATE_NOT_UNDERSTOOD = Told(
        Concern.CELL,
        "Write the date as 17/08/1995.",
        "Tuliskan tanggal seperti 17/08/1995.",
    )
    DATE_NOT_IN_CALENDAR = Told(
        Concern.CELL,
        "There is no such day in the calendar.",
        "Tanggal itu tidak ada dalam kalender.",
    )
    DATE_MONTH_FIRST = Told(
        Concern.CELL,
        "The month seems to stand first; write the day, then the month, then the year.",
        "Bulan tampaknya ditulis lebih dahulu; tuliskan hari, bulan, lalu tahun.",
    )
    DATE_YEAR_SHORT = Told(
        Concern.CELL,
        "The year has two digits; write all four.",
        "Tahun hanya dua angka; tuliskan keempatnya.",
    )
    DATE_UNDIVIDED = Told(
        Concern.CELL,
        "The digits of the date are not divided; write 17/08/1995.",
        "Angka tanggal tidak dipisah; tuliskan 17/08/1995.",
    )
    DATE_SERIAL_IMPOSSIBLE = Told(
        Concern.CELL,
        "This number is no day that a spreadsheet could mean here.",
        "Bilangan ini bukan hari yang mungkin dimaksud lembar sebar.",
    )
