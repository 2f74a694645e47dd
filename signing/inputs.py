"""What stands on the command line, turned into texts that may hold a certificate."""

from codecs import BOM_UTF8
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from signing.errors import SigningError
from signing.pictures import MAX_FILE_LENGTH, read_codes

FILE_SUFFIXES = frozenset({".bmp", ".gif", ".jpeg", ".jpg", ".jwt", ".pdf", ".png", ".tif", ".tiff", ".txt", ".webp"})
LABEL_END_LENGTH = 48  # characters that are shown of each end of a long argument
PDF_MARK = b"%PDF-"
PDF_MARK_WITHIN = 1024  # bytes from the start in which readers look for it


class UnreadableInput(SigningError):
    """An argument is neither a text nor a file in which a text can be found."""

    def __init__(self, indonesian: str, english: str) -> None:
        super().__init__(english)
        self.indonesian = indonesian
        self.english = english


@dataclass(frozen=True, slots=True)
class Input:
    """One argument of the command line."""

    argument: str

    @property
    def label(self) -> str:
        """The argument as it can be shown: short, and without characters that steer a terminal."""
        shown = self.argument if self.argument.isprintable() else ascii(self.argument)
        if len(shown) <= 2 * LABEL_END_LENGTH:
            return shown
        return f"{shown[:LABEL_END_LENGTH]}...{shown[-LABEL_END_LENGTH:]}"

    def texts(self) -> list[str]:
        """Return the texts in the file of this name, or the argument itself when it is no file's name.

        Raises UnreadableInput for a file that is not there, is too large, cannot be read, or holds no code.
        """
        file = self._file()
        return [self.argument] if file is None else list(_texts_of(file))

    def _file(self) -> Path | None:
        if not self.argument:  # an empty path would be the current directory
            return None
        file = Path(self.argument)
        with suppress(OSError, ValueError):  # too long for a name, or a NUL in it
            if file.is_dir():
                raise UnreadableInput("Ini sebuah direktori.", "This is a directory.")
            if file.exists():
                return file
        if file.suffix.lower() in FILE_SUFFIXES and "#" not in self.argument:
            raise UnreadableInput("Berkas ini tidak ada.", "There is no such file.")
        return None


def _texts_of(file: Path) -> Iterator[str]:
    data = read_file(file).removeprefix(BOM_UTF8)
    if PDF_MARK not in data[:PDF_MARK_WITHIN] and data.isascii():
        yield data.decode("ascii")
        return
    try:
        codes = read_codes(data)
    except SigningError as error:
        raise UnreadableInput(
            "Berkas ini bukan gambar atau PDF yang dapat dibaca.",
            "The file is not a picture or PDF that can be read.",
        ) from error
    if not codes:
        raise UnreadableInput("Tidak ada kode QR dalam berkas ini.", "There is no QR code in the file.")
    yield from codes


def read_file(file: Path) -> bytes:
    """Return what is in a file. Raises UnreadableInput when it cannot be opened or is too large."""
    try:
        with file.open("rb") as opened:
            data = opened.read(MAX_FILE_LENGTH + 1)
    except OSError as error:
        raise UnreadableInput("Berkas ini tidak dapat dibuka.", "The file cannot be opened.") from error
    if len(data) > MAX_FILE_LENGTH:
        raise UnreadableInput("Berkas ini terlalu besar.", "The file is too large.")
    return data
