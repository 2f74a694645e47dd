"""The publisher's side: a directory of static files that any web server may serve below `/trust/`.

A release is signed in memory, proved with the client that readers use, and written so that `timestamp.json`, which
alone makes it current, is replaced last: readers see the old set or the new one, also after a crash.
"""

import fcntl
import os
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

from tuf.api.metadata import Targets

from signing.errors import SigningError
from signing.keys import SigningKey, kid_of
from signing.trust.ceremony import Drafts, RoleKeys, draft_root, draft_targets
from signing.trust.errors import TrustError
from signing.trust.files import replace_durably, sync_directories, write_whole
from signing.trust.metadata import verify
from signing.trust.paths import TIMESTAMP_PATH
from signing.trust.proof import Published, prove
from signing.trust.publication import Publication
from signing.trust.publishing import build_release
from signing.trust.reading import DirectoryReader
from signing.trust.register import RegisterIdentity, register_of
from signing.trust.roles import Role
from signing.trust.state import State, empty_state, load_state, status_keys_of
from signing.trust.sweep import GRACE, superseded_files
from signing.trust.workflow import first_root, verify_root


class RepositoryExists(SigningError):
    """The directory holds a published repository already."""


class UnfitDrafts(SigningError):
    """Drafts of a ceremony cannot be installed: too few signatures, or not the next version."""


class TrustRepository:
    """One repository on its publisher's disk."""

    def __init__(self, directory: Path) -> None:
        self.directory = directory

    @classmethod
    def create(
        cls,
        directory: Path,
        register: RegisterIdentity,
        keys: RoleKeys,
        signers: Iterable[SigningKey],
        now: datetime,
    ) -> "TrustRepository":
        """Hold the first ceremony in one place, with all the private keys at hand.

        Raises RepositoryExists; a creation that never reached its end may be begun again.
        """
        repository, held = cls(directory), tuple(signers)
        repository.install(repository.first_drafts(register, keys, now).signed_by(*_holders(held, keys)), held, now)
        return repository

    @property
    def register(self) -> RegisterIdentity:
        """The register that the newest root names."""
        return register_of(load_state(self.directory).root.signed)

    @property
    def keys(self) -> RoleKeys:
        """The public keys of every role now."""
        state = load_state(self.directory)
        return RoleKeys.published(state.root.signed, state.targets.signed)

    def first_drafts(self, register: RegisterIdentity, keys: RoleKeys, now: datetime) -> Drafts:
        """Return the drafts of the first ceremony. Raises RepositoryExists, or KeyLint for weak keys."""
        if (self.directory / TIMESTAMP_PATH).exists():
            raise RepositoryExists(f"{self.directory} holds a repository already")
        return Drafts(draft_root(register, keys, 1, now), draft_targets(keys, 1, now))

    def next_drafts(self, keys: RoleKeys, now: datetime) -> Drafts:
        """Return the drafts of a later ceremony: the same keys to renew what nears expiry, or new ones to replace.

        They must be signed by the threshold of the present offline keys and of the new ones.
        """
        state = load_state(self.directory)
        root = draft_root(register_of(state.root.signed), keys, state.next_version(Role.ROOT), now)
        return Drafts(root, draft_targets(keys, state.next_version(Role.TARGETS), now))

    def change_keys(self, keys: RoleKeys, signers: Iterable[SigningKey], now: datetime) -> Published:
        """Hold a later ceremony in one place: `signers` are the offline keys, old and new, and the online ones."""
        held = tuple(signers)
        drafts = self.next_drafts(keys, now).signed_by(*_holders(held, self.keys, keys))
        return self.install(drafts, held, now)

    def install(self, drafts: Drafts, online: Iterable[SigningKey], now: datetime) -> Published:
        """Publish the signed drafts of a ceremony, and sign again whatever their keys did not sign.

        May be repeated after a crash. Raises UnfitDrafts before anything is written.
        """
        with self._locked():
            first = not (self.directory / TIMESTAMP_PATH).exists()
            state = _first_state(drafts) if first else self._next_state(drafts)
            return self._release(state, Publication(), online, now, ceremony=True)

    def publish(self, publication: Publication, online: Iterable[SigningKey], now: datetime) -> Published:
        """Publish what changed, and sign again what is due; with nothing of either, write nothing.

        Raises PublishingLint for what must not be published, SigningKeyMissing without a key that is needed, and
        DamagedRepository. After any of them the last release is current still.
        """
        with self._locked():
            return self._release(load_state(self.directory), publication, online, now, ceremony=False)

    def sweep(self, grace: timedelta = GRACE) -> list[Path]:
        """Delete what was superseded longer than `grace` ago, and return it."""
        with self._locked():
            superseded = superseded_files(self.directory, grace)
            for file in superseded:
                file.unlink()
        return superseded

    def _release(
        self,
        state: State,
        publication: Publication,
        online: Iterable[SigningKey],
        now: datetime,
        *,
        ceremony: bool,
    ) -> Published:
        present = DirectoryReader(self.directory)
        release = build_release(present, state, publication, online, now, ceremony=ceremony)
        published = prove(release, self.directory, now)
        self._write(release.files)
        return published

    def _write(self, files: Mapping[str, bytes]) -> None:
        """Write all that a timestamp will name and make it durable, then replace the timestamp."""
        current = files.get(TIMESTAMP_PATH)
        named = {self.directory / path: data for path, data in files.items() if path != TIMESTAMP_PATH}
        for path, data in named.items():
            write_whole(path, data)
        sync_directories(path.parent for path in named)
        if current is not None:
            replace_durably(self.directory / TIMESTAMP_PATH, current)

    def _next_state(self, drafts: Drafts) -> State:
        state = load_state(self.directory)
        try:
            root = state.root if drafts.root == state.root.data else verify_root(state.root, drafts.root)
            targets = verify(Targets, drafts.targets, root.signed, Role.TARGETS)
        except TrustError as error:
            raise UnfitDrafts(f"the drafts cannot be installed: {error}") from error
        if state.targets.data != targets.data and targets.signed.version <= state.targets.signed.version:
            raise UnfitDrafts("the targets role has no later version")
        keys = {**state.status_keys, **status_keys_of(targets.signed)}
        return replace(state, root=root, targets=targets, status_keys=keys)

    @contextmanager
    def _locked(self) -> Iterator[None]:
        """Let one publisher in at a time; another waits."""
        self.directory.mkdir(parents=True, exist_ok=True)
        descriptor = os.open(self.directory, os.O_RDONLY)
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX)
            yield
        finally:
            os.close(descriptor)


def _first_state(drafts: Drafts) -> State:
    try:
        root = first_root(drafts.root)
        return empty_state(root, verify(Targets, drafts.targets, root.signed, Role.TARGETS))
    except TrustError as error:
        raise UnfitDrafts(f"the drafts cannot be installed: {error}") from error


def _holders(held: Iterable[SigningKey], *ceremonies: RoleKeys) -> tuple[SigningKey, ...]:
    """Return the keys at hand that are offline keys of any of these."""
    offline = {kid_of(jwk) for keys in ceremonies for jwk in keys.offline}
    return tuple(key for key in held if key.kid in offline)
