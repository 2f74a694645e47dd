"""The acts of an application for certification, in their order."""

from tests.register import LSP, SCHEME_VERSION, UNITS
from tests.schema.mutations.acting import Act

SHOWN = "application { number status }"
NUMBER = {"number": "APL-000001"}
PERSON = {"name": "Wati Lestari", "nationalId": "3273015708990777"}
ANSWERS = [{"code": code, "isAble": True} for code in UNITS]
FILE = Act(
    "applicationFile",
    SHOWN,
    {
        "idempotencyKey": "k",
        "licenceNumber": LSP,
        "schemeVersion": SCHEME_VERSION,
        "purpose": "CERTIFICATION",
        "candidate": PERSON,
        "login": "wati",
    },
)
SELF_ASSESS = Act("applicationSelfAssess", SHOWN, NUMBER | {"answers": ANSWERS})
ADVANCE = Act("applicationAdvance", SHOWN, NUMBER | {"act": "PRE_ASSESS"})
SCHEDULE = Act("applicationSchedule", SHOWN, NUMBER | {"scheduledOn": "2026-05-11"})
