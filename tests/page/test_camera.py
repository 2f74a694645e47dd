"""The camera: a fake one that shows a film of the printed code."""

from pathlib import Path

import pytest
from playwright.async_api import Page, expect

from tests.page.accessibility import violations
from tests.page.camera import Camera, blank_paper
from tests.page.register import PublishedRegister
from tests.page.server import Served
from tests.page.situations import SITUATIONS, Situation, drawn
from tests.signing.photographs import Photograph

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session")]

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


@pytest.mark.parametrize(("situation", "shot"), TAKEN)
async def test_a_film_of_the_printed_code(
    camera: Camera, scanner: Page, served: tuple[PublishedRegister, Served], situation: Situation, shot: str
) -> None:
    register, server = served
    code = SHOTS[shot].take(drawn(register, situation.text(register)))
    camera.shows(*[blank_paper()] * 3, *[code] * 12)
    await scan(scanner, server.address)
    await expect(scanner.locator("[data-verdict]")).to_have_attribute("data-verdict", situation.verdict)


async def test_the_viewfinder_while_there_is_no_code(
    camera: Camera, scanner: Page, server: Served, artefacts: Path
) -> None:
    camera.shows(*[blank_paper()] * 3)
    await scan(scanner, server.address)
    await expect(scanner.locator(".looking")).to_have_text("Mencari kode…")
    await scanner.screenshot(path=artefacts / "camera.png")
    assert await violations(scanner) == []
    await scanner.get_by_role("button", name="Kembali").click()
    await expect(scanner.locator("h1")).to_have_text("Periksa sertifikat kompetensi")


async def test_without_a_camera_the_page_says_so(page: Page, server: Served) -> None:
    await scan(page, server.address)
    await expect(page.locator(".looking")).to_contain_text("Gunakan foto atau PDF")


async def scan(page: Page, address: str) -> None:
    await page.goto(address)
    await page.get_by_role("button", name="Pindai dengan kamera").click()
    await expect(page.locator(".viewfinder video")).to_be_attached()
