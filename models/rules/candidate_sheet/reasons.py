"""Why a cell, a row or a whole sheet is refused, or only remarked on: every reason by name, in two languages."""

from dataclasses import dataclass
from enum import Enum


class Concern(Enum):
    """What a reason is about."""

    FILE = "FILE"
    """The whole file: nothing of it is imported."""
    CELL = "CELL"
    """One cell, read by itself."""
    ROW = "ROW"
    """The cells of one row beside each other."""
    SHEET = "SHEET"
    """Two rows of the same sheet."""
    REGISTER = "REGISTER"
    """The row beside what the register knows."""


@dataclass(frozen=True, slots=True)
class Told:
    """What people are told. `{detail}` is filled in; it is never what stands in the cell, which may be personal."""

    concern: Concern
    english: str
    indonesian: str
    is_warning: bool = False
    """The row is imported all the same; somebody should look at it."""


class Reason(Enum):
    """One way in which a sheet can be wrong; its name is what programs read."""

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
    NAME_HAS_DIGITS = Told(
        Concern.CELL,
        "A name has no digits.",
        "Nama tidak memuat angka.",
    )
    NAME_NOT_LATIN = Told(
        Concern.CELL,
        "A name is written in Latin letters, with spaces, full stops, commas, apostrophes and hyphens.",
        "Nama ditulis dengan huruf Latin, spasi, titik, koma, apostrof, dan tanda hubung.",
    )
    NATIONAL_ID_LENGTH = Told(
        Concern.CELL,
        "A NIK has sixteen digits; here there are {detail}.",
        "NIK terdiri atas enam belas angka; di sini {detail}.",
    )
    NATIONAL_ID_HAS_LETTERS = Told(
        Concern.CELL,
        "A NIK has digits only.",
        "NIK hanya terdiri atas angka.",
    )
    NATIONAL_ID_ROUNDED = Told(
        Concern.CELL,
        "The spreadsheet has kept this NIK as a number and may have rounded its last digits; type it again as text.",
        "Lembar sebar menyimpan NIK ini sebagai bilangan dan mungkin membulatkan akhirnya; ketik ulang sebagai teks.",
    )
    NATIONAL_ID_IN_POWERS = Told(
        Concern.CELL,
        "The NIK has become a number with a power of ten (3E+15), its last digits are lost; type it again as text.",
        "NIK berubah menjadi bilangan berpangkat (3E+15), angka akhirnya hilang; ketik ulang sebagai teks.",
    )
    NATIONAL_ID_PROVINCE = Told(
        Concern.CELL,
        "The NIK begins with no province.",
        "NIK tidak diawali kode provinsi.",
    )
    NATIONAL_ID_DAY = Told(
        Concern.CELL,
        "The NIK holds no day of the calendar.",
        "NIK tidak memuat tanggal yang ada dalam kalender.",
    )
    NATIONAL_ID_SERIAL = Told(
        Concern.CELL,
        "The NIK ends with 0000, which is nobody's.",
        "NIK berakhir dengan 0000, yang tidak dimiliki siapa pun.",
    )
    PLACE_HAS_DIGITS = Told(
        Concern.CELL,
        "A place of birth has no digits; is the date here too?",
        "Tempat lahir tidak memuat angka; apakah tanggalnya ikut tertulis?",
    )
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
    SEX_NOT_UNDERSTOOD = Told(
        Concern.CELL,
        "Write L (laki-laki, male) or P (perempuan, female).",
        "Tuliskan L (laki-laki) atau P (perempuan).",
    )
    CODE_IS_NAME = Told(
        Concern.CELL,
        "Words stand here; write the code.",
        "Sel berisi kata; tuliskan kodenya.",
    )
    CITY_CODE_NOT_UNDERSTOOD = Told(
        Concern.CELL,
        "A regency or city has four digits, the first two are its province: 3273 or 32.73.",
        "Kabupaten atau kota berkode empat angka, dua yang pertama provinsinya: 3273 atau 32.73.",
    )
    PROVINCE_CODE_NOT_UNDERSTOOD = Told(
        Concern.CELL,
        "A province has two digits: 32.",
        "Provinsi berkode dua angka: 32.",
    )
    PROVINCE_UNKNOWN = Told(
        Concern.CELL,
        "The ministry of home affairs has no province with this code.",
        "Kementerian Dalam Negeri tidak memiliki provinsi berkode ini.",
    )
    PROVINCE_OF_STATISTICS_OFFICE = Told(
        Concern.CELL,
        "This code is the statistics office's (BPS); write that of the ministry of home affairs.",
        "Kode ini milik BPS; tuliskan kode Kementerian Dalam Negeri.",
    )
    PHONE_NOT_UNDERSTOOD = Told(
        Concern.CELL,
        "A telephone number has digits, with +62 or 0 in front.",
        "Nomor telepon terdiri atas angka, diawali +62 atau 0.",
    )
    PHONE_LENGTH = Told(
        Concern.CELL,
        "A telephone number has from 8 to 14 digits.",
        "Nomor telepon terdiri atas 8 sampai 14 angka.",
    )
    PHONE_SEVERAL = Told(
        Concern.CELL,
        "Several telephone numbers stand here; write one.",
        "Sel memuat beberapa nomor telepon; tuliskan satu.",
    )
    EMAIL_NOT_UNDERSTOOD = Told(
        Concern.CELL,
        "This is no e-mail address.",
        "Ini bukan alamat surel.",
    )
    EMAIL_SEVERAL = Told(
        Concern.CELL,
        "Several e-mail addresses stand here; write one.",
        "Sel memuat beberapa alamat surel; tuliskan satu.",
    )
    EDUCATION_CODE_NOT_UNDERSTOOD = Told(
        Concern.CELL,
        "The code of an education has one or two digits.",
        "Kode pendidikan terdiri atas satu atau dua angka.",
    )
    OCCUPATION_CODE_NOT_UNDERSTOOD = Told(
        Concern.CELL,
        "The code of an occupation has from one to three digits.",
        "Kode pekerjaan terdiri atas satu sampai tiga angka.",
    )
    BUDGET_CODE_NOT_UNDERSTOOD = Told(
        Concern.CELL,
        "The code of a source of funds has one or two digits.",
        "Kode sumber anggaran terdiri atas satu atau dua angka.",
    )
    MINISTRY_CODE_NOT_UNDERSTOOD = Told(
        Concern.CELL,
        "The code of a ministry has from one to three digits.",
        "Kode kementerian terdiri atas satu sampai tiga angka.",
    )
    SCHEDULE_CODE_NOT_UNDERSTOOD = Told(
        Concern.CELL,
        "The code of a schedule has up to 40 letters, digits, full stops, hyphens and slashes.",
        "Kode jadwal terdiri atas paling banyak 40 huruf, angka, titik, tanda hubung, dan garis miring.",
    )
    ASSESSOR_NUMBER_NOT_UNDERSTOOD = Told(
        Concern.CELL,
        "An assessor's number looks like MET.000.000042 2025.",
        "Nomor registrasi asesor berbentuk MET.000.000042 2025.",
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

    ROW_IS_REMARK = Told(
        Concern.ROW,
        "Name, NIK, schedule and result are all empty: this is no candidate, and the row is not read.",
        "Nama, NIK, jadwal, dan hasil semuanya kosong: ini bukan asesi, dan barisnya tidak dibaca.",
        is_warning=True,
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

    CANDIDATE_TWICE = Told(
        Concern.SHEET,
        "The same candidate stands in row {detail} with the same result; that row counts.",
        "Asesi yang sama ada di baris {detail} dengan hasil yang sama; baris itulah yang dipakai.",
    )
    CANDIDATE_CONTRADICTED = Told(
        Concern.SHEET,
        "The same candidate stands in row {detail} with another day, assessor or result; neither row counts.",
        "Asesi yang sama ada di baris {detail} dengan hari, asesor, atau hasil lain; keduanya tidak dipakai.",
    )
    NATIONAL_ID_OF_TWO_NAMES = Told(
        Concern.SHEET,
        "The same NIK stands in row {detail} with another name; neither row counts.",
        "NIK yang sama ada di baris {detail} dengan nama lain; keduanya tidak dipakai.",
    )
    LINE_NUMBER_TWICE = Told(
        Concern.SHEET,
        "Row {detail} has the same line number.",
        "Baris {detail} bernomor sama.",
        is_warning=True,
    )

    SCHEDULE_UNKNOWN = Told(
        Concern.REGISTER,
        "The LSP has announced no schedule with this code.",
        "LSP belum mengumumkan jadwal berkode ini.",
    )
    ASSESSED_BEFORE_SCHEDULE = Told(
        Concern.REGISTER,
        "The schedule begins later, on {detail}.",
        "Jadwal baru dimulai pada {detail}.",
    )
    ASSESSED_AFTER_SCHEDULE = Told(
        Concern.REGISTER,
        "The schedule ended earlier, on {detail}.",
        "Jadwal sudah berakhir pada {detail}.",
    )
    LICENCE_NOT_IN_FORCE = Told(
        Concern.REGISTER,
        "The LSP had no licence in force on that day.",
        "LSP tidak memiliki lisensi yang berlaku pada hari itu.",
    )
    LICENCE_FROZEN = Told(
        Concern.REGISTER,
        "The LSP's licence was frozen on that day.",
        "Lisensi LSP dibekukan pada hari itu.",
    )
    SCHEME_WITHDRAWN = Told(
        Concern.REGISTER,
        "The scheme of the schedule, {detail}, has been withdrawn.",
        "Skema pada jadwal, {detail}, telah ditarik.",
    )
    SCHEME_NOT_RATIFIED = Told(
        Concern.REGISTER,
        "The scheme of the schedule, {detail}, is not ratified.",
        "Skema pada jadwal, {detail}, belum disahkan.",
    )
    SCHEME_NOT_IN_SCOPE = Told(
        Concern.REGISTER,
        "The scheme of the schedule, {detail}, was not in the LSP's scope on that day.",
        "Skema pada jadwal, {detail}, tidak dalam ruang lingkup LSP pada hari itu.",
    )
    SITE_NOT_VERIFIED = Told(
        Concern.REGISTER,
        "The site of the schedule (TUK), {detail}, was not verified on that day.",
        "TUK pada jadwal, {detail}, tidak terverifikasi pada hari itu.",
    )
    SITE_NOT_VERIFIED_FOR_SCHEME = Told(
        Concern.REGISTER,
        "The site of the schedule (TUK), {detail}, was not verified for its scheme on that day.",
        "TUK pada jadwal, {detail}, tidak terverifikasi untuk skemanya pada hari itu.",
    )
    SITE_SUSPENDED = Told(
        Concern.REGISTER,
        "The site of the schedule (TUK), {detail}, was suspended on that day.",
        "TUK pada jadwal, {detail}, dibekukan pada hari itu.",
    )
    SITE_CLOSED = Told(
        Concern.REGISTER,
        "The site of the schedule (TUK), {detail}, had been closed before that day.",
        "TUK pada jadwal, {detail}, sudah ditutup sebelum hari itu.",
    )
    SITE_NOT_USED = Told(
        Concern.REGISTER,
        "The LSP did not use the site of the schedule (TUK), {detail}, for its scheme on that day.",
        "LSP tidak menggunakan TUK pada jadwal, {detail}, untuk skemanya pada hari itu.",
    )
    ASSESSOR_UNKNOWN = Told(
        Concern.REGISTER,
        "The register has no assessor with this number.",
        "Register tidak memiliki asesor bernomor ini.",
    )
    ASSESSOR_NOT_ACTIVE = Told(
        Concern.REGISTER,
        "The assessor is suspended or revoked.",
        "Asesor dibekukan atau dicabut.",
    )
    ASSESSOR_NOT_VALID = Told(
        Concern.REGISTER,
        "The assessor's certificate was not valid on that day.",
        "Sertifikat asesor tidak berlaku pada hari itu.",
    )
    ASSESSOR_NOT_COMPETENT = Told(
        Concern.REGISTER,
        "The assessor is not registered for the scheme of the schedule.",
        "Asesor tidak terdaftar untuk skema pada jadwal.",
    )
    ASSESSOR_NOT_MEMBER = Told(
        Concern.REGISTER,
        "The assessor did not belong to the LSP on that day.",
        "Asesor bukan anggota LSP pada hari itu.",
    )
    ASSESSOR_IN_CONFLICT = Told(
        Concern.REGISTER,
        "The assessor has a conflict of interest with the candidate.",
        "Asesor memiliki benturan kepentingan dengan asesi.",
    )
    CANDIDATE_HAS_ANOTHER_NAME = Told(
        Concern.REGISTER,
        "The register knows this NIK under another name.",
        "Register mengenal NIK ini dengan nama lain.",
    )
    RECORDED_OTHERWISE = Told(
        Concern.REGISTER,
        "The candidate of this schedule is in the register, where this column says otherwise; a result is changed by"
        " an appeal.",
        "Asesi pada jadwal ini sudah ada dalam register, dan di sana kolom ini berbunyi lain; hasil diubah melalui"
        " banding.",
    )
    RECORDED_BEFORE = Told(
        Concern.REGISTER,
        "The candidate's assessment for this scheme on this day is in the register already.",
        "Asesmen asesi untuk skema ini pada hari ini sudah ada dalam register.",
    )

    @property
    def concern(self) -> Concern:
        """What it is about."""
        return self.value.concern

    @property
    def is_warning(self) -> bool:
        """Whether the row is imported all the same."""
        return self.value.is_warning

    def in_english(self, detail: str = "") -> str:
        """Return the message for an English reader."""
        return self.value.english.format(detail=detail)

    def in_indonesian(self, detail: str = "") -> str:
        """Return the message for an Indonesian reader."""
        return self.value.indonesian.format(detail=detail)
