"""Reasons: a row does not go with what the register knows."""

from models.rules.candidate_sheet.reasons.told import Concern, Reason, Told


class RegisterReason(Reason):
    """A row does not go with what the register knows."""

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
        "The candidate of this schedule is in the register, where this column says otherwise. Until somebody has"
        " decided, the sheet can be imported as a correction; afterwards a result is changed by an appeal.",
        "Asesi pada jadwal ini sudah ada dalam register, dan di sana kolom ini berbunyi lain. Selama belum diputuskan,"
        " lembar dapat diimpor sebagai koreksi; sesudahnya hasil diubah melalui banding.",
    )
    CANDIDATE_PERHAPS_ERASED = Told(
        Concern.REGISTER,
        "Somebody of this schedule has had the personal data erased, and the register cannot tell whether it is this"
        " person: nobody is added to the schedule. Take the row out, and erase your own copy.",
        "Data pribadi salah seorang asesi jadwal ini telah dihapus, dan register tidak dapat mengetahui apakah inilah"
        " orangnya: jadwal ini tidak menerima asesi baru. Keluarkan barisnya, dan hapus salinan Anda.",
    )
    RECORDED_BEFORE = Told(
        Concern.REGISTER,
        "The candidate's assessment for this scheme on this day is in the register already.",
        "Asesmen asesi untuk skema ini pada hari ini sudah ada dalam register.",
    )
