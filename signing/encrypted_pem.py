"""Private keys at rest: PKCS#8 (RFC 5958) encrypted with PBES2 (RFC 8018), the passphrase stretched by scrypt.

cryptography reads this form but does not write it: its own encryption stretches with 2,048 rounds of PBKDF2, which
is too little for a passphrase a person chose. OpenSSL reads and writes it (`openssl pkcs8 -topk8 -scrypt`).
"""

import base64
import os
import textwrap

from cryptography.hazmat.asn1 import encode_der, sequence
from cryptography.hazmat.primitives.asymmetric.ec import EllipticCurvePrivateKey
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes
from cryptography.hazmat.primitives.kdf.scrypt import Scrypt
from cryptography.hazmat.primitives.padding import PKCS7
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from cryptography.x509 import ObjectIdentifier

PBES2 = ObjectIdentifier("1.2.840.113549.1.5.13")  # RFC 8018 appendix A.4
SCRYPT = ObjectIdentifier("1.3.6.1.4.1.11591.4.11")  # RFC 7914 section 7.1
AES_256_CBC = ObjectIdentifier("2.16.840.1.101.3.4.1.42")  # RFC 8018 appendix B.2.5
# N, r and p of RFC 7914: 16 MiB of memory, about 0.2 s. More memory, and OpenSSL refuses to open the file.
SCRYPT_COST = 2**14
BLOCK_SIZE = 8
PARALLELISM = 5
SALT_LENGTH = 16  # bytes
BLOCK_LENGTH = 16  # bytes of an AES block
KEY_LENGTH = 32  # bytes of an AES-256 key


@sequence
class ScryptParameters:
    """RFC 7914 section 7.1, without the optional key length, as OpenSSL writes it."""

    salt: bytes
    cost_parameter: int
    block_size: int
    parallelization_parameter: int


@sequence
class KeyDerivation:
    """AlgorithmIdentifier of scrypt."""

    algorithm: ObjectIdentifier
    parameters: ScryptParameters


@sequence
class EncryptionScheme:
    """AlgorithmIdentifier of AES-256-CBC; its parameter is the initialisation vector."""

    algorithm: ObjectIdentifier
    parameters: bytes


@sequence
class Pbes2Parameters:
    """RFC 8018 appendix A.4."""

    key_derivation: KeyDerivation
    encryption_scheme: EncryptionScheme


@sequence
class EncryptionAlgorithm:
    """AlgorithmIdentifier of PBES2."""

    algorithm: ObjectIdentifier
    parameters: Pbes2Parameters


@sequence
class EncryptedPrivateKeyInfo:
    """RFC 5958 section 3."""

    encryption_algorithm: EncryptionAlgorithm
    encrypted_data: bytes


def encrypt_private_key(key: EllipticCurvePrivateKey, passphrase: bytes, cost: int = SCRYPT_COST) -> bytes:
    """Return `key` as an ENCRYPTED PRIVATE KEY in PEM. `cost` is scrypt's N, a power of two."""
    plain = key.private_bytes(Encoding.DER, PrivateFormat.PKCS8, NoEncryption())
    salt, vector = os.urandom(SALT_LENGTH), os.urandom(BLOCK_LENGTH)
    stretched = Scrypt(salt=salt, length=KEY_LENGTH, n=cost, r=BLOCK_SIZE, p=PARALLELISM).derive(passphrase)
    algorithm = EncryptionAlgorithm(
        algorithm=PBES2,
        parameters=Pbes2Parameters(
            key_derivation=KeyDerivation(
                algorithm=SCRYPT,
                parameters=ScryptParameters(
                    salt=salt,
                    cost_parameter=cost,
                    block_size=BLOCK_SIZE,
                    parallelization_parameter=PARALLELISM,
                ),
            ),
            encryption_scheme=EncryptionScheme(algorithm=AES_256_CBC, parameters=vector),
        ),
    )
    encrypted = _encrypt(stretched, vector, plain)
    return _pem(encode_der(EncryptedPrivateKeyInfo(encryption_algorithm=algorithm, encrypted_data=encrypted)))


def _encrypt(key: bytes, vector: bytes, plain: bytes) -> bytes:
    padder = PKCS7(BLOCK_LENGTH * 8).padder()
    encryptor = Cipher(algorithms.AES256(key), modes.CBC(vector)).encryptor()
    return encryptor.update(padder.update(plain) + padder.finalize()) + encryptor.finalize()


def _pem(der: bytes) -> bytes:
    lines = textwrap.wrap(base64.b64encode(der).decode("ascii"), 64)  # RFC 7468 section 2: 64 characters a line
    label = "ENCRYPTED PRIVATE KEY"
    return "\n".join([f"-----BEGIN {label}-----", *lines, f"-----END {label}-----", ""]).encode("ascii")
