"""The offline bundle: the whole of a repository's current set in one zip, every root from the first.

The same repository gives the same bytes.
"""

import io
import zipfile
from collections.abc import Iterable, Iterator
from pathlib import Path

from tuf.api.metadata import Snapshot, TargetFile, Targets, Timestamp

from signing.trust.errors import MissingTrust, TrustTooLarge
from signing.trust.files import replace_durably
from signing.trust.metadata import length_of, parse, sha256_of
from signing.trust.paths import TIMESTAMP_PATH, metadata_path, target_path
from signing.trust.reading import DirectoryReader, Reader, ZipReader
from signing.trust.roles import DELEGATED, Role
from signing.trust.workflow import DETAILS, meta_of

EPOCH = (1980, 1, 1, 0, 0, 0)
"""The date of every entry: the earliest that a zip can write."""
MAX_BUNDLE_LENGTH = 256 * 1024 * 1024  # bytes; the whole country has about one megabyte
READABLE = 0o644 << 16
UNIX = 3


def open_trust(path: Path) -> Reader:
    """Return a reader of a repository's directory, or of a bundle.

    Raises FileNotFoundError when there is neither, MalformedTrust when the file is no zip, TrustTooLarge.
    """
    if path.is_dir():
        return DirectoryReader(path)
    if path.stat().st_size > MAX_BUNDLE_LENGTH:
        raise TrustTooLarge(f"{path} has over {MAX_BUNDLE_LENGTH} bytes")
    return ZipReader(path.read_bytes())


def write_bundle(directory: Path, bundle: Path, *, schemes: bool = True) -> None:
    """Write the bundle of a repository, whole or not at all; without `schemes` the details of schemes stay out."""
    replace_durably(bundle, bundle_bytes(DirectoryReader(directory), schemes=schemes))


def bundle_bytes(reader: Reader, *, schemes: bool = True) -> bytes:
    """Return the bundle of what `reader` reads. It verifies nothing: the bundle's readers do."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as bundle:
        for path, data in sorted(current_files(reader, schemes=schemes)):
            bundle.writestr(_entry(path), data, zipfile.ZIP_DEFLATED, compresslevel=9)
    return buffer.getvalue()


def current_files(reader: Reader, *, schemes: bool = True) -> Iterator[tuple[str, bytes]]:
    """Yield each file of the current set once, with its path. Raises MissingTrust."""
    yield from _roots(reader)
    timestamp = _read(reader, TIMESTAMP_PATH, Role.TIMESTAMP.terms.max_length)
    yield TIMESTAMP_PATH, timestamp
    path = metadata_path(Role.SNAPSHOT, parse(Timestamp, timestamp).signed.snapshot_meta.version)
    snapshot = _read(reader, path, Role.SNAPSHOT.terms.max_length)
    yield path, snapshot
    for role in (Role.TARGETS, *DELEGATED):
        path = metadata_path(role, meta_of(parse(Snapshot, snapshot).signed, role).version)
        metadata = _read(reader, path, role.terms.max_length)
        yield path, metadata
        if schemes or role is not DETAILS:
            yield from _targets(reader, parse(Targets, metadata).signed.targets.values())


def _roots(reader: Reader) -> Iterator[tuple[str, bytes]]:
    version = 1
    while (data := reader.read(metadata_path(Role.ROOT, version), Role.ROOT.terms.max_length)) is not None:
        yield metadata_path(Role.ROOT, version), data
        version += 1


def _targets(reader: Reader, listed: Iterable[TargetFile]) -> Iterator[tuple[str, bytes]]:
    for info in listed:
        path = target_path(info.path, sha256_of(info))
        yield path, _read(reader, path, length_of(info))


def _read(reader: Reader, path: str, limit: int) -> bytes:
    data = reader.read(path, limit)
    if data is None:
        raise MissingTrust(f"{path} is not there")
    return data


def _entry(path: str) -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo(path, EPOCH)
    entry.create_system, entry.external_attr = UNIX, READABLE
    return entry
