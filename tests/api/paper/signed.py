"""A paper's content signed for real, by a key that lasts as long as the tests; each is signed and drawn once."""

from dataclasses import dataclass
from datetime import UTC, datetime, time
from functools import cache

from api.paper.content import PaperContent
from api.paper.render import Signed, render_paper
from signing.claims import CertificateClaims
from signing.keys import SoftwareKey
from signing.qr import draw_certificate
from signing.token import sign_certificate

KEY = SoftwareKey.generate()


@dataclass(frozen=True, slots=True)
class Drawn:
    """A finished paper and what makes it a certificate."""

    signed: Signed
    pdf: bytes


@cache
def sign(content: PaperContent) -> Signed:
    claims = CertificateClaims(
        iss="https://cek.bnsp.go.id",
        jti=content.registration_number,
        iat=int(datetime.combine(content.issued_on, time(3), UTC).timestamp()),
        exp=int(datetime.combine(content.valid_until, time(17), UTC).timestamp()),
        name=content.name,
        number=content.certificate_number,
        blank=content.blank_number,
        scheme=content.scheme,
        title=content.qualification.id,
        level=4,
        lsp=content.licence_number,
        status_index=34912,
        status_uri="https://cek.bnsp.go.id/status/17",
    )
    token = sign_certificate(claims, KEY)
    return Signed(token, draw_certificate(token))


@cache
def drawn(content: PaperContent) -> Drawn:
    signed = sign(content)
    return Drawn(signed, render_paper(content, signed))


@cache
def draft(content: PaperContent) -> bytes:
    return render_paper(content, None)
