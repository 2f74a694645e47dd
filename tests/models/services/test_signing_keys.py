from datetime import timedelta

import pytest

from models.rules.actors import Actor
from models.rules.signing_keys import SigningKeyNotActive, SigningKeyStatus
from models.rules.violations import NotFound, NotPermitted
from models.services.trust.key_vaults import SoftwareVault
from models.services.trust.signing_keys import (
    MarkCompromised,
    create_signing_keys,
    mark_compromised,
    retire_signing_key,
)
from models.tables.signing_keys import SigningKey
from signing.decoding import decode_compact
from signing.keys import UnusableKey
from tests.models.services.refusals import refuses
from tests.register import LICENSING, LSP, NOW, OFFICER, OPERATOR, SmallRegister, issued_certificate

LATER = NOW + timedelta(hours=1)


async def key_of_the_lsp() -> SigningKey:
    return await SigningKey.get(lsp__licence_number=LSP)


async def test_the_newest_key_signs(small: SmallRegister) -> None:
    (kid,) = await create_signing_keys(small.register, OPERATOR, NOW, [LSP])
    assert decode_compact((await issued_certificate(small)).token).kid == kid


async def test_a_key_is_encrypted_under_the_vaults_own_key(small: SmallRegister) -> None:
    row = await key_of_the_lsp()
    assert row.encrypted_private_pem is not None
    assert row.encrypted_private_pem.startswith("-----BEGIN ENCRYPTED PRIVATE KEY-----\n")
    assert small.register.signing_keys.open(row).kid == row.kid
    with pytest.raises(UnusableKey):
        SoftwareVault(bytes(32)).open(row)


async def test_a_wrapping_key_has_its_length() -> None:
    with pytest.raises(ValueError, match="32 bytes"):
        SoftwareVault(b"short")


async def test_a_retired_key_is_retired_once(small: SmallRegister) -> None:
    row = await key_of_the_lsp()
    await retire_signing_key(small.register, OPERATOR, LATER, row.kid)
    row = await key_of_the_lsp()
    assert (row.status, row.retired_at, row.not_after) == (SigningKeyStatus.RETIRED, LATER, LATER)
    async with refuses(SigningKeyNotActive):
        await retire_signing_key(small.register, OPERATOR, LATER, row.kid)


async def test_a_retired_key_may_turn_out_compromised_once(small: SmallRegister) -> None:
    row = await key_of_the_lsp()
    await retire_signing_key(small.register, OPERATOR, LATER, row.kid)
    compromise = MarkCompromised(row.kid, NOW, "laptop dicuri")
    await mark_compromised(small.register, OPERATOR, LATER, compromise)
    row = await key_of_the_lsp()
    assert (row.status, row.compromised_at, row.retired_at) == (SigningKeyStatus.COMPROMISED, NOW, LATER)
    async with refuses(SigningKeyNotActive):
        await mark_compromised(small.register, OPERATOR, LATER, compromise)


async def test_an_unknown_key_is_not_found(small: SmallRegister) -> None:
    async with refuses(NotFound):
        await retire_signing_key(small.register, OPERATOR, NOW, "AAAAAAAAAAA")


@pytest.mark.parametrize("actor", [Actor.public(), OFFICER, LICENSING])
async def test_only_the_operator_handles_keys(small: SmallRegister, actor: Actor) -> None:
    kid = (await key_of_the_lsp()).kid
    async with refuses(NotPermitted):
        await create_signing_keys(small.register, actor, NOW, [LSP])
    async with refuses(NotPermitted):
        await retire_signing_key(small.register, actor, NOW, kid)
    async with refuses(NotPermitted):
        await mark_compromised(small.register, actor, NOW, MarkCompromised(kid, NOW, "x"))
