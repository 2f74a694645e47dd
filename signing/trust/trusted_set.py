"""What a verifier asks of a verified set: issuers, status lists and schemes, each read when it is asked for."""

from collections.abc import Callable, Mapping
from datetime import datetime
from functools import cached_property
from typing import Any, TypeVar

from tuf.api.metadata import TargetFile, Targets

from signing.issuers import Issuer, decode_shard
from signing.keys import PublicJwk, kid_of
from signing.schemes import NotASchemeVersion, PublishedScheme, decode_scheme_shard
from signing.status_list import SignedStatusList, decode_status_list
from signing.trust.contents import Contents
from signing.trust.errors import TrustMismatch
from signing.trust.keys import role_jwk
from signing.trust.paths import issuers_target, schemes_target, status_target_of
from signing.trust.register import register_of
from signing.trust.roles import Role
from signing.trust.workflow import DETAILS, VerifiedSet, issued, meta_of

Decoded = TypeVar("Decoded")


class TrustedSet:
    """A verified set, judged at one moment.

    Every look-up may read one file through the client's reader. Beside what each says, look-ups raise MissingTrust
    when a file that the set names cannot be had, and another TrustError when it is not the one that was signed for.
    """

    def __init__(self, verified: VerifiedSet, contents: Contents, at: datetime) -> None:
        self.verified = verified
        self.at = at
        self.issued: datetime = issued(verified.timestamp.signed)
        """When the register signed the newest timestamp: the "data of" every verdict."""
        self._register = register_of(verified.root.signed)
        self._contents = contents
        self._decoded: dict[str, Any] = {}

    @property
    def register_identifier(self) -> str:
        """The register's `iss`."""
        return self._register.identifier

    @property
    def is_test(self) -> bool:
        """Whether this is the register of a test, whose certificates prove nothing."""
        return self._register.is_test

    @property
    def expired(self) -> Mapping[Role, datetime]:
        """The roles that had expired at the moment for which the set was asked; empty when it is fresh."""
        return self.expired_at(self.at)

    def expired_at(self, at: datetime) -> Mapping[Role, datetime]:
        """Return when each role that is out of date at this moment expired; empty when the set is fresh."""
        return self.verified.expired(at)

    @property
    def versions(self) -> Mapping[Role, int]:
        """The version of each role in the set, also of the one that is read late."""
        read = {role: file.signed.version for role, file in self.verified.by_role.items()}
        return {**read, DETAILS: meta_of(self.verified.snapshot.signed, DETAILS).version}

    @property
    def status_keys(self) -> Mapping[str, PublicJwk]:
        """The keys that sign status lists, by `kid`."""
        targets = self.verified.targets.signed
        keys = (role_jwk(targets.get_key(keyid)) for keyid in targets.get_delegated_role(Role.STATUS).keyids)
        return {kid_of(jwk): jwk for jwk in keys}

    def issuer(self, licence_number: str) -> Issuer | None:
        """Return the LSP with this licence number, or None when the register does not list it."""
        shard = self._look_up(Role.ISSUERS, issuers_target(licence_number), decode_shard)
        return None if shard is None else shard.get(licence_number)

    def status_list(self, uri: str) -> SignedStatusList | None:
        """Return the status list of this name, or None when the register has none.

        Raises MalformedStatusList or BadSignature when it is not signed by the status role's key.
        """
        name = status_target_of(self.register_identifier, uri)
        found = self._look_up(Role.STATUS, name, self._decode_status_list) if name else None
        if found is not None and found.uri != uri:
            raise TrustMismatch(f"the file of {uri} is the status list {found.uri}")
        return found

    def scheme(self, code_at_version: str) -> PublishedScheme | None:
        """Return the details of `SKM-000123@2`, or None when the register does not publish such a scheme."""
        try:
            name = schemes_target(code_at_version)
        except NotASchemeVersion:
            return None
        shard = self._look_up(DETAILS, name, decode_scheme_shard)
        return None if shard is None else shard.get(code_at_version)

    def target(self, name: str) -> bytes | None:
        """Return a target file by its name, or None when the set does not list it."""
        info = self._info(name)
        return None if info is None else self._contents.target(info)

    def _info(self, name: str) -> TargetFile | None:
        return self._role(Role(name.partition("/")[0])).targets.get(name)

    def _role(self, role: Role) -> Targets:
        return self._details if role is DETAILS else self.verified.delegated[role].signed

    @cached_property
    def _details(self) -> Targets:
        return self._contents.role(self.verified, DETAILS)

    def _look_up(self, role: Role, name: str, decode: Callable[[bytes], Decoded]) -> Decoded | None:
        info = self._role(role).targets.get(name)
        if info is None:
            return None
        if name not in self._decoded:
            self._decoded[name] = decode(self._contents.target(info))
        found: Decoded = self._decoded[name]
        return found

    def _decode_status_list(self, data: bytes) -> SignedStatusList:
        return decode_status_list(data.decode("ascii", "replace"), self.status_keys)
