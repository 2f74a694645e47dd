"""The acts of a scheme, in their order."""

from tests.schema.mutations.acting import Act

SHOWN = "scheme { code language versions { version status units { code role } } }"
STANDING = "scheme { versions { version status verificationSheetNumber } }"
REGISTER = Act(
    "schemeRegister",
    SHOWN,
    {
        "code": "SKM-000777",
        "kind": "OCCUPATION",
        "kbliCode": "55110",
        "kbjiCode": "4224",
        "registrationPrefix": "PAR",
        "framework": "ASEAN_ACCSTP",
        "language": "en",
        "sector": "TOURISM",
    },
)
UNIT = {"code": "D1.HFO.CL2.03", "titleIndonesian": "Menerima reservasi", "titleEnglish": "Receive reservations"}
RATIFY = Act(
    "schemeVersionRatify",
    SHOWN,
    {
        "code": "SKM-000777",
        "version": 1,
        "titleIndonesian": "Resepsionis",
        "titleEnglish": "Receptionist",
        "units": [UNIT],
        "verificationSheetNumber": "LVS-1",
    },
)
WITHDRAW = Act("schemeVersionWithdraw", SHOWN, {"code": "SKM-000123", "version": 2, "reason": "Standar diganti"})
THIRD = {"code": "SKM-000123", "version": 3}
DRAFT = Act("schemeVersionDraft", STANDING, THIRD | {"titleIndonesian": "Pemrogram Web Muda", "units": [UNIT]})
SUBMIT = Act("schemeVersionAdvance", STANDING, THIRD | {"act": "SUBMIT"})
TAKE = Act("schemeVersionAdvance", STANDING, THIRD | {"act": "TAKE_INTO_VERIFICATION"})
VERIFY = Act("schemeVersionAdvance", STANDING, THIRD | {"act": "VERIFY", "verificationSheetNumber": "LVS-3"})
RATIFY_VERIFIED = Act("schemeVersionRatify", STANDING, THIRD)
