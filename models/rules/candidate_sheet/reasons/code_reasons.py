"""Reasons: a cell does not hold the code or the number that its column asks for."""

from models.rules.candidate_sheet.reasons.told import Concern, Reason, Told


class CodeReason(Reason):
    """A cell does not hold the code or the number that its column asks for."""

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
