"""The numbers of docs/certificate.md, computed again, and its JavaScript, run."""

import hashlib
import json
import re
import subprocess
from pathlib import Path

import pytest

import signing
from signing import base64url
from signing.decoding import decode_compact
from signing.defects import Defect
from signing.keys import kid_of, thumbprint, verify_signature
from signing.transport import dictionary, from_digits, read_scanned_text, to_digits
from tests.requirements import require_program

GUIDE = (Path(__file__).parents[2] / "docs" / "certificate.md").read_text(encoding="utf-8")
EXAMPLE = GUIDE.partition("## 4. A worked example")[2].partition("## 5.")[0]


def blocks(language: str, text: str = EXAMPLE) -> list[str]:
    return re.findall(rf"```{language}\n(.*?)```", text, re.DOTALL)


KEY, PAYLOAD = (block.strip() for block in blocks("json"))
CODE, HEX, JWT = ("".join(block.split()) for block in blocks("text"))
DIGITS = CODE.partition("#")[2]


def test_the_dictionary_is_the_one_named() -> None:
    assert f"{len(dictionary())} bytes, SHA-256\n`{hashlib.sha256(dictionary()).hexdigest()}`" in GUIDE


def test_the_key_has_the_name_given() -> None:
    jwk = json.loads(KEY)
    assert f"are `{thumbprint(jwk)[:8].hex()}`, the `kid` is `{kid_of(jwk)}`" in EXAMPLE


def test_the_code_leads_to_the_jwt() -> None:
    scanned = read_scanned_text(CODE)
    assert (scanned.compact, scanned.host) == (JWT, "https://cek.bnsp.go.id")
    assert from_digits(DIGITS) == from_digits(to_digits(JWT)) == JWT
    assert f"{len(DIGITS)} digits" in EXAMPLE
    assert f"The JWT, {len(JWT)} characters" in EXAMPLE


def test_the_bytes_are_those_of_the_digits() -> None:
    data = bytes.fromhex(HEX)
    assert int(DIGITS) == int.from_bytes(data, "big")
    assert f"As {len(data)} bytes: version, `kid`, signature, {len(data) - 73} bytes of DEFLATE" in EXAMPLE


def test_the_jwt_says_the_payload_and_its_signature_is_good() -> None:
    token = decode_compact(JWT)
    assert token.claims.payload().decode() == PAYLOAD
    assert f"The payload, {len(PAYLOAD)} bytes" in EXAMPLE
    assert token.kid == kid_of(json.loads(KEY))
    verify_signature(json.loads(KEY), token.signature, token.signing_input)


def test_the_javascript_rebuilds_the_jwt() -> None:
    node = require_program("node")
    (function,) = blocks("javascript", GUIDE)
    file = Path(signing.__file__).parent / "dictionary_1.bin"
    call = f'compactJws("{DIGITS}", require("node:fs").readFileSync({json.dumps(str(file))}))'
    program = f"{function}\n{call}.then(console.log)"
    answer = subprocess.run([node, "-e", program], capture_output=True, text=True, check=True)
    assert answer.stdout.strip() == JWT


@pytest.mark.parametrize("defect", Defect)
def test_every_defect_is_explained(defect: Defect) -> None:
    assert f"\n| `{defect}` | " in GUIDE


def test_nothing_is_explained_that_does_not_exist() -> None:
    explained = re.findall(r"^\| `([A-Z0-9_]+)` \|", GUIDE.partition("## 5.")[2], re.MULTILINE)
    assert explained == list(Defect)


def test_the_example_spells_base64url_canonically() -> None:
    assert [base64url.encode(base64url.decode(part)) for part in JWT.split(".")] == JWT.split(".")
