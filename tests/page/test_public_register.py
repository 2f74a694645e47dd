"""The public register in a real browser, over the real application."""

from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from pathlib import Path
from urllib.parse import urlsplit

import pytest
import pytest_asyncio
from playwright.async_api import Browser, Locator, Page, Route, ViewportSize, expect

from tests.database import sqlite_copy
from tests.page.accessibility import violations
from tests.page.public_register import EXPIRED, FROZEN, serving_public_register
from tests.register import LSP, SCHEME

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session")]

SCREENS = {
    "bodies": "/register",
    "bodies-found": "/register?scheme=web&province=32",
    "bodies-not-found": "/register?scheme=astronot",
    "body": f"/register/lsp?number={LSP}",
    "body-frozen": f"/register/lsp?number={FROZEN}",
    "body-expired": f"/register/lsp?number={EXPIRED}",
    "body-unknown": "/register/lsp?number=BNSP-LSP-4444-ID",
    "schemes": "/register/schemes",
    "schemes-not-found": "/register/schemes?title=astronot",
    "scheme": f"/register/scheme?code={SCHEME}",
    "scheme-unknown": "/register/scheme?code=SKM-999999",
    "statistics": "/register/statistics",
}
DESK: ViewportSize = {"width": 1200, "height": 900}
NARROW: ViewportSize = {"width": 320, "height": 640}
NAME, OTHER = "LSP Teknologi Contoh", "LSP Pariwisata Sumatera Barat"
BOTH = f"{NAME}\n{OTHER}"
STREET = " · Jalan Asia Afrika 1"
DASH = "\N{EN DASH}"


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory, migrated_sqlite: Path) -> Iterator[str]:
    directory = tmp_path_factory.mktemp("public")
    with serving_public_register(directory, sqlite_copy(migrated_sqlite, directory)) as address:
        yield address


@asynccontextmanager
async def visit(
    browser: Browser, size: ViewportSize = DESK, language: str = "id", *, may_tell: str = ""
) -> AsyncIterator[Page]:
    """Somebody with a screen of this size who reads this language. Whatever else the console tells fails the test."""
    context = await browser.new_context(viewport=size, reduced_motion="reduce")
    await context.add_init_script(
        f"localStorage.getItem('kompeten-language') ?? localStorage.setItem('kompeten-language', '{language}')"
    )
    page = await context.new_page()
    told: list[str] = []
    page.on("console", lambda message: told.append(message.text))
    page.on("pageerror", lambda error: told.append(str(error)))
    yield page
    assert [text for text in told if not may_tell or may_tell not in text] == []
    await context.close()


async def opened(page: Page, address: str, path: str) -> None:
    """Open a screen and wait until the server has answered everything on it."""
    await page.goto(f"{address}{path}")
    await settled(page)


async def settled(page: Page) -> None:
    await expect(page.locator("[aria-busy]")).to_have_count(0)


LOOKS = {"id": (DESK, "id"), "en": (DESK, "en"), "320": (NARROW, "id")}


@pytest_asyncio.fixture(scope="module", loop_scope="session", params=LOOKS)
async def look(request: pytest.FixtureRequest, browser: Browser) -> AsyncIterator[tuple[str, Page, list[str]]]:
    """A visitor who goes from screen to screen, by the name of the look; and every address that was asked."""
    size, language = LOOKS[request.param]
    asked: list[str] = []
    async with visit(browser, size, language) as page:
        page.on("request", lambda request: asked.append(request.url))
        yield request.param, page, asked


@pytest.mark.parametrize("screen", SCREENS)
async def test_every_screen_in_both_languages_and_on_320_pixels(
    look: tuple[str, Page, list[str]], address: str, artefacts: Path, screen: str
) -> None:
    name, page, asked = look
    size, language = LOOKS[name]
    await opened(page, address, SCREENS[screen])
    await page.screenshot(path=artefacts / f"register-{screen}-{name}.png", full_page=True)
    assert await page.locator("html").get_attribute("lang") == language
    assert await page.evaluate("document.documentElement.scrollWidth") == size["width"]
    assert await violations(page) == []
    assert {"{0.scheme}://{0.netloc}".format(urlsplit(each)) for each in asked} == {address}
    assert await page.context.cookies() == []


