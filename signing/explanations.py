"""What a check found, in a sentence for people, in Indonesian and in English."""

from dataclasses import dataclass
from datetime import datetime, timedelta, timezone

from signing.verdicts import Check, Note, Verdict

# Western Indonesia Time, in which the register counts days; without summer time, and unchanged since 1964.
JAKARTA = timezone(timedelta(hours=7), "WIB")


@dataclass(frozen=True, slots=True)
class Explanation:
    """One sentence in both languages."""

    indonesian: str
    english: str

    def about(self, **facts: str) -> "Explanation":
        """Return the sentence with its facts filled in."""
        return Explanation(self.indonesian.format(**facts), self.english.format(**facts))


def written(moment: datetime) -> str:
    """Write a moment as a person in Jakarta reads it: `2026-11-22 14:03:00 WIB`."""
    return moment.astimezone(JAKARTA).strftime("%Y-%m-%d %H:%M:%S WIB")


PASSED = {
    Check.DECODING: Explanation("Teks ini memuat sertifikat.", "The text holds a certificate."),
    Check.PROFILE: Explanation("Bentuknya tepat.", "Its form is exact."),
    Check.ISSUER: Explanation(
        "Lembaga penerbit dan kuncinya ada dalam daftar register.",
        "The issuing body and its key are in the register's list.",
    ),
    Check.SIGNATURE: Explanation(
        "Tanda tangan elektroniknya asli; tidak ada yang diubah.",
        "The signature is genuine; nothing has been changed.",
    ),
    Check.KEY: Explanation(
        "Kunci penerbit berlaku pada saat penerbitan.",
        "The issuer's key was good at the time of issue.",
    ),
    Check.AUTHORISATION: Explanation(
        "Pada hari penerbitan lembaga ini berlisensi untuk skema ini.",
        "On the day of issue the body was licensed for this scheme.",
    ),
    Check.STATUS: Explanation(
        "Sertifikat ini tidak dicabut dan tidak dibekukan.",
        "The certificate is neither revoked nor suspended.",
    ),
    Check.DATES: Explanation("Sertifikat ini dalam masa berlakunya.", "The certificate is within its validity."),
    Check.FRESHNESS: Explanation("Data yang dipakai masih baru.", "The data used are fresh."),
}

NOT_REACHED = Explanation(
    "Tidak diperiksa, karena pemeriksaan sebelumnya gagal.",
    "Not checked, for an earlier check failed.",
)

REFUSED_TEXT = {
    Verdict.NOT_OURS: Explanation(
        "Teks ini bukan sertifikat dari register ini ({defect}).",
        "The text is no certificate of this register ({defect}).",
    ),
    Verdict.MALFORMED: Explanation(
        "Teks sertifikat rusak atau bukan buatan register ({defect}).",
        "The text of the certificate is damaged, or was not made by the register ({defect}).",
    ),
    Verdict.UNSUPPORTED: Explanation(
        "Sertifikat ini dalam bentuk yang tidak dikenal pemeriksa ini ({defect}).",
        "The certificate is in a form that this checker does not know ({defect}).",
    ),
}

