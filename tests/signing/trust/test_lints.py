from dataclasses import replace
from pathlib import Path

import pytest

from signing.issuers import IssuerKey
from signing.keys import SoftwareKey
from signing.trust.lints import ContentLint, KeyLint
from signing.trust.publication import Publication
from signing.trust.repository import TrustRepository
from signing.trust.roles import Role
from tests.scenarios.honest import (
    FIRST,
    FIRST_LSP,
    REGISTER,
    START,
    day,
    issuer,
    role_keys,
)
from tests.scenarios.pinned_keys import key
from tests.signing.trust.registers import SERVER, created, files_in

ONLINE_ROLES = (Role.ISSUERS, Role.SCHEMES, Role.STATUS, Role.SNAPSHOT, Role.TIMESTAMP)
LIST_1 = "https://cek.example.id/status/1"


def _issuer_with(*issuer_keys: IssuerKey) -> Publication:
    return replace(FIRST, issuers=(replace(issuer(FIRST_LSP), keys=issuer_keys),))


def _issuer_key(kid: str, signer: SoftwareKey) -> IssuerKey:
    return IssuerKey(kid, signer.public_jwk, START, None)


STRANGERS = _issuer_key(key("stranger").kid, key("stranger"))


@pytest.mark.parametrize(
    "publication",
    [
        replace(FIRST, issuers=(issuer(FIRST_LSP), issuer(FIRST_LSP))),
        replace(FIRST, schemes=(*FIRST.schemes, *FIRST.schemes)),  # type: ignore[misc]  # FIRST has some
        _issuer_with(
            _issuer_key(key("stranger").kid, key("stranger")), _issuer_key(key("stranger").kid, key("stranger"))
        ),
        _issuer_with(_issuer_key(key("register").kid, key("stranger"))),
        _issuer_with(IssuerKey("AAAAAAAAAAA", {**key("stranger").public_jwk, "x": "A" * 43}, START, None)),
    ],
    ids=["licence number twice", "scheme twice", "kid twice", "kid of another key", "no key"],
)
def test_content_that_contradicts_itself_is_not_published(tmp_path: Path, publication: Publication) -> None:
    repository = created(tmp_path)
    before = files_in(tmp_path)
    with pytest.raises(ContentLint):
        repository.publish(publication, SERVER, day(1))
    assert files_in(tmp_path) == before


PUBLIC = role_keys()


@pytest.mark.parametrize(
    "weak",
    [
        replace(PUBLIC, offline=(PUBLIC.offline[0], PUBLIC.offline[0], PUBLIC.offline[1])),
        replace(PUBLIC, threshold=4),
        replace(PUBLIC, threshold=0),
        replace(PUBLIC, offline=()),
        replace(PUBLIC, timestamp=PUBLIC.offline[0]),
        replace(PUBLIC, register=PUBLIC.offline[2]),
        replace(PUBLIC, status=PUBLIC.register),
        replace(PUBLIC, status=PUBLIC.timestamp),
    ],
    ids=[
        "one key twice",
        "threshold above the keys",
        "no threshold",
        "no keys",
        "offline key signs timestamps",
        "offline key signs issuers",
        "status key signs issuers",
        "status key signs timestamps",
    ],
)
def test_weak_keys_are_never_drafted(tmp_path: Path, weak: object) -> None:
    with pytest.raises(KeyLint):
        TrustRepository(tmp_path).first_drafts(REGISTER, weak, START)  # type: ignore[arg-type]  # a RoleKeys
