"""What the register publishes, turned into target files."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import TypeVar

from signing.issuers import Issuer, encode_shard
from signing.keys import PublicJwk, SigningKey
from signing.schemes import PublishedScheme, encode_scheme_shard
from signing.status_list import SignedStatusList, StatusList, decode_status_list, sign_status_list
from signing.trust.lints import check_issuers, check_schemes
from signing.trust.paths import issuers_target, schemes_target, status_uri
from signing.trust.release import SigningKeyMissing
from signing.trust.roles import Role

Entry = TypeVar("Entry")

STATUS_RESIGN_BEFORE = timedelta(days=10)
"""A status list whose `exp` is nearer than this is signed again although nothing in it changed."""


@dataclass(frozen=True, slots=True)
class Publication:
    """What to publish; what is left out stays as it was published before."""

    issuers: Iterable[Issuer] | None = None
    """All of them: who is not here is published no longer."""
    schemes: Iterable[PublishedScheme] | None = None
    """All of them."""
    status_lists: Mapping[int, StatusList] = field(default_factory=dict)
    """The lists that are new or may have changed, by number; a list that was published once stays for ever."""


def issuer_files(issuers: Iterable[Issuer]) -> dict[str, bytes]:
    """Return the shard files by name; a shard without an issuer has none. Raises ContentLint."""
    listed = list(issuers)
    check_issuers(listed)
    return _shards(listed, lambda issuer: issuers_target(issuer.licence_number), encode_shard)


def scheme_files(schemes: Iterable[PublishedScheme]) -> dict[str, bytes]:
    """Return the shard files by name; a shard without a scheme has none. Raises ContentLint."""
    listed = list(schemes)
    check_schemes(listed)
    return _shards(listed, lambda scheme: schemes_target(scheme.scheme), encode_scheme_shard)


@dataclass(frozen=True, slots=True)
class StatusSigner:
    """Signs status lists when their content changed, when they near their end, or when the key was replaced."""

    identifier: str
    """The register's `iss`."""
    key: SigningKey | None
    """The status key, when it is at hand."""
    trusted: Mapping[str, PublicJwk]
    """The keys that may have signed what was published before."""
    current: frozenset[str]
    """The `kid` of each key that may sign now."""
    now: datetime

    def renew(self, number: int, published: bytes | None, statuses: StatusList | None) -> bytes | None:
        """Return the new token of list `number`, or None when the published one stays."""
        old = None if published is None else decode_status_list(published.decode("ascii"), self.trusted)
        wanted = statuses or (old.statuses if old else StatusList())
        if old is not None and self._stays(old, wanted):
            return None
        if self.key is None:
            raise SigningKeyMissing(Role.STATUS)
        return sign_status_list(wanted, status_uri(self.identifier, number), self.now, self.key).encode()

    def _stays(self, old: SignedStatusList, wanted: StatusList) -> bool:
        near_its_end = old.expires_at - self.now < STATUS_RESIGN_BEFORE
        return old.statuses == wanted and not near_its_end and old.kid in self.current


def status_number(name: str) -> int:
    """Return the number of the status list in the file `status/<n>.jwt`."""
    return int(name.removeprefix("status/").removesuffix(".jwt"))


def _shards(
    entries: Iterable[Entry],
    name_of: Callable[[Entry], str],
    encode: Callable[[Iterable[Entry]], bytes],
) -> dict[str, bytes]:
    shards: defaultdict[str, list[Entry]] = defaultdict(list)
    for entry in entries:
        shards[name_of(entry)].append(entry)
    return {name: encode(shard) for name, shard in shards.items()}
