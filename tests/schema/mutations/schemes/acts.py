"""The acts of a scheme, in their order."""

from tests.schema.mutations.acting import Act

SHOWN = "scheme { code language versions { version status units { code role } } }"
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
