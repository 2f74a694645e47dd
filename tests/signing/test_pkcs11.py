import subprocess
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from pkcs11 import Attribute

from signing import base64url
from signing.keys import kid_of, verify_signature
from signing.pkcs11 import HardwareError, HardwareKey, HardwareToken
from signing.trust.keys import RoleSigner
from tests.requirements import require_file, require_program

PIN = "1234-test"
LABEL = "kompeten-test"


@pytest.fixture(scope="module")
def module() -> Path:
    return require_file(
        "/usr/lib/softhsm/libsofthsm2.so",
        "/usr/lib64/pkcs11/libsofthsm2.so",
        "/opt/homebrew/lib/softhsm/libsofthsm2.so",
    )


@pytest.fixture(scope="module")
def token(module: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[HardwareToken]:
    directory = tmp_path_factory.mktemp("softhsm")
    (directory / "tokens").mkdir()
    configuration = directory / "softhsm2.conf"
    configuration.write_text(f"directories.tokendir = {directory / 'tokens'}\nlog.level = ERROR\n")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SOFTHSM2_CONF", str(configuration))
        command = ["--init-token", "--free", "--label", LABEL, "--so-pin", "so-pin-test", "--pin", PIN]
        subprocess.run([require_program("softhsm2-util"), *command], check=True, capture_output=True)
        opened = HardwareToken.open(module, LABEL, PIN)
        yield opened
        opened.close()


@pytest.fixture(scope="module")
def key(token: HardwareToken) -> HardwareKey:
    return token.generate("LSP 9001, first key")


def test_a_hardware_key_signs_what_software_verifies(key: HardwareKey) -> None:
    signature = key.sign(b"data")
    assert len(signature) == 64
    verify_signature(key.public_jwk, signature, b"data")


def test_the_key_is_named_as_every_key(key: HardwareKey) -> None:
    assert list(key.public_jwk) == ["kty", "crv", "x", "y"]
    assert key.kid == kid_of(key.public_jwk)


def test_a_key_is_found_again_by_its_name(token: HardwareToken, key: HardwareKey) -> None:
    other = token.generate("LSP 9001, second key")
    found = token.key(key.kid)
    assert (found.kid, found.public_jwk) == (key.kid, key.public_jwk)
    assert other.kid != key.kid
    verify_signature(key.public_jwk, found.sign(b"data"), b"data")


def test_the_private_key_cannot_be_read_out(key: HardwareKey) -> None:
    assert key._private_key[Attribute.SENSITIVE] is True
    assert key._private_key[Attribute.EXTRACTABLE] is False


@pytest.mark.parametrize("kid", ["AAAAAAAAAAA", "", "not base64url"])
def test_an_unknown_name_is_refused(token: HardwareToken, kid: str) -> None:
    with pytest.raises(HardwareError):
        token.key(kid)


def test_a_public_key_exchanged_inside_the_token_is_noticed(token: HardwareToken) -> None:
    victim, other = token.generate("victim"), token.generate("other")
    kid = victim.kid
    for half in token._session.get_objects({Attribute.LABEL: "victim"}):
        half[Attribute.ID] = b"elsewhere"
    for half in token._session.get_objects({Attribute.LABEL: "other"}):
        half[Attribute.ID] = base64url.decode(kid)
    with pytest.raises(HardwareError, match="another key"):
        token.key(kid)
    assert other.kid != kid


@pytest.mark.parametrize(("label", "pin"), [(LABEL, "wrong"), ("no such token", PIN)])
def test_a_wrong_pin_or_label_is_refused(token: HardwareToken, module: Path, label: str, pin: str) -> None:
    assert token
    with pytest.raises(HardwareError):
        HardwareToken.open(module, label, pin)


def test_a_missing_module_is_refused(tmp_path: Path) -> None:
    with pytest.raises(HardwareError):
        HardwareToken.open(tmp_path / "absent.so", LABEL, PIN)


def test_eight_threads_share_the_one_session(key: HardwareKey) -> None:
    inputs = [b"%d" % number for number in range(400)]
    with ThreadPoolExecutor(8) as pool:
        signatures = list(pool.map(key.sign, inputs))
    for data, signature in zip(inputs, signatures, strict=True):
        verify_signature(key.public_jwk, signature, data)


def test_a_hardware_key_signs_for_a_trust_role(key: HardwareKey) -> None:
    signer = RoleSigner(key)
    signer.public_key.verify_signature(signer.sign(b"metadata"), b"metadata")
