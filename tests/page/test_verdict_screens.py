"""Every verdict of the enumeration as a person sees it, in both languages; the pictures are kept and looked at."""

from pathlib import Path

import pytest
from playwright.async_api import BrowserContext, Page, expect

from signing.verdicts import Verdict
from tests.page.accessibility import violations
from tests.page.register import PublishedRegister, free_address
from tests.page.server import Served, serving
from tests.page.situations import EVERY_VERDICT, LICENCE_ENDED, SUPERSEDED, Situation

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session")]

NAME = "Siti Nurhaliza binti Ahmad"
BEFORE_THE_SIGNATURE = {
    Verdict.MALFORMED,
    Verdict.NOT_OURS,
    Verdict.UNSUPPORTED,
    Verdict.UNKNOWN_ISSUER,
    Verdict.BAD_SIGNATURE,
}


@pytest.mark.parametrize("situation", EVERY_VERDICT)
async def test_the_screen_of_a_verdict(
    page: Page, situation: Situation, served: tuple[PublishedRegister, Served], artefacts: Path
) -> None:
    register, server = served
    await page.goto(f"{server.address}/#{situation.text(register)}")
    await expect(page.locator("[data-verdict]")).to_have_attribute("data-verdict", situation.verdict)
    assert await page.locator("#announcement").text_content() == await page.locator("h1").text_content()
    assert await page.evaluate("document.activeElement.tagName") == "H1"
    await looked_at(page, situation.verdict, "id", artefacts / f"verdict-{situation.verdict}-id-390.png")
    await page.get_by_role("button", name="English").click()
    await page.set_viewport_size({"width": 320, "height": 640})
    await looked_at(page, situation.verdict, "en", artefacts / f"verdict-{situation.verdict}-en-320.png")
    assert await page.evaluate("document.documentElement.scrollWidth") == 320


async def looked_at(page: Page, verdict: Verdict, language: str, picture: Path) -> None:
    """Look at a verdict in one language: what is said and what is not, for everybody."""
    await page.screenshot(path=picture, full_page=True)
    assert await page.locator("html").get_attribute("lang") == language
    assert await page.locator(".steps li").count() >= 2
    is_shown = NAME in (await page.locator("main").text_content() or "")
    assert is_shown == (verdict not in BEFORE_THE_SIGNATURE | {Verdict.TRUST_UNAVAILABLE})
    assert await page.locator(".compare").count() == (verdict is Verdict.VALID)
    assert await violations(page) == []


@pytest.mark.parametrize(
    ("situation", "note"),
    [
        pytest.param(LICENCE_ENDED, "Lisensi penerbit berakhir setelah penerbitan", id="licence-ended"),
        pytest.param(SUPERSEDED, "Skema ini kini sudah memiliki versi yang lebih baru", id="superseded"),
    ],
)
async def test_what_became_of_licence_and_scheme_is_told_calmly(
    page: Page, situation: Situation, note: str, register: PublishedRegister, server: Served, artefacts: Path
) -> None:
    await page.goto(f"{server.address}/#{situation.text(register)}")
    await expect(page.locator(".verdict")).to_have_class("verdict tone-good")
    await expect(page.locator(".notes")).to_contain_text(note)
    await expect(page.locator(".notes")).to_have_class("card notes")
    assert await violations(page) == []
    await page.screenshot(path=artefacts / f"note-{note[:5]}.png", full_page=True)


async def test_the_address_of_a_look_alike_site_is_a_warning(
    page: Page, register: PublishedRegister, server: Served
) -> None:
    await page.goto(f"{server.address}/#https://cek-example.go.id/#{register.digits()}")
    await expect(page.locator(".notes.warning")).to_contain_text("PERINGATAN: alamat pada kode QR")


async def test_the_details_say_each_check_the_units_and_the_age_of_the_data(
    page: Page, register: PublishedRegister, server: Served, artefacts: Path
) -> None:
    await page.goto(f"{server.address}/#{register.digits()}")
    await page.get_by_text("Rincian pemeriksaan").click()
    await expect(page.locator(".units tbody tr")).to_have_count(3)
    outcomes = await page.locator("[data-check]").evaluate_all("all => all.map(one => one.dataset)")
    assert [one["check"] for one in outcomes] == [
        "DECODING",
        "PROFILE",
        "ISSUER",
        "SIGNATURE",
        "KEY",
        "AUTHORISATION",
        "STATUS",
        "DATES",
        "FRESHNESS",
    ]
    assert {one["outcome"] for one in outcomes} == {"PASSED"}
    details = page.locator(".details")
    for words in ("Associate Web Developer", "J.620100.005.02", "BNSP-LSP-9001-ID", "LSP P3", "3 jam"):
        await expect(details).to_contain_text(words)
    assert await violations(page) == []
    await page.screenshot(path=artefacts / "details.png", full_page=True)


async def test_the_other_name_on_the_card(page: Page, register: PublishedRegister, server: Served) -> None:
    await page.goto(f"{server.address}/#{register.digits()}")
    await page.get_by_role("button", name="Tidak sama").click()
    await expect(page.locator(".answer")).to_have_text(
        "Jangan terima. Sertifikatnya mungkin asli, tetapi milik orang lain."
    )


async def test_a_test_register_says_so(page: Page, tmp_path: Path, artefacts: Path) -> None:
    register = PublishedRegister(tmp_path / "trust", free_address(), is_test=True)
    register.publish(register.now)
    with serving(register.directory, register.identifier) as server:
        await page.goto(f"{server.address}/#{register.digits()}")
        await expect(page.locator("[data-verdict]")).to_have_attribute("data-verdict", "VALID")
        await expect(page.locator(".banner-test")).to_be_visible()
        await page.screenshot(path=artefacts / "test-register.png", full_page=True)


async def test_a_page_at_another_address_says_so(page: Page, register: PublishedRegister) -> None:
    with serving(register.directory, free_address()) as elsewhere:
        await page.goto(f"{elsewhere.address}/#{register.digits()}")
        await expect(page.locator(".banner-warning")).to_contain_text(register.identifier)


async def test_the_language_changes_and_is_remembered(
    context: BrowserContext, page: Page, register: PublishedRegister, server: Served
) -> None:
    await page.goto(f"{server.address}/#{register.digits()}")
    await expect(page.locator("h1")).to_have_text("Asli dan berlaku")
    await page.get_by_role("button", name="English").click()
    await expect(page.locator("h1")).to_have_text("Genuine and valid")
    another = await context.new_page()
    await another.goto(server.address)
    await expect(another.locator("h1")).to_have_text("Check a certificate of competence")