async def test_a_body_is_found_by_what_it_may_certify_and_where(browser: Browser, address: str) -> None:
    async with visit(browser) as page:
        await opened(page, address, "/register")
        await expect(page.get_by_role("heading", level=2)).to_have_text("88 lembaga ditemukan")
        await page.get_by_label("Skema atau pekerjaan").fill("web")
        await page.get_by_label("Provinsi").select_option("Jawa Barat")
        await page.get_by_label("Jenis").select_option("LSP P3")
        await page.get_by_role("button", name="Cari").click()
        await settled(page)
        assert page.url == f"{address}/register?scheme=web&province=32&type=P3"
        await expect(page.get_by_role("heading", level=2)).to_have_text("2 lembaga ditemukan")
        assert await names(page) == ["LSP Kopi Indonesia Jawa Barat", "LSP Teknologi Contoh"]
        await page.get_by_role("link", name="LSP Teknologi Contoh").click()
        await expect(page.get_by_role("heading", level=1)).to_be_focused()
        await expect(page).to_have_title(f"LSP Teknologi Contoh {DASH} Kompeten")
        await page.get_by_role("link", name="Pemrogram Web Muda").first.click()
        await expect(page).to_have_title(f"Pemrogram Web Muda {DASH} Kompeten")
        await page.go_back()
        await page.go_back()
        await expect(page.get_by_label("Provinsi")).to_have_value("32")
        assert await names(page) == ["LSP Kopi Indonesia Jawa Barat", "LSP Teknologi Contoh"]


async def test_bodies_without_a_licence_are_shown_to_those_who_ask(browser: Browser, address: str) -> None:
    async with visit(browser, language="en") as page:
        await opened(page, address, "/register")
        await page.get_by_label("Also show bodies that are not licensed today").check()
        await page.get_by_role("button", name="Search").click()
        await expect(page.get_by_role("heading", level=2)).to_have_text("110 bodies found")
        await page.goto(f"{address}/register/lsp?number={EXPIRED}")
        await expect(page.locator(".standing")).to_contain_text("Its licence ended on 11 June 2025.")
        await page.goto(f"{address}/register/lsp?number={FROZEN}")
        await expect(page.locator(".standing")).to_contain_text("today this body may not issue certificates")
        await expect(page.get_by_text("frozen since 6 May 2026")).to_be_visible()


async def test_a_list_goes_on_where_the_visitor_asks_for_more(browser: Browser, address: str) -> None:
    async with visit(browser) as page:
        await opened(page, address, "/register")
        for shown in (20, 40, 60, 80, 88):
            await expect(page.locator(".entry")).to_have_count(shown)
            if shown < 88:
                await page.get_by_role("button", name="Tampilkan lebih banyak").click()
        await expect(page.get_by_role("button", name="Tampilkan lebih banyak")).to_have_count(0)
        found = await names(page)
        assert found == sorted(found)
        assert len(set(found)) == 88


async def test_the_other_language_keeps_the_screen(browser: Browser, address: str) -> None:
    async with visit(browser) as page:
        await opened(page, address, "/register/schemes?title=barista")
        await page.get_by_role("button", name="English").click()
        await expect(page.get_by_role("heading", level=1)).to_have_text("Find a certification scheme")
        await expect(page.get_by_role("button", name="Indonesia")).to_be_focused()
        await settled(page)
        assert await names(page) == ["Barista"]
        await page.reload()
        await expect(page.get_by_role("heading", level=1)).to_have_text("Find a certification scheme")


async def test_a_scheme_shows_its_units_and_where_it_may_be_taken(browser: Browser, address: str) -> None:
    async with visit(browser) as page:
        await opened(page, address, f"/register/scheme?code={SCHEME}")
        assert await row(page.get_by_role("region", name="3 unit kompetensi"), "J.620100.004.02") == [
            "J.620100.004.02",
            "Menggunakan struktur dataUse data structures",
            "inti",
        ]
        await expect(page.get_by_text("59 LSP berlisensi memiliki skema ini dalam ruang lingkupnya")).to_be_visible()
        # On the map Papua Selatan counts where Papua of 2021 lies; the table names the provinces of today.
        papua = page.locator("[data-province=ID-PA]")
        assert await papua.get_attribute("aria-label") == "Papua, Papua Selatan, Papua Tengah, Papua Pegunungan: 5 LSP"
        await page.get_by_text("Hal yang sama sebagai tabel").click()
        where = page.get_by_role("region", name="LSP berlisensi dengan skema ini, menurut provinsi")
        assert await row(where, "Papua Selatan") == ["Papua Selatan", "3"]
        await papua.click()
        await expect(page).to_have_url(f"{address}/register?province=91%2C93%2C94%2C95")
        await expect(page.get_by_label("Provinsi")).to_have_value("91,93,94,95")


