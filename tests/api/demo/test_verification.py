from pathlib import Path

import pytest

from api.demo.verification import NotChecked, check_offline


async def test_a_picture_that_is_none_is_told(tmp_path: Path) -> None:
    picture, bundle = tmp_path / "certificate.png", tmp_path / "trust-bundle.zip"
    picture.write_bytes(b"no picture")
    bundle.write_bytes(b"no bundle")
    with pytest.raises(NotChecked):
        await check_offline(picture, bundle)
