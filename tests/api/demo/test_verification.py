from pathlib import Path

import pytest
from PIL import Image

from api.demo.verification import NotChecked, check_offline


async def test_a_picture_without_a_code_is_told(tmp_path: Path) -> None:
    picture = tmp_path / "certificate.png"
    Image.new("L", (200, 200), color=255).save(picture)
    with pytest.raises(NotChecked):
        await check_offline(picture, tmp_path)


async def test_a_verdict_is_read_with_its_checks(tmp_path: Path) -> None:
    picture = tmp_path / "certificate.png"
    picture.write_bytes(b"no token")
    check = await check_offline(picture, tmp_path)
    assert (check.verdict, check.exit_status, check.data_of) == ("NOT_OURS", 1, None)
    assert next(iter(check.checks.items())) == ("DECODING", "FAILED")
