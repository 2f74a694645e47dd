"""What becomes of some certificates later: revoked, suspended, reinstated, replaced."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from api.demo.actors import officer_of
from api.demo.perform import Perform
from api.demo.session_acts import SessionActs
from models.rules.certificates import (
    ReinstatementReason,
    ReplacementReason,
    RevocationReason,
    SuspensionReason,
)
from models.services.certification.reinstate_certificate import ReinstateCertificate, reinstate_certificate
from models.services.certification.revoke_certificate import RevokeCertificate, revoke_certificate
from models.services.certification.suspend_certificate import SuspendCertificate, suspend_certificate
from models.services.issuing import ReplaceCertificate, replace_certificate
from models.services.register import Register
from models.tables.certificates import Certificate

EVERY = 4
"""Of so many sessions, one has a certificate that something becomes of."""
_LATER = timedelta(days=45)
_UNTIL_REINSTATED = timedelta(days=30)


@dataclass(frozen=True, slots=True)
class CertificateActs:
    """What becomes of the first certificate of a session."""

    acts: SessionActs

    async def revoke(self, register: Register, now: datetime) -> None:
        """The officer revokes it, because the holder asks for that."""
        request = RevokeCertificate(await self._number(), RevocationReason.HOLDER_REQUEST)
        await revoke_certificate(register, officer_of(self._licence_number), now, request)

    async def suspend(self, register: Register, now: datetime) -> None:
        """The officer suspends it, because the holder did not answer a surveillance."""
        request = SuspendCertificate(await self._number(), SuspensionReason.SURVEILLANCE_MISSED)
        await suspend_certificate(register, officer_of(self._licence_number), now, request)

    async def reinstate(self, register: Register, now: datetime) -> None:
        """The officer reinstates it: the holder has answered."""
        request = ReinstateCertificate(await self._number(), ReinstatementReason.CAUSE_REMEDIED)
        await reinstate_certificate(register, officer_of(self._licence_number), now, request)

    async def replace(self, register: Register, now: datetime) -> None:
        """The officer replaces it: the paper was damaged."""
        number = await self._number()
        request = ReplaceCertificate(f"session {self.acts.number} replacement", number, ReplacementReason.DAMAGED)
        await replace_certificate(register, officer_of(self._licence_number), now, request)

    def planned(self) -> Sequence[tuple[date, Perform]]:
        """Return the days and the acts: of four sessions in turn, each another fate."""
        later = self.acts.session.issued_on + _LATER
        fates = (
            [(later, self.revoke)],
            [(later, self.suspend)],
            [(later, self.suspend), (later + _UNTIL_REINSTATED, self.reinstate)],
            [(later, self.replace)],
        )
        return fates[self.acts.number // EVERY % len(fates)]

    @property
    def _licence_number(self) -> str:
        return self.acts.session.lsp.licence_number

    async def _number(self) -> str:
        """Return the registration number of the first certificate that was issued after the session."""
        session = self.acts.session
        issued = Certificate.filter(
            assessment__lsp__licence_number=session.lsp.licence_number, assessment__assessed_on=session.assessed_on
        )
        first = await issued.order_by("id").first()
        if first is None:
            raise LookupError(f"session {self.acts.number} has no certificate")
        return first.registration_number
