"""Each verdict of the enumeration with what brings it about: a register in some state, and a text."""

import io
from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

import pytest
import qrcode

from signing.trust.paths import issuers_target
from signing.verdicts import Verdict
from tests.page.register import ENDED_LSP, LSP, OLDER_VERSION, OTHER_SCHEME, PublishedRegister, new_register

DAY = timedelta(days=1)

Prepare = Callable[[Path], PublishedRegister]
Text = Callable[[PublishedRegister], str]


@dataclass(frozen=True)
class Situation:
    """How a verdict comes about."""

    verdict: Verdict
    text: Text
    prepare: Prepare | None = None
    """Makes a register of its own; None takes the one that all tests share."""


def aged(age: timedelta) -> Prepare:
    return lambda directory: new_register(directory, age)


def overdue_ceremony(directory: Path) -> PublishedRegister:
    """Root and targets expired yesterday, while everything that is signed daily is fresh."""
    register = new_register(directory, 366 * DAY)
    register.publish(register.now - timedelta(hours=3))
    return register


def incomplete(directory: Path) -> PublishedRegister:
    """The shard of the issuer is missing."""
    register = new_register(directory)
    for file in register.directory.glob(f"targets/issuers/*.{Path(issuers_target(LSP)).name}"):
        file.unlink()
    return register


def of_status(index: int) -> Text:
    return lambda register: register.digits(status_index=index)


def expired(register: PublishedRegister) -> str:
    iat = int((register.now - 600 * DAY).timestamp())
    return register.digits(iat=iat, exp=register.end_of_day(register.now - 30 * DAY))


SITUATIONS = (
    Situation(Verdict.VALID, of_status(1)),
    Situation(Verdict.MALFORMED, lambda _: str(int.from_bytes(b"\x01" + b"?" * 90, "big"))),
    Situation(Verdict.NOT_OURS, lambda _: "pesanan-kopi"),
    Situation(Verdict.UNSUPPORTED, lambda _: str(int.from_bytes(b"\x02" + b"?" * 90, "big"))),
    Situation(Verdict.UNKNOWN_ISSUER, lambda register: register.digits("stranger")),
    Situation(Verdict.BAD_SIGNATURE, lambda register: register.forged_digits()),
    Situation(Verdict.KEY_COMPROMISED, lambda register: register.digits("compromised")),
    Situation(Verdict.ISSUER_NOT_AUTHORISED, lambda register: register.digits(scheme=OTHER_SCHEME)),
    Situation(Verdict.REVOKED, of_status(2)),
    Situation(Verdict.SUSPENDED, of_status(3)),
    Situation(Verdict.NOT_ACTIVATED, of_status(4)),
    Situation(
        Verdict.NOT_YET_VALID,
        lambda register: register.digits(iat=int((register.now + timedelta(hours=5)).timestamp())),
    ),
    Situation(Verdict.EXPIRED, expired),
    Situation(Verdict.STATUS_STALE, of_status(1), aged(15 * DAY)),
    Situation(Verdict.TRUST_STALE, of_status(1), overdue_ceremony),
    Situation(Verdict.CLOCK_IMPLAUSIBLE, of_status(1), aged(-3 * DAY)),
    Situation(Verdict.TRUST_UNAVAILABLE, of_status(1), incomplete),
)

EVERY_VERDICT = [pytest.param(situation, id=situation.verdict) for situation in SITUATIONS]
"""The parameter `situation` of a test; the fixture `served` makes what it needs."""

LICENCE_ENDED = Situation(Verdict.VALID, lambda register: register.digits("ended", lsp=ENDED_LSP))
SUPERSEDED = Situation(Verdict.VALID, lambda register: register.digits(scheme=OLDER_VERSION))


def drawn(register: PublishedRegister, text: str) -> bytes:
    """Return the symbol of a text as PNG: behind the register's address, as on paper, if it is made of digits."""
    symbol = qrcode.QRCode(border=4, box_size=6)
    symbol.add_data(f"{register.identifier}/#{text}" if text.isdecimal() else text)
    picture = io.BytesIO()
    symbol.make_image().save(picture)
    return picture.getvalue()
