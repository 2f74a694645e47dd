"""The register's signed data as a command is given them: a directory or a zip, a root had from elsewhere, a memory."""

from datetime import datetime
from pathlib import Path

from signing.errors import SigningError
from signing.trust.bundle import open_trust
from signing.trust.client import TrustClient, own_first_root
from signing.trust.errors import TrustError
from signing.trust.memory import MemoryInDirectory, MemoryInProcess, TrustMemory
from signing.trust.reading import Reader, read_bounded
from signing.trust.roles import Role
from signing.trust.trusted_set import TrustedSet


def load_trust(
    place: Path, root: Path | None, memory: Path | None, at: datetime
) -> tuple[TrustedSet | None, str | None]:
    """Return the trust set, and what was wrong with the data at hand, if anything.

    `root` is the register's first root; without it, the one in the memory or in the data themselves is believed.
    """
    kept = MemoryInDirectory(memory) if memory else MemoryInProcess()
    try:
        reader = open_trust(place)
        client = TrustClient(_first_root(root, kept, reader), kept)
    except (SigningError, OSError) as error:
        return None, str(error)
    try:
        return client.refresh(reader, at), None
    except TrustError as error:
        # What was seen before may still do; the verdict names its date.
        return client.stored(at, reader), f"{error.code}: {error}"


def _first_root(pinned: Path | None, memory: TrustMemory, reader: Reader) -> bytes:
    if pinned is not None:
        with pinned.open("rb") as file:
            return read_bounded(file, str(pinned), Role.ROOT.terms.max_length)
    if (kept := memory.root(1)) is not None:
        return kept  # a damaged one too is refused, not replaced by whatever the data hold
    root = own_first_root(reader)
    memory.keep_root(1, root)
    return root
