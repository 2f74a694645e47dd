"""Readers: a directory, a zip, or a mapping, each answering a path with bytes."""

import io
import struct
import zipfile
import zlib
from collections.abc import Mapping
from pathlib import Path
from typing import IO, Protocol

from signing.trust.errors import MalformedTrust, TrustTooLarge

BOUNDED_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
"""How an entry may be packed: of bzip2 and LZMA, Python inflates whole blocks, however little was asked for."""
DAMAGE = (zipfile.BadZipFile, zlib.error, struct.error, EOFError, ValueError, RuntimeError, OSError)
"""What zipfile raises for damage, a missing piece, an unknown method, and encryption."""


class Reader(Protocol):
    """Where trust files come from."""

    def read(self, path: str, limit: int) -> bytes | None:
        """Return the file, or None when there is none.

        Raises TrustTooLarge when it is longer than `limit` bytes, without reading on.
        """


class DirectoryReader:
    """Reads a repository's directory."""

    def __init__(self, directory: Path) -> None:
        self._directory = directory

    def read(self, path: str, limit: int) -> bytes | None:
        """Return the file, or None when there is none."""
        try:
            with (self._directory / path).open("rb") as file:
                return read_bounded(file, path, limit)
        except FileNotFoundError:
            return None


class ZipReader:
    """Reads an offline bundle."""

    def __init__(self, data: bytes) -> None:
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
        except DAMAGE as error:
            raise MalformedTrust("the bundle is not a zip file") from error

    def read(self, path: str, limit: int) -> bytes | None:
        """Return the file, or None when there is none. Raises MalformedTrust for a damaged zip."""
        entry = self._zip.NameToInfo.get(path)
        if entry is None:
            return None
        if entry.compress_type not in BOUNDED_METHODS:
            raise MalformedTrust(f"{path} is packed in a way that this release does not read")
        try:
            with self._zip.open(entry) as file:
                return read_bounded(file, path, limit)
        except DAMAGE as error:
            raise MalformedTrust(f"{path} cannot be read from the bundle") from error


class MappingReader:
    """Reads files that are in memory already."""

    def __init__(self, files: Mapping[str, bytes]) -> None:
        self._files = files

    def read(self, path: str, limit: int) -> bytes | None:
        """Return the file, or None when there is none."""
        data = self._files.get(path)
        return None if data is None else read_bounded(io.BytesIO(data), path, limit)


class OverlayReader:
    """Reads the first of several readers that has the file."""

    def __init__(self, *readers: Reader) -> None:
        self._readers = readers

    def read(self, path: str, limit: int) -> bytes | None:
        """Return the file of the first reader that has it, or None when none has."""
        found = (reader.read(path, limit) for reader in self._readers)
        return next((data for data in found if data is not None), None)


NOWHERE = MappingReader({})
"""The reader of somebody who has no network and no bundle."""


def read_bounded(file: IO[bytes], path: str, limit: int) -> bytes:
    """Read a file whole. Raises TrustTooLarge after `limit` bytes."""
    data = file.read(limit + 1)
    if len(data) > limit:
        raise TrustTooLarge(f"{path} has over {limit} bytes")
    return data
