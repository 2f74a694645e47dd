"""Appeals: one that is upheld, one that is dismissed, one that was just filed."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from api.demo.actors import officer_of, panel_of
from api.demo.cast.cast import Cast
from api.demo.cast.sessions import LISTED
from api.demo.perform import Perform, Planned
from api.demo.registers.cast_sessions import cast_session_acts
from api.demo.session_acts import SessionActs
from models.rules.appeals import AppealVerdict
from models.rules.assessments import Outcome
from models.services.appeals.decide_appeal import AppointPanel, DecideAppeal, appoint_panel, decide_appeal
from models.services.appeals.file_appeal import FileAppeal, file_appeal
from models.services.register import Register

_GROUNDS = "Bukti portofolio tidak dinilai"


@dataclass(frozen=True, slots=True)
class _Appeal:
    """An appeal of one of those who are not yet competent; its key always gives the same number."""

    acts: SessionActs
    place: int

    @property
    def _licence_number(self) -> str:
        return self.acts.session.lsp.licence_number

    async def number(self, register: Register, now: datetime) -> str:
        rows = [row for row in await self.acts.recorded() if row.recommendation is Outcome.NOT_YET_COMPETENT]
        request = FileAppeal(f"banding {self.acts.number} {self.place}", rows[self.place].id, _GROUNDS)
        return await file_appeal(register, officer_of(self._licence_number), now, request)

    async def filed(self, register: Register, now: datetime) -> None:
        await self.number(register, now)

    async def heard(self, register: Register, now: datetime) -> None:
        panel = panel_of(self._licence_number)
        request = AppointPanel(await self.number(register, now), tuple(each.subject for each in panel))
        await appoint_panel(register, panel[0], now, request)

    def decided(self, verdict: AppealVerdict) -> Perform:
        async def perform(register: Register, now: datetime) -> None:
            number = await self.number(register, now)
            request = DecideAppeal(number, verdict, f"SK-{number}")
            await decide_appeal(register, panel_of(self._licence_number)[0], now, request)

        return perform


def appeals(cast: Cast) -> Iterator[Planned]:
    """Two of the session of the blanks, one of the press."""
    sessions = cast_session_acts(cast)
    for place, verdict in enumerate((AppealVerdict.UPHOLD, AppealVerdict.DISMISS)):
        appeal = _Appeal(sessions[LISTED], place)
        yield cast.days_ago(15), appeal.filed
        yield cast.days_ago(13), appeal.heard
        yield cast.days_ago(11), appeal.decided(verdict)
    yield cast.days_ago(4), _Appeal(sessions["press"], 0).filed
