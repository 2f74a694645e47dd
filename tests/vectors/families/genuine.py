"""What every checker must accept."""

from collections.abc import Iterator
from dataclasses import replace

from signing.transport import qr_text
from signing.verdicts import Note
from tests.vectors.case import Case
from tests.vectors.crafting import deflated, digits, example_digits, malleated, token, transport_bytes
from tests.vectors.pinned import (
    COMPROMISED_KEY,
    CREATED,
    ENDED_KEY,
    ENDED_LSP,
    EXAMPLE,
    GENUINE,
    ISS,
    OTHER_KEY,
    OTHER_LSP,
    TEST_ISS,
    TEST_REGISTER_KEY,
)

LONG_NAME = "Raden Ajeng Kartika Puspitasari Wijayanti Kusumaningrum"
LONG_TITLE = "Pelaksana Lapangan Pekerjaan Jaringan Irigasi dan Drainase Perkotaan Jenjang 4"
NAMES = {
    "apostrophe": "Ma'ruf Nu\u2019man",
    "titles": "Dr. Ir. Hj. Nur'aini, S.T., M.Kom.",
    "diacritics": "Jos\u00e9 B\u00fcch\u0101r\u012b \u02bfAbd".replace("\u02bf", "\u02bb"),
    "one-letter": "O",
}


def cases() -> Iterator[Case]:
    """Yield the genuine ones: as text, digits and code, with and without what may be absent."""
    yield from _forms()
    yield from _claims()
    yield from _registers()


def _forms() -> Iterator[Case]:
    compact = token()
    yield Case("good-token", "A certificate as compact JWS.", compact, origin="RFC 7515 section 7.1")
    yield Case("good-code", "The whole text of a QR code.", qr_text(ISS, example_digits()))
    yield Case("good-digits-alone", "The digits of a QR code without the address.", example_digits())
    yield Case("good-white-space-around", "A token from a file that ends with a line break.", f" \t{compact}\r\n")
    yield Case(
        "good-malleated-signature",
        "(r, n - s) instead of (r, s): another valid signature, the same certificate.",
        malleated(),
        origin="ECDSA malleability, BIP 146; nothing may be keyed on a signature",
    )
    yield Case(
        "good-deflated-without-dictionary",
        "A stream that refers to nothing in the dictionary inflates to the same payload.",
        digits(transport_bytes(deflated(preset=b""))),
        origin="RFC 1951",
    )
    yield Case(
        "good-stored-deflate-block",
        "The payload in a stored block, not compressed at all.",
        digits(transport_bytes(deflated(level=0))),
        origin="RFC 1951 section 3.2.4",
    )
    for name, host in (
        ("look-alike", "https://cek-example.go.id"),
        ("longer", f"{ISS}.example.com"),
        ("user-information", f"{ISS}@example.com"),
        ("without-encryption", "http://cek.example.go.id"),
        ("empty", ""),
    ):
        yield Case(
            f"good-foreign-host-{name}",
            "A genuine certificate behind the address of another site: valid, with a warning.",
            qr_text(host, example_digits()),
            notes=(Note.FOREIGN_HOST,),
            origin="RFC 3986 section 3.2.1 (what a host looks like is not what it is)",
        )


def _claims() -> Iterator[Case]:
    yield Case("good-without-blank", "No paper blank.", token(replace(EXAMPLE, blank=None)))
    yield Case("good-without-level", "A scheme without KKNI level.", token(replace(EXAMPLE, level=None)))
    yield Case("good-long", "A long name and title.", token(replace(EXAMPLE, name=LONG_NAME, title=LONG_TITLE)))
    for name, words in NAMES.items():
        yield Case(f"good-name-{name}", f"A name with {name}.", token(replace(EXAMPLE, name=words)))


def _registers() -> Iterator[Case]:
    other = replace(EXAMPLE, lsp=OTHER_LSP)
    yield Case("good-other-lsp", "Each LSP signs for itself; frozen later, so what?", token(other, OTHER_KEY))
    yield Case(
        "good-licence-ended-later",
        "Issued while the licence was in force; it ended since. The chain model: valid, with a note.",
        token(replace(EXAMPLE, lsp=ENDED_LSP), ENDED_KEY),
        notes=(Note.ISSUER_LICENCE_ENDED_LATER,),
    )
    yield Case(
        "good-genuine-of-compromised-key",
        "The key was compromised, and the register lists this certificate as genuine.",
        token(GENUINE, COMPROMISED_KEY),
    )
    test = replace(EXAMPLE, iss=TEST_ISS, status_uri=f"{TEST_ISS}/status/0")
    yield Case(
        "good-in-test-register",
        "A certificate of the test register, checked with its data: the note says it means nothing.",
        token(test, TEST_REGISTER_KEY),
        notes=(Note.TEST_REGISTER,),
        trust="test-register",
    )
    yield Case("good-at-publication", "Checked in the second in which the data were signed.", token(), at=CREATED)
