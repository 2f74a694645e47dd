"""Certificate blanks: requested with a list, shipped, received, used, spoiled, lost; one used for somebody else."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from api.demo.actors import REGISTRAR, officer_of
from api.demo.cast.cast import Cast
from api.demo.cast.sessions import AGAIN, LISTED
from api.demo.entries import version_name
from api.demo.perform import Perform, Planned, doing
from api.demo.registers.cast_sessions import cast_session_acts
from api.demo.session_acts import SessionActs
from models.rules.actors import Actor
from models.rules.blanks import BlankFate, BlankRequestAct
from models.services.blanks.advance_blank_request import AdvanceBlankRequest, advance_blank_request
from models.services.blanks.approve_blank_request import ApproveBlankRequest, approve_blank_request
from models.services.blanks.file_blank_request import FileBlankRequest, file_blank_request
from models.services.blanks.report_blank import ReportBlank, report_blank
from models.services.blanks.stock_blanks import ShipBlanks, StockBlanks, ship_blanks, stock_blanks
from models.services.register import Register

FIRST = 95_000_001
"""Number of the first blank in stock."""
_IN_STOCK = 100
_USED = 3
_RETURNED = "press"
"""The session whose request was returned, and came again."""


@dataclass(frozen=True, slots=True)
class _Request:
    """One request; its key always gives the same number."""

    acts: SessionActs
    letter: str
    quantity: int
    day: date

    @property
    def _officer(self) -> Actor:
        return officer_of(self.acts.session.lsp.licence_number)

    async def number(self, register: Register, now: datetime) -> str:
        session = self.acts.session
        request = FileBlankRequest(
            idempotency_key=f"blangko {self.letter}",
            licence_number=session.lsp.licence_number,
            scheme_version=version_name(session.scheme.number, session.version.version),
            letter_number=self.letter,
            letter_date=self.day,
            minutes_date=session.decided_on,
            assessment_ids=tuple(row.id for row in await self.acts.recorded()),
            quantity=self.quantity,
        )
        return await file_blank_request(register, self._officer, now, request)

    async def filed(self, register: Register, now: datetime) -> None:
        await self.number(register, now)

    def takes(self, act: BlankRequestAct, reason: str | None = None) -> Perform:
        own = act in (BlankRequestAct.RECEIVE, BlankRequestAct.RESUBMIT)

        async def perform(register: Register, now: datetime) -> None:
            step = AdvanceBlankRequest(await self.number(register, now), act, reason)
            await advance_blank_request(register, self._officer if own else REGISTRAR, now, step)

        return perform

    async def approved(self, register: Register, now: datetime) -> None:
        request = ApproveBlankRequest(await self.number(register, now), self.quantity)
        await approve_blank_request(register, REGISTRAR, now, request)

    async def shipped(self, register: Register, now: datetime) -> None:
        await ship_blanks(register, REGISTRAR, now, ShipBlanks(await self.number(register, now), _blank(0)))


def blanks(cast: Cast) -> Iterator[Planned]:
    """Stock, one request to its end, and one that was returned."""
    sessions = cast_session_acts(cast)
    listed = sessions[LISTED]
    competent = sum(each.is_competent for each in listed.session.candidates)
    request = _Request(listed, "012/LSP/SERT", competent, cast.days_ago(25))
    yield cast.days_ago(60), doing(stock_blanks, REGISTRAR, StockBlanks("blangko", _blank(0), _IN_STOCK))
    yield cast.days_ago(25), request.filed
    yield cast.days_ago(24), request.takes(BlankRequestAct.VERIFY)
    yield cast.days_ago(23), request.approved
    yield cast.days_ago(22), request.shipped
    yield cast.days_ago(21), request.takes(BlankRequestAct.RECEIVE)
    yield from _used(cast, listed, sessions[AGAIN])
    yield from _returned(cast, sessions[_RETURNED])


def _used(cast: Cast, listed: SessionActs, again: SessionActs) -> Iterator[Planned]:
    """Three as requested, one for a person who is not on the list, one spoiled, one lost."""
    officer = officer_of(listed.session.lsp.licence_number)
    yield cast.days_ago(19), _issuing(listed, range(_USED), 0)
    outsider = sum(each.is_competent for each in again.session.candidates) - 1
    yield cast.days_ago(18), _issuing(again, [outsider], _USED)
    spoiled = ReportBlank(_blank(_USED + 1), BlankFate.SPOIL, "Salah cetak")
    yield cast.days_ago(17), doing(report_blank, officer, spoiled)
    lost = ReportBlank(_blank(_USED + 2), BlankFate.LOSE, "Tidak ditemukan setelah pindah kantor")
    yield cast.days_ago(16), doing(report_blank, officer, lost)


def _returned(cast: Cast, acts: SessionActs) -> Iterator[Planned]:
    competent = sum(each.is_competent for each in acts.session.candidates)
    request = _Request(acts, "003/LSP/SERT", competent, cast.days_ago(100))
    yield cast.days_ago(100), request.filed
    yield cast.days_ago(98), request.takes(BlankRequestAct.RETURN, "Berita acara belum ditandatangani")
    yield cast.days_ago(90), request.takes(BlankRequestAct.RESUBMIT)


def _issuing(acts: SessionActs, places: Sequence[int], first: int) -> Perform:
    numbers = {place: _blank(first + serial) for serial, place in enumerate(places)}
    return lambda register, now: acts.issue_on(register, now, numbers)


def _blank(place: int) -> str:
    return f"{FIRST + place:08}"
