"""The lint of what may be signed: patterns and bounds of every claim, and which characters a name may be made of.

The same rules stand before signing and in the decoder, so whatever was signed can be read. The characters are a
closed list, not a property of some Unicode version: a checker of any age and language comes to the same answer.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from signing.claims import CertificateClaims
from signing.defects import Defect
from signing.errors import SigningError

MAX_NAME_LENGTH = 100  # characters; the law on population names allows 60 without titles
MAX_TITLE_LENGTH = 150  # characters
MAX_ISS_LENGTH = 60  # characters
MAX_STATUS_INDEX = 131_071
YEAR_10000 = 253_402_300_800  # seconds since 1970; calendars of most languages end here

DAY = 86_400  # seconds
JAKARTA = 7 * 3_600  # seconds by which Asia/Jakarta is ahead of UTC, without summer time

LATIN_LETTERS = (
    "A-Za-z"
    "\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u0148\u014a-\u017e"  # Latin-1 Supplement and Extended-A, without the long s
    "\u0218-\u021b"  # Romanian
    "\u1e00-\u1e99\u1ea0-\u1ef9"  # Extended Additional: transliterated Arabic, Vietnamese
)
NAME_MARKS = " .,'()/\\-\u2019\u02bb\u02bc"  # typographic apostrophe, and the two letters for ayin and hamza
TITLE_MARKS = NAME_MARKS + '0-9"&+#:;%<>\u00b0\u00b2\u00b3\u2013\u201c\u201d\u2264\u2265'

BIDIRECTIONAL_CONTROLS = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")

_LATIN = re.compile(f"[{LATIN_LETTERS}]")
_NAME = re.compile(f"[{LATIN_LETTERS}{NAME_MARKS}]*")
_TITLE = re.compile(f"[{LATIN_LETTERS}{TITLE_MARKS}]*")
_LIKE_A_NATIONAL_ID = re.compile(r"[0-9](?:[ .-]?[0-9]){15}")  # a NIK has sixteen digits and is never in a token

_ISS = re.compile(
    r"(?:https://[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?|http://(?:localhost|127\.0\.0\.1))(?::[1-9][0-9]{0,4})?(?:/[a-z0-9-]+)*"
)
_PATTERNS = (
    ("jti", Defect.BAD_JTI, re.compile(r"[A-Z]{1,4}\.[0-9]{3,5}\.[0-9]{3,7}\.(?:19|20)[0-9]{2}")),
    ("number", Defect.BAD_NUMBER, re.compile(r"[0-9]{5} [0-9]{4} [0-9] [0-9]{6,8} (?:19|20)[0-9]{2}")),
    ("blank", Defect.BAD_BLANK, re.compile(r"[0-9A-Z-]{4,12}")),
    ("scheme", Defect.BAD_SCHEME, re.compile(r"SKM-[0-9]{6}@[1-9][0-9]{0,2}")),
    ("lsp", Defect.BAD_LSP, re.compile(r"BNSP-LSP-[0-9]{3,5}-ID")),
)
_STATUS_PATH = re.compile(r"/status/(?:0|[1-9][0-9]{0,5})")


class RefusedText(SigningError):
    """A claim may not be signed; `reason` says why and `claim` which one."""

    def __init__(self, reason: Defect, claim: str) -> None:
        super().__init__(f"{reason.value} ({claim})")
        self.reason = reason
        self.claim = claim


@dataclass(frozen=True, slots=True)
class _Words:
    """What a claim in words may hold."""

    claim: str
    allowed: re.Pattern[str]
    max_length: int


_NAME_WORDS = _Words("name", _NAME, MAX_NAME_LENGTH)
_TITLE_WORDS = _Words("title", _TITLE, MAX_TITLE_LENGTH)


def lint_claims(claims: CertificateClaims) -> None:
    """Check that every claim may be signed.

    It does not check that the claims are true, that they agree with the register, or that they fit into a symbol
    (`signing.qr.check_fits`). Raises RefusedText for the first claim that is not in order.
    """
    _lint_iss(claims.iss)
    for claim, reason, pattern in _PATTERNS:
        value = getattr(claims, claim)
        _require(value is None or pattern.fullmatch(value), reason, claim)
    _lint_dates(claims.iat, claims.exp)
    _lint_words(claims.name, _NAME_WORDS)
    _lint_words(claims.title, _TITLE_WORDS)
    _require(claims.level is None or 1 <= claims.level <= 9, Defect.BAD_LEVEL, "level")  # noqa: PLR2004 - KKNI 1-9
    _lint_status(claims)


def lint_name(name: str) -> None:
    """Check that a holder's name may be signed. Raises RefusedText."""
    _lint_words(name, _NAME_WORDS)


