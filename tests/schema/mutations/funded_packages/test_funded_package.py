"""A state-funded package (PSKK) from the proposal to the two phases of monitoring, by whoever may take each step."""

from typing import Any

from models.rules.actors import Actor, Role
from tests.licensing import QUALITY
from tests.register import BUDI, CERTIFICATION, LSP, OFFICER, OTHER_OFFICER, SARI, SCHEME_VERSION, SITE
from tests.schema.asking import PUBLIC, Asking

LPJK = Actor("lpjk", frozenset({Role.PARTNER}), partner="LPJK")
NUMBER = {"number": "PSKK-2026-000001"}
TRIP = NUMBER | {
    "firstMonitor": "Rahmat Hidayat",
    "secondMonitor": "Wulan Sari",
    "visitedOn": "2026-05-10",
    "report": "Dua puluh asesi hadir",
}
REQUESTS: dict[str, dict[str, Any]] = {
    "fundedPackagesPropose": {
        "idempotencyKey": "k",
        "licenceNumber": LSP,
        "schemeVersion": SCHEME_VERSION,
        "year": 2026,
        "packages": 1,
    },
    "fundedPackageAdvance": NUMBER | {"act": "VERIFY"},
    "fundedPackagesAward": {"decreeNumber": "KEP.0201/BNSP/III/2026", "numbers": ["PSKK-2026-000001"]},
    "fundedPackageStart": NUMBER | {"siteCode": SITE, "assessors": [BUDI, SARI]},
    "fundedPackageAddCandidates": NUMBER,
    "fundedPackageReport": NUMBER | {"deviationReason": "Sembilan belas asesi tidak hadir"},
    "fundedPackageMonitor": TRIP | {"phase": "EXECUTION"},
}
OF_THE_LSP = {
    "fundedPackagesPropose",
    "fundedPackageStart",
    "fundedPackageAddCandidates",
    "fundedPackageReport",
}
PERMITTED: dict[str, tuple[Actor, set[str]]] = {
    "own": (OFFICER, OF_THE_LSP),
    "other": (OTHER_OFFICER, set()),
    "certification": (CERTIFICATION, set(REQUESTS) - OF_THE_LSP),
    "quality": (QUALITY, set()),
    "partner": (LPJK, set()),
}
SHOWN = {
    "fundedPackagesPropose": "packages { number status }",
    "fundedPackagesAward": "packages { number status }",
}
MONITORED = """query ($phase: MonitoringPhase) {
  fundedPackageMonitorings(year: 2026, phase: $phase) { nodes { packageNumber phase firstMonitor visitedOn } }
  fundedProgrammeMonitoring(year: 2026) { phase monitored awarded }
}"""
OWN = """query ($lsp: String) {
  fundedPackages(year: 2026, licenceNumber: $lsp) { nodes { number monitorings { phase secondMonitor report } } }
}"""


def request(asking: Asking, name: str) -> dict[str, Any]:
    more = {"assessmentIds": [asking.assessment_id]} if name == "fundedPackageAddCandidates" else {}
    return REQUESTS[name] | more


def document(name: str) -> str:
    kind = name[0].upper() + name[1:]
    success = f"... on {kind}Success {{ {SHOWN.get(name, 'package { number status }')} }}"
    return f"mutation ($input: {kind}Input!) {{ {name}(input: $input) {{ {success} ... on UserError {{ code }} }} }}"


async def act(asking: Asking, name: str, **changes: object) -> dict[str, Any]:
    return await asking.act(document(name), **request(asking, name) | changes)


async def run(asking: Asking) -> None:
    """All steps, each by whoever takes it."""
    for name in REQUESTS:
        answer = await act(asking.by(OFFICER if name in OF_THE_LSP else CERTIFICATION), name)
        assert "code" not in answer, (name, answer)


async def test_both_phases_are_monitored_and_shown(asking: Asking) -> None:
    await run(asking)
    bnsp = asking.by(CERTIFICATION)
    assert await act(bnsp, "fundedPackageMonitor") == {"code": "INVALID_INPUT"}
    await act(bnsp, "fundedPackageMonitor", phase="REPORTING", report="Laporan lengkap")
    data = await bnsp.ask(MONITORED, phase="EXECUTION")
    assert data["fundedPackageMonitorings"]["nodes"] == [
        {
            "packageNumber": "PSKK-2026-000001",
            "phase": "EXECUTION",
            "firstMonitor": "Rahmat Hidayat",
            "visitedOn": "2026-05-10",
        }
    ]
    assert data["fundedProgrammeMonitoring"] == [
        {"phase": "EXECUTION", "monitored": 1, "awarded": 1},
        {"phase": "REPORTING", "monitored": 1, "awarded": 1},
    ]
    assert len((await bnsp.ask(MONITORED))["fundedPackageMonitorings"]["nodes"]) == 2
    (mine,) = (await asking.ask(OWN, lsp=LSP))["fundedPackages"]["nodes"]
    assert mine["monitorings"] == [
        {"phase": "EXECUTION", "secondMonitor": "Wulan Sari", "report": "Dua puluh asesi hadir"},
        {"phase": "REPORTING", "secondMonitor": "Wulan Sari", "report": "Laporan lengkap"},
    ]
    for caller in (OFFICER, OTHER_OFFICER, LPJK):
        assert await asking.by(caller).refused(MONITORED) == "NOT_PERMITTED"
    assert await asking.by(OTHER_OFFICER).refused(OWN, lsp=LSP) == "NOT_PERMITTED"
    assert await asking.by(PUBLIC).refused(MONITORED) == "UNAUTHENTICATED"


async def test_who_may_take_which_step(asking: Asking) -> None:
    await act(asking, "fundedPackagesPropose")
    assert await act(asking, "fundedPackageStart") == {"code": "STEP_NOT_ALLOWED"}
    for name in REQUESTS:
        assert await asking.by(PUBLIC).refused_act(document(name), **request(asking, name)) == "UNAUTHENTICATED"
    for caller, (actor, permitted) in PERMITTED.items():
        answers = {name: await act(asking.by(actor), name) for name in REQUESTS}
        refused = {name for name, answer in answers.items() if answer.get("code") == "NOT_PERMITTED"}
        assert refused == set(REQUESTS) - permitted, caller
