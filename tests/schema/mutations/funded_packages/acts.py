"""The acts of a state-funded package (PSKK), in their order."""

from tests.register import BUDI, LSP, SARI, SCHEME_VERSION, SITE
from tests.schema.asking import Asking
from tests.schema.mutations.acting import Act

SHOWN = "package { number status }"
NUMBER = {"number": "PSKK-2026-000001"}
PROPOSE = Act(
    "fundedPackagesPropose",
    "packages { number status }",
    {"idempotencyKey": "k", "licenceNumber": LSP, "schemeVersion": SCHEME_VERSION, "year": 2026, "packages": 1},
)
ADVANCE = Act("fundedPackageAdvance", SHOWN, NUMBER | {"act": "VERIFY"})
AWARD = Act(
    "fundedPackagesAward",
    "packages { number status }",
    {"decreeNumber": "KEP.0201/BNSP/III/2026", "numbers": ["PSKK-2026-000001"]},
)
START = Act("fundedPackageStart", SHOWN, NUMBER | {"siteCode": SITE, "assessors": [BUDI, SARI]})
REPORT = Act("fundedPackageReport", SHOWN, NUMBER | {"deviationReason": "Sembilan belas asesi tidak hadir"})
MONITOR = Act(
    "fundedPackageMonitor",
    SHOWN,
    NUMBER
    | {
        "phase": "EXECUTION",
        "firstMonitor": "Rahmat Hidayat",
        "secondMonitor": "Wulan Sari",
        "visitedOn": "2026-05-10",
        "report": "Dua puluh asesi hadir",
    },
)


def add_candidates(asking: Asking) -> Act:
    """Add Siti, whose assessment is decided."""
    return Act("fundedPackageAddCandidates", SHOWN, NUMBER | {"assessmentIds": [asking.assessment_id]})