def lint_title(title: str) -> None:
    """Check that a scheme's title may be signed. Raises RefusedText."""
    _lint_words(title, _TITLE_WORDS)


def _require(holds: object, reason: Defect, claim: str) -> None:
    if not holds:
        raise RefusedText(reason, claim)


def _lint_iss(iss: str) -> None:
    _require(len(iss) <= MAX_ISS_LENGTH and _ISS.fullmatch(iss), Defect.BAD_ISS, "iss")


def _lint_dates(iat: int, exp: int) -> None:
    _require(0 < iat < YEAR_10000, Defect.BAD_IAT, "iat")
    _require(0 < exp < YEAR_10000, Defect.BAD_EXP, "exp")
    _require(iat < exp, Defect.EXPIRES_BEFORE_ISSUE, "exp")
    # A certificate ends with a whole day of Asia/Jakarta, as it is printed.
    _require((exp + JAKARTA) % DAY == 0, Defect.EXPIRES_WITHIN_A_DAY, "exp")


def _lint_status(claims: CertificateClaims) -> None:
    _require(0 <= claims.status_index <= MAX_STATUS_INDEX, Defect.BAD_STATUS_INDEX, "status")
    path = claims.status_uri.removeprefix(claims.iss)
    _require(path != claims.status_uri and _STATUS_PATH.fullmatch(path), Defect.BAD_STATUS_URI, "status")


def _lint_words(text: str, words: _Words) -> None:
    _require(text, Defect.EMPTY_TEXT, words.claim)
    _require(len(text) <= words.max_length, Defect.WORDS_TOO_LONG, words.claim)
    if not words.allowed.fullmatch(text):
        raise RefusedText(_why_not_allowed(text), words.claim)
    _require(_LATIN.search(text), Defect.NO_LETTERS, words.claim)
    _require(text == text.strip(" ") and "  " not in text, Defect.UNTIDY_SPACES, words.claim)
    _require(not _LIKE_A_NATIONAL_ID.search(text), Defect.HOLDS_A_LONG_NUMBER, words.claim)


def _why_not_allowed(text: str) -> Defect:
    """Name the first defect of a text that holds a character outside the list."""
    # The permitted characters are all in NFC and never combine, so a text of them alone needs no look at NFC.
    if unicodedata.normalize("NFC", text) != text:
        return Defect.NOT_NFC
    return next(_character_defects(text), Defect.FORBIDDEN_CHARACTER)


def _character_defects(text: str) -> Iterator[Defect]:
    has_latin = _LATIN.search(text) is not None
    for character in text:
        category = unicodedata.category(character)
        if category in {"Cc", "Zl", "Zp"}:
            yield Defect.CONTROL_CHARACTER
        elif character in BIDIRECTIONAL_CONTROLS:
            yield Defect.BIDIRECTIONAL_CONTROL
        elif category == "Cf":
            yield Defect.FORMAT_CHARACTER
        elif category.startswith("L") and not _LATIN.match(character) and character not in "\u02bb\u02bc":
            yield Defect.MIXED_SCRIPTS if has_latin else Defect.NOT_LATIN
