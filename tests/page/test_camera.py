"""The camera: a fake one that shows a film of the printed code."""

import io
from collections.abc import AsyncIterator
from dataclasses import dataclass
from pathlib import Path

import pytest
import pytest_asyncio
from PIL import Image
from playwright.async_api import Browser, Page, expect

from tests.page.accessibility import violations
from tests.page.conftest import PHONE, chromium
from tests.page.register import PublishedRegister
from tests.page.server import Served
from tests.page.situations import SITUATIONS, Situation, drawn
from tests.signing.photographs import Photograph

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session")]

FRAME = (960, 720)  # pixels
SHOTS = {
    "straight": Photograph(width=460),
    "rotated": Photograph(width=420, rotation=31, tilt=0.08, blur=0.6),
    "noisy": Photograph(width=460, rotation=-6, noise=18, blur=0.6, quality=60),
    "dim": Photograph(width=440, rotation=9, shadow=0.75, noise=6, quality=70),
}
TAKEN = [
    pytest.param(situation, shot, id=f"{situation.verdict}-{shot}")
    for situation, shot in zip(SITUATIONS, [*SHOTS] * len(SITUATIONS), strict=False)
]
"""Every verdict, and each way to hold a paper before a camera, in turn."""


@dataclass(frozen=True)
class Camera:
    """A browser whose camera shows what lies in a file, read anew each time somebody opens the camera."""

    browser: Browser
    film: Path

    def shows(self, *shots: bytes) -> None:
        """Put these pictures before the camera, each in the middle of a dark table."""
        self.film.write_bytes(b"".join(map(_frame, shots)))


@pytest_asyncio.fixture(scope="module", loop_scope="session")
async def camera(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Camera]:
    film = tmp_path_factory.mktemp("camera") / "film.mjpeg"
    devices = ("--use-fake-ui-for-media-stream", "--use-fake-device-for-media-stream")
    async with chromium(*devices, f"--use-file-for-fake-video-capture={film}") as browser:
        yield Camera(browser, film)


@pytest_asyncio.fixture(loop_scope="session")
async def scanner(camera: Camera) -> AsyncIterator[Page]:
    """The page of a visitor with that camera."""
    context = await camera.browser.new_context(viewport=PHONE, reduced_motion="reduce", service_workers="block")
    yield await context.new_page()
    await context.close()


@pytest.mark.parametrize(("situation", "shot"), TAKEN)
async def test_a_film_of_the_printed_code(
    camera: Camera, scanner: Page, served: tuple[PublishedRegister, Served], situation: Situation, shot: str
) -> None:
    register, server = served
    code = SHOTS[shot].take(drawn(register, situation.text(register)))
    camera.shows(*[_nothing()] * 3, *[code] * 12)
    await scan(scanner, server)
    await expect(scanner.locator("[data-verdict]")).to_have_attribute("data-verdict", situation.verdict, timeout=30_000)


async def test_the_viewfinder_while_there_is_no_code(
    camera: Camera, scanner: Page, server: Served, artefacts: Path
) -> None:
    camera.shows(*[_nothing()] * 3)
    await scan(scanner, server)
    await expect(scanner.locator(".looking")).to_have_text("Mencari kode…", timeout=30_000)
    await scanner.screenshot(path=artefacts / "camera.png")
    assert await violations(scanner) == []
    await scanner.get_by_role("button", name="Kembali").click()
    await expect(scanner.locator("h1")).to_have_text("Periksa sertifikat kompetensi")


async def test_without_a_camera_the_page_says_so(page: Page, server: Served) -> None:
    await scan(page, server)
    await expect(page.locator(".looking")).to_contain_text("Gunakan foto atau PDF", timeout=10_000)


async def scan(page: Page, server: Served) -> None:
    await page.goto(server.address)
    await page.get_by_role("button", name="Pindai dengan kamera").click()
    await expect(page.locator(".viewfinder video")).to_be_attached()


def _nothing() -> bytes:
    data = io.BytesIO()
    Image.new("L", (200, 200), 255).save(data, "png")
    return Photograph(width=420).take(data.getvalue())


def _frame(shot: bytes) -> bytes:
    frame, picture = Image.new("L", FRAME, 70), Image.open(io.BytesIO(shot))
    frame.paste(picture, ((FRAME[0] - picture.width) // 2, (FRAME[1] - picture.height) // 2))
    data = io.BytesIO()
    frame.convert("RGB").save(data, "jpeg", quality=88)
    return data.getvalue()
