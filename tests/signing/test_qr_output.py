import io
import re
import xml.etree.ElementTree as ET

import numpy as np
import pytest
from PIL import Image

from signing.qr import draw
from signing.qr_output import png_of, svg_of

MODULES = draw("https://cek.bnsp.go.id/#", "31415926535897932384626433832795").modules


@pytest.mark.parametrize("scale", [1, 3, 8])
def test_the_png_is_the_modules_in_one_bit(scale: int) -> None:
    image = Image.open(io.BytesIO(png_of(MODULES, scale)))
    side = (len(MODULES) + 8) * scale
    assert (image.mode, image.size, image.format) == ("1", (side, side), "PNG")
    shown = ~np.asarray(image)[scale // 2 :: scale, scale // 2 :: scale]
    assert (shown[4:-4, 4:-4] == MODULES).all()
    assert shown.sum() == MODULES.sum()
    assert (~np.asarray(image)).sum() == MODULES.sum() * scale**2


def test_the_same_modules_give_the_same_bytes() -> None:
    assert png_of(MODULES, 4) == png_of(MODULES.copy(), 4)


def test_a_module_has_at_least_one_pixel() -> None:
    with pytest.raises(ValueError, match="at least one pixel"):
        png_of(MODULES, 0)


def test_the_svg_path_covers_the_dark_modules() -> None:
    document = ET.fromstring(svg_of(MODULES))  # noqa: S314 - our own text
    side = len(MODULES) + 8
    assert document.attrib["viewBox"] == f"0 0 {side} {side}"
    covered = np.zeros((side, side), bool)
    path = document[1].attrib["d"]
    runs = re.findall(r"M(\d+),(\d+)h(\d+)v1h-(\d+)z", path)
    for x, y, there, back in runs:
        assert there == back
        covered[int(y), int(x) : int(x) + int(there)] = True
    assert "".join(f"M{x},{y}h{there}v1h-{back}z" for x, y, there, back in runs) == path
    assert (covered[4:-4, 4:-4] == MODULES).all()
    assert covered.sum() == MODULES.sum()
