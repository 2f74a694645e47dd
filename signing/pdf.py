"""Certificates in a PDF document: the attached token, else the QR codes on its pages."""

import json
import subprocess
import sys
from pathlib import Path

from signing.errors import SigningError

MAX_TIME = 60.0  # seconds by the clock

# The child finds this package where the parent found it, after everything that is installed; the current directory
# is not looked at (-P).
_PROGRAM = "import sys; sys.path.append(sys.argv[1]); from signing.pdf_reader import main; sys.exit(main())"
_WHERE_SIGNING_IS = str(Path(__file__).resolve().parent.parent)


class UnreadablePdf(SigningError):
    """A PDF document is damaged, locked with a password, or asks for too much memory or time."""


def texts_in_pdf(data: bytes) -> list[str]:
    """Return the attached certificates of a PDF document; without any, the texts of the QR codes on its first pages.

    The document is opened in a process of its own (`signing.pdf_reader`), whose memory and time are bounded.
    Raises UnreadablePdf.
    """
    try:
        answer = subprocess.run(  # noqa: S603 - this interpreter, and nothing of the document in the arguments
            [sys.executable, "-P", "-c", _PROGRAM, _WHERE_SIGNING_IS],
            input=data,
            capture_output=True,
            timeout=MAX_TIME,
            check=True,
        )
    except subprocess.SubprocessError as error:
        raise UnreadablePdf("the PDF document is damaged, locked with a password, or too demanding") from error
    texts: list[str] = json.loads(answer.stdout)
    return texts
