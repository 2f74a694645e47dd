"""A ZIP file that is sent while it is made: nothing of it is kept."""

import zipfile


class _Sink:
    """Takes what the ZIP writer writes, and gives it away once. It cannot seek, so sizes follow each file's data."""

    def __init__(self) -> None:
        self._parts: list[bytes] = []

    def write(self, data: bytes) -> int:
        self._parts.append(bytes(data))
        return len(data)

    def flush(self) -> None:
        """Nothing waits anywhere."""

    def take(self) -> bytes:
        taken, self._parts = b"".join(self._parts), []
        return taken


class ZipStream:
    """Makes the bytes of a ZIP file, member after member, stored: PDF files are compressed already."""

    def __init__(self) -> None:
        self._sink = _Sink()
        self._file = zipfile.ZipFile(self._sink, "w", zipfile.ZIP_STORED)  # type: ignore[call-overload]  # write and flush are all that it needs

    def add(self, name: str, data: bytes) -> bytes:
        """Add a member and return the bytes that are ready to be sent."""
        self._file.writestr(zipfile.ZipInfo(name), data)
        return self._sink.take()

    def end(self) -> bytes:
        """Return the last bytes."""
        self._file.close()
        return self._sink.take()
