"""How the page behaves: small screens, keyboards, the dark, paper, the back button, and what is shared."""

from pathlib import Path

import pytest
from playwright.async_api import Browser, Page, expect

from signing.verdicts import Verdict
from tests.page.accessibility import violations
from tests.page.register import PublishedRegister
from tests.page.server import Served
from tests.page.situations import SITUATIONS

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session")]

NAME = "Siti Nurhaliza binti Ahmad"
TARGETS = "button:visible, a:visible:not(.skip), summary:visible, input:visible, textarea:visible"
TOO_SMALL = """all => all.map(one => [one, one.getBoundingClientRect()])
  .filter(([, {width, height}]) => width > 0 && (width < 44 || height < 44))
  .map(([one, {width, height}]) => `${one.textContent} ${width}x${height}`)"""
OFFER = """dispatchEvent(
  Object.assign(new Event("beforeinstallprompt"), { prompt: async () => (window.asked = true) }))"""
SCREENS = ("Tempel teks", "Kode rusak?", "Banyak sekaligus", "Pindai dengan kamera")
ONE_OF_EACH_TONE = (
    Verdict.VALID,
    Verdict.BAD_SIGNATURE,
    Verdict.EXPIRED,
    Verdict.NOT_OURS,
    Verdict.UNSUPPORTED,
)


async def show(page: Page, server: Served, text: str) -> None:
    await page.goto(f"{server.address}/#{text}")
    await expect(page.locator("[data-verdict]")).to_be_visible()


async def test_a_screen_320_pixels_wide(browser: Browser, register: PublishedRegister, server: Served) -> None:
    page = await browser.new_page(viewport={"width": 320, "height": 568}, reduced_motion="reduce")
    await page.add_init_script("localStorage.setItem('kompeten-language', 'en')")
    long_name = "Raden Ajeng Kartika Puspitasari Wijayanti Kusumaningrum"
    await show(page, server, register.digits(name=long_name))
    await page.get_by_text("Details of the check").click()
    await expect(page.locator(".units tbody tr")).to_have_count(3)
    assert await page.evaluate("document.documentElement.scrollWidth") == 320
    await page.goto(server.address)
    await expect(page.locator("h1")).to_be_visible()
    assert await page.evaluate("document.documentElement.scrollWidth") == 320
    await page.close()


async def test_targets_have_44_pixels(page: Page, register: PublishedRegister, server: Served) -> None:
    targets = page.locator(TARGETS)
    await page.goto(server.address)
    await expect(page.locator("h1")).to_be_visible()
    assert await targets.evaluate_all(TOO_SMALL) == []
    await show(page, server, register.digits())
    assert await targets.evaluate_all(TOO_SMALL) == []


@pytest.mark.parametrize("name", SCREENS)
async def test_every_other_screen_is_accessible(page: Page, server: Served, artefacts: Path, name: str) -> None:
    await page.goto(server.address)
    await page.get_by_role("button", name=name).click()
    await expect(page.get_by_role("button", name="Kembali")).to_be_visible()
    assert await violations(page) == []
    assert await page.locator(TARGETS).evaluate_all(TOO_SMALL) == []
    await page.screenshot(path=artefacts / f"screen-{SCREENS.index(name)}.png", full_page=True)


@pytest.mark.parametrize("verdict", ONE_OF_EACH_TONE)
async def test_in_the_dark(
    browser: Browser, register: PublishedRegister, server: Served, artefacts: Path, verdict: Verdict
) -> None:
    page = await browser.new_page(viewport={"width": 390, "height": 844}, reduced_motion="reduce", color_scheme="dark")
    situation = next(situation for situation in SITUATIONS if situation.verdict is verdict)
    await show(page, server, situation.text(register))
    await page.get_by_text("Rincian pemeriksaan").click()
    assert await violations(page) == []
    await page.screenshot(path=artefacts / f"dark-{verdict}.png", full_page=True)
    await page.close()


async def test_by_keyboard(page: Page, register: PublishedRegister, server: Served) -> None:
    await show(page, server, register.digits())
    await page.locator("#skip").focus()
    await page.keyboard.press("Enter")
    assert await page.evaluate("document.activeElement.id") == "screen"
    await expect(page.locator("[data-verdict]")).to_have_attribute("data-verdict", "VALID")
    await page.keyboard.press("Tab")
    assert await page.evaluate("document.activeElement.textContent") == "Kembali"
    await page.keyboard.press("Enter")
    await expect(page.locator("h1")).to_have_text("Periksa sertifikat kompetensi")
    await page.keyboard.press("Tab")
    assert await page.evaluate("document.activeElement.textContent") == "Pindai dengan kamera"


async def test_the_back_button_and_the_address_bar(page: Page, register: PublishedRegister, server: Served) -> None:
    await show(page, server, register.digits())
    await page.get_by_role("button", name="Periksa sertifikat lain").click()
    await expect(page.locator("h1")).to_have_text("Periksa sertifikat kompetensi")
    assert page.url == f"{server.address}/"
    await page.go_back()
    await expect(page.locator("[data-verdict]")).to_have_attribute("data-verdict", "VALID")
    await page.evaluate("digits => { location.hash = digits }", register.digits(status_index=2))
    await expect(page.locator("[data-verdict]")).to_have_attribute("data-verdict", "REVOKED")
    await page.evaluate("location.hash = '%E0%A4%A'")
    await expect(page.locator("[data-verdict]")).to_have_attribute("data-verdict", "NOT_OURS")


async def test_what_is_shared_names_nobody(page: Page, register: PublishedRegister, server: Served) -> None:
    await page.add_init_script("navigator.share = async ({ text }) => { window.shared = text; }")
    await show(page, server, register.digits())
    await page.get_by_role("button", name="Bagikan hasil").click()
    text = await page.evaluate("window.shared")
    assert text.startswith(
        "Hasil pemeriksaan sertifikat TIK.9001.00042.2026: Asli dan berlaku. Menurut data register per"
    )
    assert text.endswith(f"di {server.address}")
    assert NAME not in text
    assert "#" not in text


async def test_a_result_on_paper(page: Page, register: PublishedRegister, server: Served, artefacts: Path) -> None:
    await show(page, server, register.digits())
    await page.emulate_media(media="print")
    await expect(page.get_by_text("Cetakan ini bukan bukti.")).to_be_visible()
    await expect(page.locator(".data-of")).to_contain_text("Diperiksa")
    await expect(page.get_by_role("button", name="Cetak hasil")).to_be_hidden()
    await page.screenshot(path=artefacts / "print.png", full_page=True)


async def test_the_page_offers_to_be_installed_where_the_browser_does(page: Page, server: Served) -> None:
    await page.goto(server.address)
    install = page.get_by_role("button", name="Pasang di perangkat ini")
    await expect(page.locator("h1")).to_be_visible()
    await expect(install).to_be_hidden()
    await page.evaluate(OFFER)
    await install.click()
    await expect(install).to_be_hidden()
    assert await page.evaluate("window.asked") is True


async def test_an_error_that_nobody_foresaw_leaves_no_verdict_standing(
    page: Page, register: PublishedRegister, server: Served
) -> None:
    await show(page, server, register.digits())
    await page.evaluate("void Promise.reject(new Error('unforeseen'))")
    await expect(page.locator("h1")).to_contain_text("mengalami kesalahan")
    assert await page.locator("[data-verdict]").count() == 0
