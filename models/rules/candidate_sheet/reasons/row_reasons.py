"""Reasons: the cells of one row do not go together."""

from models.rules.candidate_sheet.reasons.told import Concern, Reason, Told


class RowReason(Reason):
    """The cells of one row do not go together."""

    ROW_IS_REMARK = Told(
        Concern.ROW,
        "Name, NIK, schedule and result are all empty: this is no candidate, and the row is not read.",
        "Nama, NIK, jadwal, dan hasil semuanya kosong: ini bukan asesi, dan barisnya tidak dibaca.",
        is_warning=True,
    )
    ROW_IS_HEADINGS = Told(
        Concern.ROW,
        "The headings stand here again: this is no candidate, and the row is not read.",
        "Judul kolom berulang di sini: ini bukan asesi, dan barisnya tidak dibaca.",
        is_warning=True,
    )
    ROW_HARDLY_FILLED = Told(
        Concern.ROW,
        "Most of the row is empty: complete it, or take it out if it is no candidate.",
        "Sebagian besar baris kosong: lengkapi, atau keluarkan bila bukan asesi.",
    )
    CITY_IN_ANOTHER_PROVINCE = Told(
        Concern.ROW,
        "The regency or city does not lie in the province of the row.",
        "Kabupaten atau kota tidak berada di provinsi pada baris ini.",
    )
    AGE_IMPLAUSIBLE = Told(
        Concern.ROW,
        "On the day of the assessment the candidate would not be between {detail} years old.",
        "Pada hari uji, usia asesi tidak akan berada di antara {detail} tahun.",
    )
    BORN_AFTER_ASSESSMENT = Told(
        Concern.ROW,
        "The candidate would be born after the assessment.",
        "Asesi lahir setelah hari uji.",
    )
    ASSESSED_IN_FUTURE = Told(
        Concern.ROW,
        "The day of the assessment has not come.",
        "Hari uji belum tiba.",
    )
    ASSESSOR_TWICE = Told(
        Concern.ROW,
        "The same assessor is named twice.",
        "Asesor yang sama disebut dua kali.",
    )
    NATIONAL_ID_OTHER_BIRTH = Told(
        Concern.ROW,
        "The NIK tells another day of birth; numbers are permanent, even wrong ones, so the row is imported.",
        "NIK menunjukkan tanggal lahir lain; nomor bersifat tetap meskipun keliru, maka baris tetap diimpor.",
        is_warning=True,
    )
    NATIONAL_ID_OTHER_SEX = Told(
        Concern.ROW,
        "The NIK tells the other sex (women have 40 added to the day); the row is imported.",
        "NIK menunjukkan jenis kelamin lain (untuk perempuan, tanggal ditambah 40); baris tetap diimpor.",
        is_warning=True,
    )
