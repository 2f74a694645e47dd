"""A browser, a register, and a server for the tests of the page."""

from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest
import pytest_asyncio
from playwright.async_api import Browser, BrowserContext, Page, ViewportSize, async_playwright

from tests.page.register import PublishedRegister, new_register
from tests.page.server import Served, serving
from tests.requirements import require_program

ARTEFACTS = Path(__file__).parent.parent / "artefacts" / "page"
FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--no-first-run",
    "--mute-audio",
)
PHONE: ViewportSize = {"width": 390, "height": 844}


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def browser() -> AsyncIterator[Browser]:
    program = require_program("chromium")
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=program, args=[*FLAGS])
        yield browser
        await browser.close()


@pytest_asyncio.fixture(loop_scope="session")
async def context(browser: Browser) -> AsyncIterator[BrowserContext]:
    """One visitor, who has never been here."""
    context = await browser.new_context(viewport=PHONE, device_scale_factor=1.5, reduced_motion="reduce")
    yield context
    await context.close()


@pytest_asyncio.fixture(loop_scope="session")
async def page(context: BrowserContext) -> Page:
    return await context.new_page()


@pytest.fixture(scope="session")
def register(tmp_path_factory: pytest.TempPathFactory) -> PublishedRegister:
    """The register that no test changes, published three hours ago."""
    return new_register(tmp_path_factory.mktemp("register"))


@pytest.fixture(scope="session")
def server(register: PublishedRegister) -> Iterator[Served]:
    with serving(register.directory, register.identifier) as served:
        yield served


@pytest.fixture
def own_register(tmp_path: Path) -> PublishedRegister:
    """A register for a test that changes what is published."""
    return new_register(tmp_path)


@pytest.fixture
def own_server(own_register: PublishedRegister) -> Iterator[Served]:
    with serving(own_register.directory, own_register.identifier) as served:
        yield served


@pytest.fixture(scope="session")
def artefacts() -> Path:
    ARTEFACTS.mkdir(parents=True, exist_ok=True)
    return ARTEFACTS
