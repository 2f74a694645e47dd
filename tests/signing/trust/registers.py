"""Repositories for tests, made by the real publisher with the pinned keys."""

from datetime import datetime
from pathlib import Path

from signing.trust.client import TrustClient, own_first_root
from signing.trust.memory import MemoryInProcess, TrustMemory
from signing.trust.publication import Publication
from signing.trust.reading import DirectoryReader
from signing.trust.repository import TrustRepository
from signing.trust.trusted_set import TrustedSet
from tests.scenarios.honest import FIRST, OFFLINE, ONLINE, REGISTER, START, role_keys
from tests.scenarios.pinned_keys import PinnedKey, key


def keys(*names: str) -> list[PinnedKey]:
    return [key(name) for name in names]


HOLDERS = keys(*OFFLINE)
SERVER = keys(*ONLINE)


def created(directory: Path, publication: Publication = FIRST) -> TrustRepository:
    repository = TrustRepository.create(directory, REGISTER, role_keys(), [*HOLDERS, *SERVER], START)
    repository.publish(publication, SERVER, START)
    return repository


def refreshed(directory: Path, now: datetime, memory: TrustMemory | None = None) -> TrustedSet:
    reader = DirectoryReader(directory)
    return TrustClient(own_first_root(reader), memory or MemoryInProcess()).refresh(reader, now)


def files_in(directory: Path) -> dict[str, bytes]:
    return {str(file.relative_to(directory)): file.read_bytes() for file in directory.rglob("*") if file.is_file()}
