"""Photographs that were never taken: a drawn symbol on paper, seen by a hand-held camera.

Everything follows from the numbers of a `Photograph`, the noise from its seed, so a picture that fails can be made
again.
"""

import io
from dataclasses import dataclass

import numpy as np
from PIL import Image, ImageFilter

PAPER = 236  # grey of paper under a lamp
TABLE = 96  # grey of what lies around it


@dataclass(frozen=True, slots=True)
class Photograph:
    """How a picture is taken."""

    width: int = 480
    """Pixels that the symbol with its quiet zone takes, before tilting."""
    tilt: float = 0.0
    """How much shorter the far edge is, as a share of the near one."""
    rotation: float = 0.0
    """Degrees, counter-clockwise."""
    blur: float = 0.0
    """Standard deviation of the blur, in pixels."""
    noise: float = 0.0
    """Standard deviation of the noise, in grey levels of 256."""
    shadow: float = 0.0
    """How much of the light is lost across the picture, from left to right."""
    quality: int = 85
    """JPEG quality."""
    seed: int = 1
    """Of the noise."""

    def take(self, picture: bytes) -> bytes:
        """Return a JPEG of `picture` (any format that Pillow reads), taken in this way."""
        paper = _on_paper(Image.open(io.BytesIO(picture)), self.width)
        seen = _tilted(paper, self.tilt).rotate(self.rotation, Image.Resampling.BICUBIC, expand=True, fillcolor=TABLE)
        blurred = seen.filter(ImageFilter.GaussianBlur(self.blur))
        return _jpeg(self._lit(np.asarray(blurred, float)), self.quality)

    def _lit(self, grey: np.ndarray[tuple[int, int], np.dtype[np.float64]]) -> Image.Image:
        light = 1 - self.shadow * np.linspace(0, 1, grey.shape[1])
        noise = np.random.default_rng(self.seed).normal(0, self.noise, grey.shape)
        return Image.fromarray(np.clip(grey * light + noise, 0, 255).astype(np.uint8))


EASY = Photograph()
HAND_HELD = Photograph(tilt=0.12, rotation=7, blur=0.8, noise=6, shadow=0.3, quality=70)
SMALL = Photograph(width=260, tilt=0.06, rotation=-4, blur=0.6, noise=4, quality=75)
UPSIDE_DOWN = Photograph(tilt=0.08, rotation=183, blur=0.8, noise=6, quality=70)
DARK = Photograph(width=400, rotation=12, blur=0.7, noise=8, shadow=0.7, quality=70)
SOFT = Photograph(width=900, tilt=0.1, rotation=21, blur=3.0, noise=6, quality=60)

KINDS = {
    "easy": EASY,
    "hand-held": HAND_HELD,
    "small": SMALL,
    "upside-down": UPSIDE_DOWN,
    "dark": DARK,
    "soft": SOFT,
}


def _on_paper(symbol: Image.Image, width: int) -> Image.Image:
    scaled = symbol.convert("L").point(lambda grey: 24 + grey * (PAPER - 24) // 255)
    scaled = scaled.resize((width, width), Image.Resampling.LANCZOS if width < symbol.width else Image.Resampling.BOX)
    paper = Image.new("L", (width * 5 // 4, width * 5 // 4), PAPER)
    paper.paste(scaled, (width // 8, width // 8))
    return paper


def _tilted(paper: Image.Image, tilt: float) -> Image.Image:
    """Look at the paper from below: its upper edge becomes shorter."""
    width, height = paper.size
    inset = tilt * width / 2
    near_and_far = [(inset, 0.0), (width - inset, 0.0), (float(width), float(height)), (0.0, float(height))]
    corners = [(0.0, 0.0), (float(width), 0.0), (float(width), float(height)), (0.0, float(height))]
    coefficients = _perspective(near_and_far, corners)
    return paper.transform(
        paper.size, Image.Transform.PERSPECTIVE, coefficients, Image.Resampling.BICUBIC, fillcolor=TABLE
    )


def _perspective(seen: list[tuple[float, float]], real: list[tuple[float, float]]) -> list[float]:
    """Return the eight numbers that take a point of the seen picture to its place on the paper."""
    rows = []
    for (x, y), (u, v) in zip(seen, real, strict=True):
        rows.append([x, y, 1, 0, 0, 0, -u * x, -u * y])
        rows.append([0, 0, 0, x, y, 1, -v * x, -v * y])
    targets = np.array([coordinate for point in real for coordinate in point])
    solution: list[float] = np.linalg.solve(np.array(rows), targets).tolist()
    return solution


def _jpeg(picture: Image.Image, quality: int) -> bytes:
    file = io.BytesIO()
    picture.save(file, "JPEG", quality=quality)
    return file.getvalue()
