"""A browser, a register, and a server for the tests of the page."""

import shutil
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Literal

import pytest
import pytest_asyncio
from playwright.async_api import Browser, BrowserContext, Page, ViewportSize, async_playwright, expect

from tests.page.camera import Camera
from tests.page.register import PublishedRegister, new_register
from tests.page.server import Served, serving
from tests.page.situations import Situation
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

expect.set_options(timeout=60_000)  # milliseconds; the machine may do something else besides


@asynccontextmanager
async def chromium(*flags: str) -> AsyncIterator[Browser]:
    """Open Chromium: the build without windows where there is one, for it needs a third of the processor's time."""
    program = shutil.which("chromium-headless-shell") or require_program("chromium")
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=program, args=[*FLAGS, *flags])
        yield browser
        await browser.close()


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def browser() -> AsyncIterator[Browser]:
    async with chromium() as browser:
        yield browser


@pytest.fixture
def service_workers() -> Literal["allow", "block"]:
    """Whether the page may install itself; only the modules about that let it, for it fetches two megabytes."""
    return "block"


@pytest_asyncio.fixture(loop_scope="session")
async def context(browser: Browser, service_workers: Literal["allow", "block"]) -> AsyncIterator[BrowserContext]:
    """One visitor, who has never been here."""
    context = await browser.new_context(viewport=PHONE, reduced_motion="reduce", service_workers=service_workers)
    yield context
    await context.close()


@pytest_asyncio.fixture(loop_scope="session")
async def page(context: BrowserContext) -> Page:
    return await context.new_page()


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def camera(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Camera]:
    """A second browser: what its camera shows is said when it begins."""
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


@pytest.fixture(scope="session")
def register(tmp_path_factory: pytest.TempPathFactory) -> PublishedRegister:
    """The register that no test changes, published three hours ago."""
    return new_register(tmp_path_factory.mktemp("register"))


@pytest.fixture(scope="session")
def server(register: PublishedRegister) -> Iterator[Served]:
    with serving(register.directory, register.identifier) as served:
        yield served


@pytest.fixture
def served(
    situation: Situation, register: PublishedRegister, server: Served, tmp_path: Path
) -> Iterator[tuple[PublishedRegister, Served]]:
    """The register that a situation needs, and its server."""
    if situation.prepare is None:
        yield register, server
        return
    own = situation.prepare(tmp_path)
    with serving(own.directory, own.identifier) as own_server:
        yield own, own_server


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
