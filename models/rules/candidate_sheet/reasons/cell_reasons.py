"""Reasons: a cell is wrong, whatever its column."""

from models.rules.candidate_sheet.reasons.told import Concern, Reason, Told


class CellReason(Reason):
    """A cell is wrong, whatever its column."""

    CELL_EMPTY = Told(Concern.CELL, "Nothing stands here.", "Sel ini kosong.")
    CELL_IS_FORMULA = Told(
        Concern.CELL,
        "A formula stands here; formulas are not computed. Paste its value.",
        "Sel berisi rumus; rumus tidak dihitung. Tempelkan nilainya.",
    )
    CELL_IS_ERROR = Told(
        Concern.CELL,
        "An error of the spreadsheet stands here, such as #N/A.",
        "Sel berisi galat lembar sebar, misalnya #N/A.",
    )
    CELL_IS_DATE = Told(
        Concern.CELL,
        "The spreadsheet has made a date of what stands here; format the column as text.",
        "Lembar sebar mengubah isinya menjadi tanggal; format kolom sebagai teks.",
    )
    CELL_IS_TRUTH_VALUE = Told(
        Concern.CELL,
        "TRUE or FALSE stands here instead of a text.",
        "Sel berisi TRUE atau FALSE, bukan teks.",
    )
    CELL_TOO_LONG = Told(
        Concern.CELL,
        "More than {detail} characters stand here.",
        "Isinya lebih dari {detail} karakter.",
    )
    CELL_UNPRINTABLE = Told(
        Concern.CELL,
        "Characters stand here that cannot be printed.",
        "Sel memuat karakter yang tidak dapat dicetak.",
    )
    LINE_NUMBER_NOT_UNDERSTOOD = Told(
        Concern.CELL,
        "The line's number is a whole number from 1.",
        "Nomor baris berupa bilangan bulat mulai dari 1.",
    )
    RESULT_NOT_UNDERSTOOD = Told(
        Concern.CELL,
        "Write K (kompeten) or BK (belum kompeten).",
        "Tuliskan K (kompeten) atau BK (belum kompeten).",
    )
    RESULT_ABSENT = Told(
        Concern.CELL,
        "Who did not come was not assessed; leave the row out.",
        "Yang tidak hadir tidak diases; keluarkan barisnya.",
    )
