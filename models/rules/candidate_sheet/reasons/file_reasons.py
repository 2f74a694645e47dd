"""Reasons: the whole file is wrong: nothing of it is imported, unless it is only remarked on."""

from models.rules.candidate_sheet.reasons.told import Concern, Reason, Told


class FileReason(Reason):
    """The whole file is wrong: nothing of it is imported, unless it is only remarked on."""

    FILE_TOO_LARGE = Told(
        Concern.FILE,
        "The file is larger than {detail}; divide it.",
        "Berkas lebih besar dari {detail}; bagilah.",
    )
    FILE_UNREADABLE = Told(
        Concern.FILE,
        "The file is neither a workbook (.xlsx) nor a table in text (.csv) that can be read.",
        "Berkas bukan buku kerja (.xlsx) atau tabel teks (.csv) yang dapat dibaca.",
    )
    FILE_OLD_OR_LOCKED = Told(
        Concern.FILE,
        "The workbook is of the old kind (.xls) or locked with a password; save it as .xlsx without a password.",
        "Buku kerja berjenis lama (.xls) atau terkunci kata sandi; simpan sebagai .xlsx tanpa kata sandi.",
    )
    FILE_BLOATED = Told(
        Concern.FILE,
        "The file unpacks to far more than its size; it is not opened.",
        "Isi berkas membengkak jauh melebihi ukurannya; tidak dibuka.",
    )
    FILE_DAYS_FROM_1904 = Told(
        Concern.FILE,
        "The workbook counts its days from 1904; switch that off and check the dates.",
        "Buku kerja menghitung hari sejak 1904; matikan pilihan itu dan periksa tanggalnya.",
    )
    TOO_MANY_ROWS = Told(
        Concern.FILE,
        "The sheet has more than {detail} rows; divide it.",
        "Lembar memuat lebih dari {detail} baris; bagilah.",
    )
    HEADINGS_MISSING = Told(
        Concern.FILE,
        "No row with the headings of the nineteen columns was found.",
        "Baris judul kesembilan belas kolom tidak ditemukan.",
    )
    TABLES_SEVERAL = Told(
        Concern.FILE,
        "Several pages of the workbook hold candidates: {detail}. Put them on one page, or hand in a file for each.",
        "Beberapa halaman buku kerja memuat asesi: {detail}. Satukan dalam satu halaman, atau serahkan satu berkas"
        " untuk masing-masing.",
    )
    COLUMN_MISSING = Told(
        Concern.FILE,
        "The sheet has no column with this heading.",
        "Lembar tidak memiliki kolom dengan judul ini.",
    )
    COLUMN_TWICE = Told(
        Concern.FILE,
        "Two columns have this heading: {detail}.",
        "Dua kolom berjudul ini: {detail}.",
    )
    ROWS_MISSING = Told(
        Concern.FILE,
        "There is no row below the headings.",
        "Tidak ada baris di bawah judul.",
    )
    COLUMN_UNKNOWN = Told(
        Concern.FILE,
        "Column {detail} is none of the sheet's; it is not read.",
        "Kolom {detail} bukan kolom lembar ini; tidak dibaca.",
        is_warning=True,
    )
    ROWS_HIDDEN = Told(
        Concern.FILE,
        "Hidden rows that hold candidates: {detail}. They are read like the others.",
        "Baris tersembunyi yang memuat asesi: {detail}. Baris itu dibaca seperti yang lain.",
        is_warning=True,
    )
