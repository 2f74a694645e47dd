"""Certificates from before the register, brought in as what they are: unsigned. Two LSPs printed one number."""

from collections.abc import Iterator, Sequence
from datetime import date
from random import Random

from api.demo.actors import officer_of
from api.demo.lsps import DrawnLsp
from api.demo.people import name_someone
from api.demo.perform import Planned, doing
from models.rules.holders import Sex
from models.rules.numbers import LicenceNumber
from models.rules.validity import add_years
from models.services.certification.import_certificates import ImportCertificate, import_certificates

CERTIFICATE_NUMBER = "62090 2513 3 0000017 2019"
"""What both of them printed."""
TITLE = "Pemrogram Web Muda"
_BROUGHT_IN = date(2021, 2, 1)
_ISSUED = date(2019, 9, 6)
_YEARS = 3
_LSPS = 2


def old_certificates(chance: Random, lsps: Sequence[DrawnLsp]) -> Iterator[Planned]:
    """One of each of the two oldest LSPs."""
    for lsp in lsps[:_LSPS]:
        request = old_certificate(lsp.licence_number, name_someone(chance, Sex.FEMALE))
        yield _BROUGHT_IN, doing(import_certificates, officer_of(lsp.licence_number), [request])


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
