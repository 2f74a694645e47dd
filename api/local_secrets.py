"""Secrets that a development register makes for itself, once, in its data directory."""

import os
import secrets
from contextlib import suppress
from pathlib import Path

from api.settings import Settings

LENGTH = 32  # bytes


class UnusableSecret(Exception):
    """A file of the data directory that is not the secret that it should be."""

    def __init__(self, path: Path) -> None:
        super().__init__(f"{path} is damaged: put it back from a backup")


def national_id_keys(settings: Settings) -> tuple[bytes, bytes]:
    """The encryption key and the matching key for NIK: as configured, else those of the data directory."""
    encryption, matching = settings.national_id_encryption_key, settings.national_id_matching_key
    if encryption and matching:
        return bytes.fromhex(encryption.get_secret_value()), bytes.fromhex(matching.get_secret_value())
    directory = settings.keys_directory
    return _local(directory / "national-id-encryption.key"), _local(directory / "national-id-matching.key")


def wrapping_key(settings: Settings) -> bytes:
    """What encrypts the signing keys of LSPs: as configured, else that of the data directory."""
    if settings.wrapping_key:
        return bytes.fromhex(settings.wrapping_key.get_secret_value())
    return _local(settings.keys_directory / "wrapping.key")


def trust_passphrase(settings: Settings) -> bytes:
    """What opens the keys of the trust repository: as configured, else that of the data directory."""
    if settings.trust_passphrase:
        return settings.trust_passphrase.get_secret_value().encode()
    return _local(settings.keys_directory / "trust-passphrase.key").hex().encode()


def write_private(path: Path, content: bytes) -> None:
    """Write a new file, whole, that only its owner may read. Raises FileExistsError when it is there already."""
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    draft = path.with_name(f".{path.name}.{secrets.token_hex(8)}")
    with os.fdopen(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    try:
        path.hardlink_to(draft)  # unlike a rename, it never replaces what another process has just written
    finally:
        draft.unlink()


def _local(path: Path) -> bytes:
    """The secret in this file, made first when there is none."""
    with suppress(FileExistsError):
        if not path.exists():
            write_private(path, secrets.token_bytes(LENGTH).hex().encode())
    try:
        return bytes.fromhex(path.read_text(encoding="ascii"))
    except ValueError:
        raise UnusableSecret(path) from None
