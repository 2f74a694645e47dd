"""A PAdES seal on the finished file, for readers who look at the signature panel of their PDF program.

It is optional and says less than the QR code: that the file comes from whoever holds the sealing key, not that the
certificate still holds.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from io import BytesIO
from typing import Self

from asn1crypto import keys as asn1_keys
from asn1crypto import x509 as asn1_x509
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import pkcs12
from cryptography.x509.oid import NameOID
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.sign import PdfSignatureMetadata, SimpleSigner, fields, signers
from pyhanko.sign.fields import SigSeedSubFilter
from pyhanko_certvalidator.registry import SimpleCertificateStore

_FIELD = "Kompeten"


class UnusableSeal(ValueError):
    """A file is not the sealing key that it should be."""


@dataclass(frozen=True, slots=True)
class SealingKey:
    """A P-256 key with its certificate and the certificate of the authority that issued it (DER)."""

    private_key: ec.EllipticCurvePrivateKey
    certificate: x509.Certificate
    authority: x509.Certificate

    @classmethod
    def from_pkcs12(cls, data: bytes, passphrase: str) -> Self:
        """Open what `pkcs12` wrote. Raises UnusableSeal."""
        try:
            key, certificate, others = pkcs12.load_key_and_certificates(data, passphrase.encode())
        except ValueError as error:
            raise UnusableSeal("the file is no PKCS#12 file, or the passphrase is wrong") from error
        if not isinstance(key, ec.EllipticCurvePrivateKey) or certificate is None or len(others) != 1:
            raise UnusableSeal("the file must hold a P-256 key, its certificate and the certificate of its authority")
        return cls(key, certificate, others[0])

    def pkcs12(self, passphrase: str) -> bytes:
        """Return the key and both certificates as a PKCS#12 file (RFC 7292), encrypted."""
        encryption = serialization.BestAvailableEncryption(passphrase.encode())
        return pkcs12.serialize_key_and_certificates(
            _FIELD.encode(), self.private_key, self.certificate, [self.authority], encryption
        )


def create_sealing_key(organisation: str, now: datetime, valid_for: timedelta = timedelta(days=3 * 365)) -> SealingKey:
    """Create a private authority and one sealing key under it, both P-256, good from `now` for `valid_for`."""
    authority_key, sealing_key = ec.generate_private_key(ec.SECP256R1()), ec.generate_private_key(ec.SECP256R1())
    authority_name = _name(organisation, f"{organisation} Root")
    authority = (
        _builder(authority_name, authority_name, authority_key, now, valid_for)
        .add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
        .add_extension(_key_usage(key_cert_sign=True), critical=True)
        .sign(authority_key, hashes.SHA256())
    )
    certificate = (
        _builder(_name(organisation, f"{organisation} Seal"), authority_name, sealing_key, now, valid_for)
        .add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
        .add_extension(_key_usage(content_commitment=True), critical=True)
        .sign(authority_key, hashes.SHA256())
    )
    return SealingKey(sealing_key, certificate, authority)


def seal_paper(pdf: bytes, key: SealingKey, *, reason: str, location: str) -> bytes:
    """Return `pdf` with a PAdES-B signature appended; what stood there before stays byte for byte at its front."""
    writer = IncrementalPdfFileWriter(BytesIO(pdf))
    metadata = PdfSignatureMetadata(
        field_name=_FIELD, subfilter=SigSeedSubFilter.PADES, md_algorithm="sha256", reason=reason, location=location
    )
    fields.append_signature_field(writer, fields.SigFieldSpec(_FIELD))
    sealed: BytesIO = signers.sign_pdf(writer, metadata, signer=_signer(key), existing_fields_only=True)
    return sealed.getvalue()


def _signer(key: SealingKey) -> SimpleSigner:
    store = SimpleCertificateStore()  # type: ignore[no-untyped-call]  # pyHanko leaves it without annotations
    store.register(_asn1(key.authority))
    private = key.private_key.private_bytes(
        serialization.Encoding.DER, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    return SimpleSigner(
        signing_cert=_asn1(key.certificate), signing_key=asn1_keys.PrivateKeyInfo.load(private), cert_registry=store
    )


def _asn1(certificate: x509.Certificate) -> asn1_x509.Certificate:
    return asn1_x509.Certificate.load(certificate.public_bytes(serialization.Encoding.DER))


def _name(organisation: str, common_name: str) -> x509.Name:
    return x509.Name(
        [
            x509.NameAttribute(NameOID.COUNTRY_NAME, "ID"),
            x509.NameAttribute(NameOID.ORGANIZATION_NAME, organisation),
            x509.NameAttribute(NameOID.COMMON_NAME, common_name),
        ]
    )


def _builder(
    subject: x509.Name, issuer: x509.Name, key: ec.EllipticCurvePrivateKey, now: datetime, valid_for: timedelta
) -> x509.CertificateBuilder:
    return (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(issuer)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now)
        .not_valid_after(now + valid_for)
    )


def _key_usage(*, key_cert_sign: bool = False, content_commitment: bool = False) -> x509.KeyUsage:
    return x509.KeyUsage(
        digital_signature=content_commitment,
        content_commitment=content_commitment,
        key_encipherment=False,
        data_encipherment=False,
        key_agreement=False,
        key_cert_sign=key_cert_sign,
        crl_sign=key_cert_sign,
        encipher_only=False,
        decipher_only=False,
    )
