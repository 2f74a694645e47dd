"""Draws the pictures of docs/paper/: `python -m tests.api.paper.draw_samples`."""

from pathlib import Path

import pypdfium2

from api.paper.render import render_paper
from tests.api.paper.samples import CONSTRUCTION, USUAL
from tests.api.paper.signed import sign

DIRECTORY = Path(__file__).parents[3] / "docs" / "paper"
DOTS_PER_INCH = 110

for name, content in (("certificate", USUAL), ("construction", CONSTRUCTION)):
    document = pypdfium2.PdfDocument(render_paper(content, sign(content)))
    for side, page in zip(("front", "back"), document, strict=False):
        page.render(scale=DOTS_PER_INCH / 72).to_pil().quantize(64).save(
            DIRECTORY / f"{name}-{side}.png", optimize=True
        )
