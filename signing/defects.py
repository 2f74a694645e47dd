"""Everything that can be wrong with the text of a certificate, before any key or date is looked at.

Each way to be refused has a name of its own, which the test vectors, the page and the command line share. The class
of the exception says which verdict follows.
"""

from enum import StrEnum
from typing import ClassVar

from signing.errors import SigningError
from signing.verdicts import Verdict


class Defect(StrEnum):
    """Why a text was refused."""

    # The scanned text.
    NOT_A_CERTIFICATE = "NOT_A_CERTIFICATE"
    TEXT_TOO_LONG = "TEXT_TOO_LONG"

    # The digits of a symbol.
    NOT_DIGITS = "NOT_DIGITS"
    LEADING_ZERO = "LEADING_ZERO"
    TOO_MANY_DIGITS = "TOO_MANY_DIGITS"
    UNKNOWN_VERSION = "UNKNOWN_VERSION"
    TRANSPORT_TOO_SHORT = "TRANSPORT_TOO_SHORT"
    BAD_DEFLATE = "BAD_DEFLATE"
    DEFLATE_ENDS_EARLY = "DEFLATE_ENDS_EARLY"
    BYTES_AFTER_DEFLATE = "BYTES_AFTER_DEFLATE"
    INFLATES_TOO_FAR = "INFLATES_TOO_FAR"

    # The compact JWS.
    TOKEN_TOO_LONG = "TOKEN_TOO_LONG"  # noqa: S105 - the name of a defect
    NOT_THREE_PARTS = "NOT_THREE_PARTS"
    HEADER_NOT_BASE64URL = "HEADER_NOT_BASE64URL"
    PAYLOAD_NOT_BASE64URL = "PAYLOAD_NOT_BASE64URL"
    SIGNATURE_NOT_BASE64URL = "SIGNATURE_NOT_BASE64URL"
    PAYLOAD_TOO_LONG = "PAYLOAD_TOO_LONG"
    SIGNATURE_LENGTH = "SIGNATURE_LENGTH"

    # JSON, of the header and of the payload.
    BYTE_ORDER_MARK = "BYTE_ORDER_MARK"
    NOT_UTF8 = "NOT_UTF8"
    NOT_JSON = "NOT_JSON"
    NOT_AN_OBJECT = "NOT_AN_OBJECT"
    NESTED_TOO_DEEP = "NESTED_TOO_DEEP"
    DUPLICATE_MEMBER = "DUPLICATE_MEMBER"
    NOT_AN_INTEGER = "NOT_AN_INTEGER"
    INTEGER_TOO_LONG = "INTEGER_TOO_LONG"

    # The protected header.
    UNSUPPORTED_TYPE = "UNSUPPORTED_TYPE"
    UNSUPPORTED_ALGORITHM = "UNSUPPORTED_ALGORITHM"
    UNKNOWN_HEADER_MEMBER = "UNKNOWN_HEADER_MEMBER"
    MISSING_HEADER_MEMBER = "MISSING_HEADER_MEMBER"
    BAD_KID = "BAD_KID"
    HEADER_NOT_CANONICAL = "HEADER_NOT_CANONICAL"

    # The shape of the payload.
    UNKNOWN_CLAIM = "UNKNOWN_CLAIM"
    MISSING_CLAIM = "MISSING_CLAIM"
    WRONG_CLAIM_TYPE = "WRONG_CLAIM_TYPE"
    BAD_STATUS = "BAD_STATUS"
    PAYLOAD_NOT_CANONICAL = "PAYLOAD_NOT_CANONICAL"

    # The claims, each against its own pattern and bounds.
    BAD_ISS = "BAD_ISS"
    BAD_JTI = "BAD_JTI"
    BAD_IAT = "BAD_IAT"
    BAD_EXP = "BAD_EXP"
    BAD_NUMBER = "BAD_NUMBER"
    BAD_BLANK = "BAD_BLANK"
    BAD_SCHEME = "BAD_SCHEME"
    BAD_LEVEL = "BAD_LEVEL"
    BAD_LSP = "BAD_LSP"
    BAD_STATUS_INDEX = "BAD_STATUS_INDEX"
    BAD_STATUS_URI = "BAD_STATUS_URI"
    EXPIRES_BEFORE_ISSUE = "EXPIRES_BEFORE_ISSUE"
    EXPIRES_WITHIN_A_DAY = "EXPIRES_WITHIN_A_DAY"

    # The two claims in words: `name` and `title`.
    EMPTY_TEXT = "EMPTY_TEXT"
    WORDS_TOO_LONG = "WORDS_TOO_LONG"
    NOT_NFC = "NOT_NFC"
    CONTROL_CHARACTER = "CONTROL_CHARACTER"
    FORMAT_CHARACTER = "FORMAT_CHARACTER"
    BIDIRECTIONAL_CONTROL = "BIDIRECTIONAL_CONTROL"
    MIXED_SCRIPTS = "MIXED_SCRIPTS"
    NOT_LATIN = "NOT_LATIN"
    FORBIDDEN_CHARACTER = "FORBIDDEN_CHARACTER"
    UNTIDY_SPACES = "UNTIDY_SPACES"
    NO_LETTERS = "NO_LETTERS"
    HOLDS_A_LONG_NUMBER = "HOLDS_A_LONG_NUMBER"


class RefusedCertificate(SigningError):
    """A text is not a certificate that can be checked further; `reason` names the defect."""

    verdict: ClassVar[Verdict]

    def __init__(self, reason: Defect, member: str | None = None) -> None:
        super().__init__(reason.value if member is None else f"{reason.value} ({member})")
        self.reason = reason
        self.member = member
        """The claim or header member that is wrong; never a name that the text itself chose."""


class MalformedToken(RefusedCertificate):
    """It claims to be a certificate of ours and breaks the format."""

    verdict = Verdict.MALFORMED


class NotOurs(RefusedCertificate):
    """It is something else: another QR code, a web address, a word."""

    verdict = Verdict.NOT_OURS


class UnsupportedToken(RefusedCertificate):
    """It is in a version or profile that this checker does not know."""

    verdict = Verdict.UNSUPPORTED
