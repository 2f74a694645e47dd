"""Reasons: a cell does not tell who the candidate is."""

from models.rules.candidate_sheet.reasons.told import Concern, Reason, Told


class PersonReason(Reason):
    """A cell does not tell who the candidate is."""

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
    SEX_NOT_UNDERSTOOD = Told(
        Concern.CELL,
        "Write L (laki-laki, male) or P (perempuan, female).",
        "Tuliskan L (laki-laki) atau P (perempuan).",
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