async def test_a_scheme_and_a_body_name_the_sites_by_province_and_town(browser: Browser, address: str) -> None:
    async with visit(browser) as page:
        await opened(page, address, f"/register/scheme?code={SCHEME}")
        places = page.locator("#places")
        assert await places.get_by_role("heading", level=3).all_text_contents() == ["DI Yogyakarta", "Jawa Barat"]
        assert [text.split("\n\n") for text in await places.locator(".place").all_inner_texts()] == [
            ["TUK Balai Latihan", f"Sleman{STREET}", "TUK sewaktu · TUK-2000-03", NAME],
            ["TUK Laboratorium Komputer SMK Contoh", f"Kota Bandung{STREET}", "TUK mandiri · TUK-2000-01", BOTH],
            ["TUK Kopi Contoh", f"Kota Cimahi{STREET}", "TUK tempat kerja · TUK-2000-02", NAME],
        ]
        await places.get_by_role("link", name=OTHER).click()
        await settled(page)
        assert await page.locator("#places .place-name").all_text_contents() == ["TUK Laboratorium Komputer SMK Contoh"]
        assert await page.locator("#places a").all_text_contents() == ["Pemrogram Web MudaJunior Web Programmer"]
        await opened(page, address, f"/register/lsp?number={FROZEN}")
        await expect(page.get_by_text("Hari ini register tidak mencatat TUK.")).to_be_visible()


async def test_the_map_is_a_row_of_links_that_tell_their_numbers(browser: Browser, address: str) -> None:
    async with visit(browser) as page:
        await opened(page, address, "/register/statistics")
        provinces = page.locator("#lsps .province")
        await expect(provinces).to_have_count(34)
        await page.locator("#measure-lsps").focus()
        await page.keyboard.press("Tab")
        await expect(provinces.first).to_be_focused()
        await expect(page.locator("#lsps .pointed")).to_have_text("Aceh: 27 LSP")
        classes = [await each.get_attribute("data-class") for each in await provinces.all()]
        assert {each: classes.count(each) for each in sorted(set(classes), key=str)} == {
            "1": 9,
            "2": 5,
            "3": 7,
            "4": 7,
            "5": 6,
        }
        assert await page.locator("#lsps .legend li").all_inner_texts() == [
            f"1{DASH}5\n9 provinsi",
            f"6{DASH}11\n5 provinsi",
            f"12{DASH}20\n7 provinsi",
            f"27{DASH}51\n7 provinsi",
            f"55{DASH}346\n6 provinsi",
        ]
        await page.locator("#measure-lsps").select_option("berlisensi hari ini")
        await page.locator("#lsps [data-province=ID-JB]").hover()
        await expect(page.locator("#lsps .pointed")).to_have_text("Jawa Barat: 4 LSP")


async def test_printed_figures_stand_beside_what_the_register_counts(browser: Browser, address: str) -> None:
    async with visit(browser, language="en") as page:
        await opened(page, address, "/register/statistics")
        lsps, assessors = page.locator("#lsps"), page.locator("#assessors")
        months, types = page.locator("#months"), page.locator("#types")
        assert await row(lsps, "West Java") == ["West Java", "298", "1", "+297", "4"]
        assert await row(lsps, "Printed total") == ["Printed total", "1,821", "21", "+1,800", "88"]
        assert await row(assessors, "Printed total") == ["Printed total", "51,101", "55", "+51,046"]
        assert await row(assessors, "Sum of the printed cells") == ["Sum of the printed cells", "50,299", "", ""]
        await expect(assessors.get_by_text("The 34 cells sum to 50,299; 51,101 is printed.")).to_be_visible()
        assert await row(months, "February") == ["February", "13", "blank", "blank", "13", "2", "+11"]
        assert await row(months, "Printed total") == ["Printed total", "122", "9", "47", "178", "21", "+157"]
        assert await row(months, "Called") == ["Called “total number of LSPs”", "", "", "", "356", "21", "+335"]
        assert await row(types, "Sum of the printed cells") == ["Sum of the printed cells", "178", "", ""]
        await expect(months.locator(".bars")).to_have_accessible_name(
            "LSPs newly licensed in 2021 as printed, by month and type"
        )
        assert await months.locator("svg .amount").all_text_contents() == [
            *("11", "13", "27", "19", "21", "11", "11", "12", "6", "14", "9", "24")
        ]


async def test_trouble_is_told_and_another_try_offered(browser: Browser, address: str) -> None:
    async with visit(browser, language="en", may_tell="Failed to load resource") as page:
        answers = iter([429, 500])

        async def refuse(route: Route) -> None:
            status = next(answers, None)
            await (route.continue_() if status is None else route.fulfill(status=status, body="no"))

        await page.route("**/graphql", refuse)
        told = page.get_by_text("Too many questions. Wait a moment, then try again.")
        await page.goto(f"{address}/register/schemes")
        await expect(told.first).to_be_visible()
        await page.get_by_role("button", name="Try again").click()
        await expect(page.get_by_text("The server could not answer this question.").first).to_be_visible()
        assert await violations(page) == []
        await page.get_by_role("button", name="Try again").click()
        await expect(page.locator(".entry")).to_have_count(2)


async def names(page: Page) -> list[str]:
    return await page.locator(".entry-name").all_text_contents()


async def row(place: Locator, beginning: str) -> list[str]:
    """The cells of the row whose head begins so."""
    found = place.locator("tbody tr").filter(has=place.page.locator("th", has_text=beginning)).first
    return await found.locator("th, td").all_text_contents()
