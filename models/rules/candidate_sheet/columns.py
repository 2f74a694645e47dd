"""The nineteen columns: heading, meaning, how a cell is read, and what becomes of it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import Enum

from models.rules.candidate_sheet import codes, dates, national_ids, people, results
from models.rules.candidate_sheet.cells import Cell, text_of
from models.rules.candidate_sheet.reasons import CodeReason

SOURCE = (
    "BNSP's template for reporting candidates, nineteen columns, as its manual of 2018 describes it (domain.md 2.8)"
)
Read = Callable[[Cell], object]


@dataclass(frozen=True, slots=True)
class Heading:
    """What is known of one column."""

    title: str
    """As BNSP's template has it."""
    english: str
    """What stands in it, in English."""
    understood: str
    """The ways of writing that are read, for the clerk."""
    read: Read
    """Reads one cell; raises RefusedCell and nothing else."""
    others: tuple[str, ...] = ()
    """Other headings under which it is found."""
    is_required: bool = True
    """Whether a cell may not be empty."""
    is_kept: bool = True
    """Whether the register keeps what stands there; else it is checked and forgotten."""
    is_extra: bool = False
    """Whether the column is none of the nineteen and may be missing."""


class Column(Enum):
    """The columns in their order; the name is what programs read."""

    LINE = Heading("No", "number of the line", "`7`, `7.`", codes.line_number_of, ("Nomor", "No Urut"), is_kept=False)
    NAME = Heading(
        "Nama Asesi",
        "candidate's name",
        "Latin letters, as on the identity card",
        people.name_of,
        ("Nama", "Nama Lengkap", "Nama Peserta", "Nama Lengkap Asesi"),
    )
    NATIONAL_ID = Heading(
        "NIK",
        "population number",
        "sixteen digits as text, also with spaces, dots or an apostrophe",
        national_ids.national_id_of,
        ("No NIK", "Nomor NIK", "NIK KTP", "No KTP", "Nomor Induk Kependudukan"),
    )
    BIRTH_PLACE = Heading("Tempat Lahir", "place of birth", "a name without digits", people.place_of, ("Tpt Lahir",))
    BIRTH_DATE = Heading(
        "Tanggal Lahir",
        "day of birth",
        "`17/08/1995`, `17-08-1995`, `17.08.1995`, `17 Agustus 1995`, `17-Agu-1995`, `1995-08-17`, spreadsheet dates",
        dates.day_of,
        ("Tgl Lahir",),
    )
    SEX = Heading(
        "Jenis Kelamin", "sex", "`L` or `P`, the words, `1` or `2` of older sheets", people.sex_of, ("JK", "L/P", "Sex")
    )
    ADDRESS = Heading(
        "Tempat Tinggal",
        "address",
        "any text",
        text_of,
        ("Alamat", "Alamat Tempat Tinggal", "Alamat Rumah"),
        is_kept=False,
    )
    CITY = Heading(
        "Kode Kota",
        "regency or city",
        "`3273` or `32.73`, the ministry of home affairs' code",
        codes.city_of,
        ("Kode Kab/Kota", "Kode Kabupaten/Kota", "Kode Kota/Kabupaten", "Kota", "Kab/Kota"),
    )
    PROVINCE = Heading(
        "Kode Provinsi",
        "province",
        "`32`, the ministry of home affairs' code",
        codes.province_of,
        ("Kode Propinsi", "Provinsi", "Propinsi", "Kode Prov"),
    )
    PHONE = Heading(
        "Telp",
        "telephone",
        "digits with `+62`, `62`, `0` or nothing in front; may be empty",
        people.phone_of,
        ("Telepon", "No Telp", "No Telepon", "No HP", "HP", "Nomor HP", "Telp/HP"),
        is_required=False,
        is_kept=False,
    )
    EMAIL = Heading(
        "Email",
        "e-mail address",
        "one address; may be empty",
        people.email_of,
        ("E-mail", "Surel", "Alamat Email"),
        is_required=False,
        is_kept=False,
    )
    EDUCATION = Heading(
        "Kode Pendidikan",
        "education",
        "the code in BNSP's list, one or two digits",
        codes.listed_code(2, CodeReason.EDUCATION_CODE_NOT_UNDERSTOOD),
        ("Pendidikan", "Pendidikan Terakhir"),
    )
    OCCUPATION = Heading(
        "Kode Pekerjaan",
        "occupation",
        "the code in BNSP's list, up to three digits",
        codes.listed_code(3, CodeReason.OCCUPATION_CODE_NOT_UNDERSTOOD),
        ("Pekerjaan",),
    )
    SCHEDULE = Heading(
        "Kode Jadwal",
        "schedule",
        "the code under which the LSP announced it; it names scheme, site and days",
        codes.schedule_of,
        ("Jadwal", "Kode Jadwal Uji", "No Jadwal"),
    )
    ASSESSED_ON = Heading(
        "Tanggal Uji",
        "day of the assessment",
        "as the day of birth",
        dates.day_of,
        ("Tgl Uji", "Tanggal Uji Kompetensi", "Tanggal Asesmen", "Tgl Asesmen"),
    )
    ASSESSORS = Heading(
        "Nomor Registrasi Asesor",
        "assessor's registration number",
        "`MET.000.000042 2025`, dots and spaces in any mixture; several with `;` between",
        codes.assessors_of,
        ("No Registrasi Asesor", "No Reg Asesor", "Nomor Reg Asesor", "No Reg MET", "Nomor Registrasi Asesor 1"),
    )
    BUDGET = Heading(
        "Kode Sumber Anggaran",
        "source of funds",
        "the code in BNSP's list, one or two digits",
        codes.listed_code(2, CodeReason.BUDGET_CODE_NOT_UNDERSTOOD),
        ("Sumber Anggaran", "Kode Anggaran"),
    )
    MINISTRY = Heading(
        "Kode Kementerian",
        "ministry that pays",
        "the code in BNSP's list, up to three digits; may be empty",
        codes.listed_code(3, CodeReason.MINISTRY_CODE_NOT_UNDERSTOOD),
        ("Kementerian", "Kode Kementrian"),
        is_required=False,
    )
    RESULT = Heading(
        "K/BK",
        "result",
        "`K` or `BK`, the words, `TK` of older sheets",
        results.result_of,
        ("Hasil", "Hasil Uji", "Keputusan", "Rekomendasi", "Kompeten/Belum Kompeten", "Status"),
    )
    SECOND_ASSESSOR = Heading(
        "Nomor Registrasi Asesor 2",
        "second assessor's number",
        "for two assessors; the column may be missing",
        codes.assessors_of,
        ("No Registrasi Asesor 2", "No Reg Asesor 2", "Asesor 2"),
        is_required=False,
        is_extra=True,
    )


REQUIRED_COLUMNS = tuple(column for column in Column if not column.value.is_extra)
Cells = Mapping[Column, Cell]