NO_DATA = Explanation(
    "Belum ada data register untuk memeriksa sertifikat ini.",
    "There are no register data yet to check this certificate with.",
)
ANOTHER_REGISTER = Explanation(
    "Sertifikat ini menyebut register yang lain.",
    "The certificate names another register.",
)
UNKNOWN_BODY = Explanation(
    "Lembaga penerbit yang disebut tidak ada dalam daftar register.",
    "The issuing body that it names is not in the register's list.",
)
UNKNOWN_KEY = Explanation(
    "Kunci yang disebut bukan kunci lembaga penerbit itu.",
    "The key that it names is not one of that issuing body.",
)
WRONG_SIGNATURE = Explanation(
    "Tanda tangan elektroniknya tidak cocok: sertifikat ini diubah atau dipalsukan.",
    "The signature does not fit: the certificate was altered or forged.",
)
COMPROMISED = Explanation(
    "Kunci penerbit bocor, dan sertifikat ini tidak termasuk yang diketahui asli.",
    "The issuer's key was compromised, and this certificate is not among those known to be genuine.",
)
KNOWN_TO_BE_GENUINE = Explanation(
    "Kunci penerbit bocor, tetapi sertifikat ini diketahui asli.",
    "The issuer's key was compromised, but this certificate is known to be genuine.",
)
KEY_NOT_YET_IN_USE = Explanation(
    "Kunci penerbit belum berlaku pada saat penerbitan.",
    "The issuer's key was not yet in use at the time of issue.",
)
KEY_RETIRED = Explanation(
    "Kunci penerbit sudah tidak berlaku pada saat penerbitan.",
    "The issuer's key was no longer in use at the time of issue.",
)
NOT_LICENSED = Explanation(
    "Pada hari penerbitan ({day}) lembaga ini tidak memiliki lisensi yang berlaku.",
    "On the day of issue ({day}) the body had no licence in force.",
)
FROZEN = Explanation(
    "Pada hari penerbitan ({day}) lisensi lembaga ini dibekukan.",
    "On the day of issue ({day}) the body's licence was frozen.",
)
OUT_OF_SCOPE = Explanation(
    "Pada hari penerbitan ({day}) skema ini tidak termasuk ruang lingkup lembaga ini.",
    "On the day of issue ({day}) the scheme was not in the body's scope.",
)
NO_STATUS_LIST = Explanation(
    "Data status untuk sertifikat ini tidak tersedia.",
    "The status data for this certificate are not there.",
)
REVOKED = Explanation("Sertifikat ini telah dicabut.", "The certificate has been revoked.")
SUSPENDED = Explanation("Sertifikat ini sedang dibekukan.", "The certificate is suspended at present.")
NOT_ACTIVATED = Explanation(
    "Sertifikat ini belum atau tidak pernah diaktifkan oleh register.",
    "The register has not activated this certificate, or never did.",
)
NOT_YET_VALID = Explanation("Sertifikat ini baru berlaku sejak {moment}.", "It is valid only from {moment} on.")
EXPIRED = Explanation(
    "Masa berlakunya berakhir pada {moment}; pemegangnya pernah kompeten.",
    "It ended at {moment}; its holder was competent until then.",
)
STATUS_STALE = Explanation(
    "Data status sudah kedaluwarsa sejak {moment}.",
    "The status data have been out of date since {moment}.",
)
TRUST_STALE = Explanation(
    "Data register sudah kedaluwarsa sejak {moment}.",
    "The register's data have been out of date since {moment}.",
)
CLOCK_IMPLAUSIBLE = Explanation(
    "Jam menunjukkan waktu sebelum data ditandatangani ({moment}).",
    "The clock is before the moment at which the data were signed ({moment}).",
)

