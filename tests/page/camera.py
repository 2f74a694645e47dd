"""A browser with a camera that shows films."""

import io
from dataclasses import dataclass
from pathlib import Path

from PIL import Image
from playwright.async_api import Browser

from tests.signing.photographs import Photograph

FRAME = (960, 720)  # pixels


@dataclass(frozen=True)
class Camera:
    """A browser whose camera shows what lies in a file, read anew each time somebody opens the camera."""

    browser: Browser
    film: Path

    def shows(self, *shots: bytes) -> None:
        """Put these pictures before the camera, each in the middle of a dark table."""
        self.film.write_bytes(b"".join(map(_frame, shots)))


def blank_paper() -> bytes:
    """A shot of paper with nothing on it."""
    data = io.BytesIO()
    Image.new("L", (200, 200), 255).save(data, "png")
    return Photograph(width=420).take(data.getvalue())


def _frame(shot: bytes) -> bytes:
    frame, picture = Image.new("L", FRAME, 70), Image.open(io.BytesIO(shot))
    frame.paste(picture, ((FRAME[0] - picture.width) // 2, (FRAME[1] - picture.height) // 2))
    data = io.BytesIO()
    frame.convert("RGB").save(data, "jpeg", quality=88)
    return data.getvalue()
