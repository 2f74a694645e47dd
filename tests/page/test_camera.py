"""The camera: a fake one that shows a film of the printed code."""

import io
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from PIL import Image
from playwright.async_api import Page, async_playwright, expect

from tests.page.conftest import FLAGS, PHONE
from tests.page.register import PublishedRegister
from tests.page.server import Served
from tests.requirements import require_program
from tests.signing.photographs import Photograph

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session")]

FRAME = (1280, 720)  # pixels
SHOTS = {
    "straight": Photograph(width=460),
    "rotated": Photograph(width=420, rotation=31, tilt=0.08, blur=0.6),
    "noisy": Photograph(width=460, rotation=-6, noise=18, blur=0.6, quality=60),
    "dim": Photograph(width=440, rotation=9, shadow=0.75, noise=6, quality=70),
}


def film(shots: list[bytes]) -> bytes:
    """Return a Motion JPEG film of these pictures, each in the middle of a dark table."""
    return b"".join(map(_frame, shots))


def _frame(shot: bytes) -> bytes:
    frame, picture = Image.new("L", FRAME, 70), Image.open(io.BytesIO(shot))
    frame.paste(picture, ((FRAME[0] - picture.width) // 2, (FRAME[1] - picture.height) // 2))
    data = io.BytesIO()
    frame.convert("RGB").save(data, "jpeg", quality=88)
    return data.getvalue()


@asynccontextmanager
async def page_with_camera(film_file: Path) -> AsyncIterator[Page]:
    """Open a browser whose camera shows a film."""
    camera = ("--use-fake-ui-for-media-stream", "--use-fake-device-for-media-stream")
    flags = [*FLAGS, *camera, f"--use-file-for-fake-video-capture={film_file}"]
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=require_program("chromium"), args=flags)
        yield await browser.new_page(viewport=PHONE, reduced_motion="reduce")
        await browser.close()


@pytest.mark.parametrize("shot", SHOTS.values(), ids=SHOTS)
async def test_a_film_of_the_printed_code(
    register: PublishedRegister,
    server: Served,
    tmp_path: Path,
    artefacts: Path,
    shot: Photograph,
    request: pytest.FixtureRequest,
) -> None:
    file, empty = tmp_path / "film.mjpeg", Photograph(width=420).take(_blank())
    code = shot.take(register.picture(register.token(status_index=2)))
    file.write_bytes(film([empty] * 20 + [code] * 40))
    async with page_with_camera(file) as page:
        await page.goto(server.address)
        await page.get_by_role("button", name="Pindai dengan kamera").click()
        await expect(page.locator(".viewfinder video")).to_be_visible()
        await page.wait_for_timeout(700)
        await page.screenshot(path=artefacts / f"camera-{request.node.callspec.id}.png")
        await expect(page.locator("[data-verdict]")).to_have_attribute("data-verdict", "REVOKED", timeout=30_000)


async def test_without_a_camera_the_page_says_so(page: Page, server: Served) -> None:
    await page.goto(server.address)
    await page.get_by_role("button", name="Pindai dengan kamera").click()
    await expect(page.locator(".looking")).to_contain_text("Gunakan foto atau PDF", timeout=10_000)


def _blank() -> bytes:
    data = io.BytesIO()
    Image.new("L", (200, 200), 255).save(data, "png")
    return data.getvalue()
