"""A state-funded package (PSKK) from the proposal to the two phases of monitoring, by whoever may take each step."""

from tests.register import CERTIFICATION, LSP, OFFICER, OTHER_OFFICER
from tests.schema.asking import PUBLIC, Asking
from tests.schema.mutations.callers import LPJK
from tests.schema.mutations.funded_packages.acts import ADVANCE, AWARD, MONITOR, PROPOSE, REPORT, START, add_candidates

MONITORED = """query ($phase: MonitoringPhase) {
  fundedPackageMonitorings(year: 2026, phase: $phase) { nodes { packageNumber phase firstMonitor visitedOn } }
  fundedProgrammeMonitoring(year: 2026) { phase monitored awarded }
}"""
OWN = """query ($lsp: String) {
  fundedPackages(year: 2026, licenceNumber: $lsp) { nodes { number monitorings { phase secondMonitor report } } }
}"""


async def run(asking: Asking) -> None:
    """All steps, each by whoever takes it."""
    bnsp = asking.by(CERTIFICATION)
    for caller, act in (
        (asking, PROPOSE),
        (bnsp, ADVANCE),
        (bnsp, AWARD),
        (asking, START),
        (asking, add_candidates(asking)),
        (asking, REPORT),
        (bnsp, MONITOR),
    ):
        answer = await act.sent(caller)
        assert "code" not in answer, (act.name, answer)


async def test_both_phases_are_monitored_and_shown(asking: Asking) -> None:
    await run(asking)
    bnsp = asking.by(CERTIFICATION)
    assert (await MONITOR.sent(bnsp))["code"] == "INVALID_INPUT"
    await MONITOR.sent(bnsp, phase="REPORTING", report="Laporan lengkap")
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


async def test_a_package_starts_when_it_was_awarded(asking: Asking) -> None:
    await PROPOSE.sent(asking)
    assert (await START.sent(asking))["code"] == "STEP_NOT_ALLOWED"
