"""The public register in a real browser, over the real application."""

from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.async_api import Browser, Locator, Page, ViewportSize, expect

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
LONGEST = 20_000  # milliseconds


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory, migrated_sqlite: Path) -> Iterator[str]:
    directory = tmp_path_factory.mktemp("public")
    with serving_public_register(directory, sqlite_copy(migrated_sqlite, directory)) as address:
        yield address


@asynccontextmanager
async def visit(browser: Browser, size: ViewportSize = DESK, language: str = "id") -> AsyncIterator[Page]:
    """Somebody with a screen of this size who reads this language. Whatever the console tells fails the test."""
    context = await browser.new_context(viewport=size, reduced_motion="reduce")
    await context.add_init_script(f"localStorage.setItem('kompeten-language', '{language}')")
    page = await context.new_page()
    told: list[str] = []
    page.on("console", lambda message: told.append(message.text))
    page.on("pageerror", lambda error: told.append(str(error)))
    yield page
    assert told == []
    await context.close()


async def opened(page: Page, address: str, path: str) -> None:
    """Open a screen and wait until the server has answered everything on it."""
    await page.goto(f"{address}{path}")
    await settled(page)


async def settled(page: Page) -> None:
    await expect(page.locator("[aria-busy]")).to_have_count(0, timeout=LONGEST)


@pytest.mark.parametrize("language", ["id", "en"])
@pytest.mark.parametrize("screen", SCREENS)
async def test_every_screen_in_both_languages(
    browser: Browser, address: str, artefacts: Path, screen: str, language: str
) -> None:
    async with visit(browser, language=language) as page:
        await opened(page, address, SCREENS[screen])
        await page.screenshot(path=artefacts / f"register-{screen}-{language}.png", full_page=True)
        assert await page.locator("html").get_attribute("lang") == language
        assert await violations(page) == []


@pytest.mark.parametrize("screen", SCREENS)
async def test_every_screen_on_320_pixels(browser: Browser, address: str, artefacts: Path, screen: str) -> None:
    async with visit(browser, NARROW) as page:
        await opened(page, address, SCREENS[screen])
        await page.screenshot(path=artefacts / f"register-{screen}-320.png", full_page=True)
        assert await page.evaluate("document.documentElement.scrollWidth") == NARROW["width"]
        assert await violations(page) == []
