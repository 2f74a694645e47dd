"""Certificates from before the register, brought in as what they are: unsigned. Two LSPs printed one number."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta
from random import Random

from api.demo.actors import officer_of
from api.demo.lsps import DrawnLsp
from api.demo.people import name_someone
from api.demo.perform import Perform, Planned, doing
from api.demo.registers.certificates import certificate_of
from api.demo.sessions import DrawnSession
from models.rules.holders import Sex
from models.rules.numbers import LicenceNumber
from models.rules.validity import add_years
from models.services.certification.import_certificates import (
    ImportCertificate,
    ReplaceImported,
    import_certificates,
    replace_imported,
)
from models.services.register import Register

CERTIFICATE_NUMBER = "62090 2513 3 0000017 2019"
"""What both of them printed."""
TITLE = "Pemrogram Web Muda"
_BROUGHT_IN = date(2021, 2, 1)
_ISSUED = date(2019, 9, 6)
_YEARS = 3
_LSPS = 2


def old_certificates(chance: Random, lsps: Sequence[DrawnLsp], sessions: Sequence[DrawnSession]) -> Iterator[Planned]:
    """One of each of the two oldest LSPs, and one whose holder was assessed again."""
    for lsp in lsps[:_LSPS]:
        request = old_certificate(lsp.licence_number, name_someone(chance, Sex.FEMALE))
        yield _BROUGHT_IN, doing(import_certificates, officer_of(lsp.licence_number), [request])
    later = (each for each in sessions if each.lsp.first_day <= _ISSUED and each.assessed_on > _BROUGHT_IN)
    yield from _replaced(next(later))


def old_certificate(licence_number: str, name: str) -> ImportCertificate:
    """Return what the paper of an LSP says."""
    digits = LicenceNumber.parse(licence_number).digits
    return ImportCertificate(
        licence_number=licence_number,
        registration_number=f"Reg. TIK {digits} 00017 {_ISSUED.year}",
        certificate_number=CERTIFICATE_NUMBER,
        name=name,
        title=TITLE,
        issued_on=_ISSUED,
        valid_until=add_years(_ISSUED, _YEARS),
    )


def _replaced(session: DrawnSession) -> Iterator[Planned]:
    """The last of those who were found competent had an old paper: the signed certificate takes its place."""
    competent = [each for each in session.candidates if each.is_competent]
    paper = old_certificate(session.lsp.licence_number, competent[-1].person.name)
    old = replace(
        paper,
        registration_number=paper.registration_number.replace("00017", "00018"),
        certificate_number=paper.certificate_number.replace("0000017", "0000018"),
        title=session.version.title_id,
    )
    yield _BROUGHT_IN, doing(import_certificates, officer_of(old.licence_number), [old])
    yield session.issued_on + timedelta(days=1), _replacing(old, session, len(competent) - 1)


def _replacing(old: ImportCertificate, session: DrawnSession, place: int) -> Perform:
    async def perform(register: Register, now: datetime) -> None:
        signed = await certificate_of(session, place)
        request = ReplaceImported(old.registration_number, signed.registration_number)
        await replace_imported(register, officer_of(old.licence_number), now, request)

    return perform