VERDICTS = {
    Verdict.VALID: Explanation("Sertifikat ini berlaku.", "This certificate is valid."),
    Verdict.MALFORMED: Explanation("Ini bukan sertifikat yang sah.", "This is not a genuine certificate."),
    Verdict.NOT_OURS: Explanation(
        "Ini bukan sertifikat dari register ini.", "This is no certificate of this register."
    ),
    Verdict.UNSUPPORTED: Explanation(
        "Pemeriksa ini tidak mengenal bentuk sertifikat ini; perbarui dahulu.",
        "This checker does not know this form of certificate; update it first.",
    ),
    Verdict.UNKNOWN_ISSUER: Explanation(
        "Penerbitnya tidak dikenal: sertifikat ini tidak dapat dipercaya.",
        "Its issuer is unknown: this certificate cannot be believed.",
    ),
    Verdict.BAD_SIGNATURE: Explanation(
        "Sertifikat ini diubah atau dipalsukan.",
        "This certificate was altered or forged.",
    ),
    Verdict.KEY_COMPROMISED: Explanation(
        "Sertifikat ini tidak dapat dipercaya: kunci penerbitnya bocor.",
        "This certificate cannot be believed: its issuer's key was compromised.",
    ),
    Verdict.ISSUER_NOT_AUTHORISED: Explanation(
        "Penerbitnya tidak berwenang menerbitkan sertifikat ini pada saat itu.",
        "Its issuer was not authorised to issue it at that time.",
    ),
    Verdict.REVOKED: Explanation("Sertifikat ini telah dicabut.", "This certificate has been revoked."),
    Verdict.SUSPENDED: Explanation("Sertifikat ini sedang dibekukan.", "This certificate is suspended at present."),
    Verdict.NOT_ACTIVATED: Explanation("Sertifikat ini tidak aktif.", "This certificate is not active."),
    Verdict.NOT_YET_VALID: Explanation("Sertifikat ini belum berlaku.", "This certificate is not valid yet."),
    Verdict.EXPIRED: Explanation(
        "Masa berlaku sertifikat ini telah berakhir; sertifikatnya asli.",
        "This certificate has expired; it was genuine.",
    ),
    Verdict.STATUS_STALE: Explanation(
        "Belum dapat dipastikan: data status terlalu lama. Ambil data baru.",
        "Cannot tell: the status data are too old. Get new data.",
    ),
    Verdict.TRUST_STALE: Explanation(
        "Belum dapat dipastikan: data register terlalu lama. Ambil data baru.",
        "Cannot tell: the register's data are too old. Get new data.",
    ),
    Verdict.CLOCK_IMPLAUSIBLE: Explanation(
        "Belum dapat dipastikan: jam perangkat ini salah.",
        "Cannot tell: the clock of this device is wrong.",
    ),
    Verdict.TRUST_UNAVAILABLE: Explanation(
        "Belum dapat dipastikan: belum ada data register.",
        "Cannot tell: there are no register data yet.",
    ),
}

CHECKS = {
    Check.DECODING: Explanation("Pembacaan", "Decoding"),
    Check.PROFILE: Explanation("Bentuk", "Form"),
    Check.ISSUER: Explanation("Penerbit", "Issuer"),
    Check.SIGNATURE: Explanation("Tanda tangan", "Signature"),
    Check.KEY: Explanation("Kunci", "Key"),
    Check.AUTHORISATION: Explanation("Kewenangan", "Authorisation"),
    Check.STATUS: Explanation("Status", "Status"),
    Check.DATES: Explanation("Masa berlaku", "Dates"),
    Check.FRESHNESS: Explanation("Kebaruan data", "Freshness"),
}

NOTES = {
    Note.ISSUER_LICENCE_ENDED_LATER: Explanation(
        "Lisensi penerbit berakhir setelah penerbitan; sertifikat ini tetap sah.",
        "The issuer's licence ended after the issue; the certificate holds nevertheless.",
    ),
    Note.SUPERSEDED: Explanation(
        "Skema ini kini sudah memiliki versi yang lebih baru; sertifikat ini tetap sah untuk versi yang disebutnya.",
        "The scheme has a newer version by now; the certificate holds for the version that it names.",
    ),
    Note.FOREIGN_HOST: Explanation(
        "PERINGATAN: alamat pada kode QR bukan alamat register; jangan buka situs itu.",
        "WARNING: the address in the QR code is not the register's; do not open that site.",
    ),
    Note.TEST_REGISTER: Explanation(
        "PERINGATAN: ini register percobaan; sertifikatnya tidak berarti apa-apa.",
        "WARNING: this is a test register; its certificates mean nothing.",
    ),
}

COMPARE_WITH_AN_IDENTITY_CARD = Explanation(
    "Bandingkan nama di atas dengan KTP pemegang sertifikat.",
    "Compare the name above with the holder's identity card.",
)
