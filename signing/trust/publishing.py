"""How a publication becomes a release: a numbered plan."""

from collections.abc import Callable, Iterable, Mapping
from datetime import datetime
from typing import TypeVar

from tuf.api.metadata import TargetFile

from signing.keys import SigningKey
from signing.status_list import StatusList
from signing.trust.errors import TrustError
from signing.trust.keys import signers_by_key_id
from signing.trust.lints import ClockWentBack
from signing.trust.metadata import length_of, require_match, sha256_of
from signing.trust.paths import status_target, target_path
from signing.trust.publication import Publication, StatusSigner, issuer_files, scheme_files, status_number
from signing.trust.reading import Reader
from signing.trust.register import register_of
from signing.trust.release import Release
from signing.trust.roles import Role
from signing.trust.state import DamagedRepository, State, status_keys_of
from signing.trust.workflow import issued

Entry = TypeVar("Entry")


def build_release(
    present: Reader,
    state: State,
    publication: Publication,
    online: Iterable[SigningKey],
    now: datetime,
    *,
    ceremony: bool,
) -> Release:
    """Sign what a publication changes and what is due, and the files of a ceremony with it."""
    if state.timestamp is not None and now < issued(state.timestamp.signed):
        raise ClockWentBack(f"it is {now}, and the last release is of {issued(state.timestamp.signed)}")
    keys = tuple(online)
    release = Release(state, signers_by_key_id(keys), now)
    # (1) The target files, and the roles that list them.
    release.delegated(Role.ISSUERS, _listed(release, Role.ISSUERS, issuer_files, publication.issuers))
    release.delegated(Role.SCHEMES, _listed(release, Role.SCHEMES, scheme_files, publication.schemes))
    release.delegated(Role.STATUS, _status_lists(release, present, publication.status_lists, keys))
    # (2) The snapshot of them.
    if ceremony:
        release.offline(Role.TARGETS, state.targets)
    release.snapshot()
    # (3) A new root comes after all that it must find, (4) the timestamp after everything.
    if ceremony:
        release.offline(Role.ROOT, state.root)
    release.timestamp()
    return release


def _listed(
    release: Release,
    role: Role,
    files_of: Callable[[Iterable[Entry]], Mapping[str, bytes]],
    entries: Iterable[Entry] | None,
) -> dict[str, TargetFile]:
    if entries is None:
        return release.published(role)
    return {name: release.target(role, name, data) for name, data in files_of(entries).items()}


def _status_lists(
    release: Release,
    present: Reader,
    wanted: Mapping[int, StatusList],
    keys: tuple[SigningKey, ...],
) -> dict[str, TargetFile]:
    signer, listed = _status_signer(release, keys), release.published(Role.STATUS)
    for number in sorted({*map(status_number, listed), *wanted}):
        name = status_target(number)
        old = _read_published(present, listed[name]) if name in listed else None
        renewed = signer.renew(number, old, wanted.get(number))
        if renewed is not None:
            listed[name] = release.target(Role.STATUS, name, renewed)
    return listed


def _status_signer(release: Release, keys: tuple[SigningKey, ...]) -> StatusSigner:
    current = status_keys_of(release.state.targets.signed)
    return StatusSigner(
        identifier=register_of(release.state.root.signed).identifier,
        key=next((key for key in keys if key.kid in current), None),
        trusted=release.state.status_keys,
        current=frozenset(current),
        now=release.now,
    )


def _read_published(present: Reader, info: TargetFile) -> bytes:
    path = target_path(info.path, sha256_of(info))
    try:
        data = present.read(path, length_of(info))
        return require_match(data or b"", info, path)
    except TrustError as error:
        raise DamagedRepository(f"{path} is not what was published") from error
