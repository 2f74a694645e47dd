"""Draws papers as one register wants them: with its address, its emblem, its remarks and its seal."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Self

from api.paper.from_register import COPY, TEST_REGISTER, print_certificate
from api.paper.seal import SealingKey, seal_paper
from api.settings import Settings
from models.queries.printed_certificates import PrintedCertificate

SEALED_IN = "Indonesia"


@dataclass(frozen=True, slots=True)
class Press:
    """What the papers of a register have in common."""

    register_identifier: str
    remarks: tuple[str, ...]
    emblem: str | None
    seal: SealingKey | None

    @classmethod
    def open(cls, settings: Settings) -> Self:
        """Read the emblem and the sealing key. Raises FileNotFoundError, UnusableSeal."""
        remarks = (TEST_REGISTER,) if settings.test_register else ()
        return cls(settings.register_identifier, remarks, settings.emblem_svg, _sealing_key(settings))

    def copy(self, printed: PrintedCertificate) -> bytes:
        """Return a paper to look at, which says that it is one and bears no seal."""
        return self._draw(printed, (*self.remarks, COPY), 0)

    def paper(self, printed: PrintedCertificate, reprint: int) -> bytes:
        """Return the paper itself, sealed where the register has a sealing key."""
        pdf = self._draw(printed, self.remarks, reprint)
        if self.seal is None:
            return pdf
        reason = f"Sertifikat kompetensi {printed.certificate.registration_number}"
        return seal_paper(pdf, self.seal, reason=reason, location=SEALED_IN)

    def _draw(self, printed: PrintedCertificate, remarks: Sequence[str], reprint: int) -> bytes:
        return print_certificate(
            printed, self.register_identifier, remarks=remarks, reprint=reprint, emblem=self.emblem
        )


def _sealing_key(settings: Settings) -> SealingKey | None:
    if settings.sealing_key is None:
        return None
    return SealingKey.from_pkcs12(settings.sealing_key.read_bytes(), settings.sealing_passphrase.get_secret_value())
