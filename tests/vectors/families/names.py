"""Names and titles that look like others, or steer what shows them; all are signed by the issuer's key."""

from collections.abc import Iterator
from dataclasses import replace

from signing.defects import Defect
from tests.vectors.case import Case, malformed
from tests.vectors.crafting import unlinted
from tests.vectors.pinned import EXAMPLE

TR36 = "Unicode TR 36 and TS 39"
TROJAN = "CVE-2021-42574 (Trojan Source)"
NAMES = (
    ("right-to-left-override", "Siti \u202eluf\u202c Nur", Defect.BIDIRECTIONAL_CONTROL, TROJAN),
    ("right-to-left-isolate", "Siti \u2067Nur\u2069", Defect.BIDIRECTIONAL_CONTROL, TROJAN),
    ("left-to-right-mark", "Siti\u200e Nur", Defect.BIDIRECTIONAL_CONTROL, TROJAN),
    ("zero-width-joiner", "Si\u200dti Nur", Defect.FORMAT_CHARACTER, TR36),
    ("zero-width-space", "Siti\u200bNur", Defect.FORMAT_CHARACTER, TR36),
    ("soft-hyphen", "Si\u00adti Nur", Defect.FORMAT_CHARACTER, TR36),
    ("byte-order-mark", "Siti\ufeff Nur", Defect.FORMAT_CHARACTER, TR36),
    ("language-tag", "Siti\U000e0041 Nur", Defect.FORMAT_CHARACTER, TR36),
    ("line-break", "Siti\nBERLAKU", Defect.CONTROL_CHARACTER, "log and terminal injection, CWE-117"),
    ("escape-sequence", "Siti\x1b[2J", Defect.CONTROL_CHARACTER, "CWE-150"),
    ("nul", "Siti\0Nur", Defect.CONTROL_CHARACTER, "CWE-158"),
    ("delete", "Siti\x7f", Defect.CONTROL_CHARACTER, "CWE-150"),
    ("c1-control", "Siti\x9b2J", Defect.CONTROL_CHARACTER, "CWE-150"),
    ("line-separator", "Siti\u2028Nur", Defect.CONTROL_CHARACTER, "JSON that is not JavaScript"),
    ("cyrillic-letter", "Siti Nurh\u0430liza", Defect.MIXED_SCRIPTS, TR36),
    ("greek-letter", "Siti \u039dur", Defect.MIXED_SCRIPTS, TR36),
    ("all-cyrillic", "\u0421\u0456\u0442\u0456", Defect.NOT_LATIN, TR36),
    ("arabic", "\u0633\u064a\u062a\u064a", Defect.NOT_LATIN, "the register prints Latin letters"),
    ("decomposed", "Jose\u0301", Defect.NOT_NFC, "Unicode UAX 15; RFC 8785 does not normalise"),
    ("compatibility-letter", "\uff33iti", Defect.MIXED_SCRIPTS, TR36),
    ("mathematical-letter", "\U0001d412iti", Defect.MIXED_SCRIPTS, TR36),
    ("combining-stack", "Sit\u0353\u0354i", Defect.FORBIDDEN_CHARACTER, "text that grows over its neighbours"),
    ("emoji", "Siti \U0001f600", Defect.FORBIDDEN_CHARACTER, TR36),
    ("no-break-space", "Siti\u00a0Nur", Defect.FORBIDDEN_CHARACTER, TR36),
    ("ideographic-space", "Siti\u3000Nur", Defect.FORBIDDEN_CHARACTER, TR36),
    ("digit", "Siti 2", Defect.FORBIDDEN_CHARACTER, "a name holds no digits"),
    (
        "national-id",
        "3201010101010001",
        Defect.FORBIDDEN_CHARACTER,
        "certificate-format.md section 1: never in a token",
    ),
    ("markup", "<b>Siti</b>", Defect.FORBIDDEN_CHARACTER, "CWE-79"),
    ("empty", "", Defect.EMPTY_TEXT, "certificate-format.md section 1"),
    ("spaces-alone", "   ", Defect.NO_LETTERS, "certificate-format.md section 1"),
    ("space-after", "Siti ", Defect.UNTIDY_SPACES, "certificate-format.md section 1"),
    ("two-spaces", "Siti  Nur", Defect.UNTIDY_SPACES, "certificate-format.md section 1"),
    ("too-long", "Siti " * 20 + "Nur", Defect.WORDS_TOO_LONG, "certificate-format.md section 1"),
    ("marks-alone", "...", Defect.NO_LETTERS, "certificate-format.md section 1"),
)
TITLES = (
    ("right-to-left-override", "Ahli \u202eaduM", Defect.BIDIRECTIONAL_CONTROL, TROJAN),
    ("cyrillic-letter", "Ahli Mud\u0430", Defect.MIXED_SCRIPTS, TR36),
    ("national-id", "Ahli 3201010101010001", Defect.HOLDS_A_LONG_NUMBER, "certificate-format.md section 1"),
    ("empty", "", Defect.EMPTY_TEXT, "certificate-format.md section 1"),
    ("too-long", "a" * 151, Defect.WORDS_TOO_LONG, "certificate-format.md section 1"),
)


def cases() -> Iterator[Case]:
    """Yield the names and titles."""
    for name, words, defect, origin in NAMES:
        text = unlinted(replace(EXAMPLE, name=words))
        yield malformed(f"name-{name}", f"A name: {name.replace('-', ' ')}.", text, defect, origin)
    for name, words, defect, origin in TITLES:
        text = unlinted(replace(EXAMPLE, title=words))
        yield malformed(f"title-{name}", f"A title: {name.replace('-', ' ')}.", text, defect, origin)
