"""How long a person waits for a verdict: measured in Chromium, beside what an empty page takes.

Run it by hand on a quiet machine: `python -m tests.benchmarks.first_verdict`. What does not hang on a clock, the bytes
and the turns before the verdict, is tested in tests/page/test_first_visit.py.
"""

import asyncio
import statistics
import tempfile
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from pathlib import Path

from playwright.async_api import Browser, BrowserContext, Page, expect

from tests.page.conftest import PHONE, chromium
from tests.page.register import PublishedRegister, new_register
from tests.page.server import Served, blank_page, serving

RUNS = 5
WATCH = """globalThis.seen = new Promise((seen) => new MutationObserver((_, watching) => {
  if (!document.querySelector("[data-verdict]")) return;
  watching.disconnect();
  requestAnimationFrame(() => setTimeout(() => seen(performance.now())));
}).observe(document, { subtree: true, childList: true }));"""


@dataclass(frozen=True)
class Phone:
    """What a visitor holds."""

    name: str
    slowness: float = 1
    """How many times slower its processor is than this machine."""
    latency: float = 0
    """Milliseconds before an answer begins."""
    rate: float = -1
    """Bytes a second; -1 is as many as come."""

    async def slow_down(self, page: Page) -> None:
        session = await page.context.new_cdp_session(page)
        network = {"offline": False, "latency": self.latency, "downloadThroughput": self.rate, "uploadThroughput": -1}
        await session.send("Network.enable")
        await session.send("Network.emulateNetworkConditions", network)
        await session.send("Emulation.setCPUThrottlingRate", {"rate": self.slowness})


HERE = Phone("this machine, local network")
OLD = Phone("old phone (processor x4), local network", slowness=4)
OLD_ON_3G = Phone("old phone (processor x4) on 3G (1.6 Mbit/s, 150 ms)", slowness=4, latency=150, rate=200_000)

Visit = Callable[[Browser, Served, str, Phone], Awaitable[float]]


async def first_visit(browser: Browser, server: Served, digits: str, phone: Phone) -> float:
    """Open a certificate on a phone that has never been here; milliseconds until the verdict is painted."""
    context = await browser.new_context(viewport=PHONE)
    took = await _verdict(await context.new_page(), server, digits, phone)
    await context.close()
    return took


async def second_visit(browser: Browser, server: Served, digits: str, phone: Phone) -> float:
    """Open it on a phone that has the page and the country."""
    context = await _installed(browser, server)
    took = await _verdict(await context.new_page(), server, digits, phone)
    await context.close()
    return took


async def without_network(browser: Browser, server: Served, digits: str, phone: Phone) -> float:
    """Open it on such a phone in airplane mode."""
    context = await _installed(browser, server)
    await context.set_offline(True)
    took = await _verdict(await context.new_page(), server, digits, Phone(phone.name, phone.slowness))
    await context.close()
    return took


async def empty_page(browser: Browser, server: Served, _digits: str, phone: Phone) -> float:
    """Open a page with nothing on it: what no page of any kind can beat."""
    context = await browser.new_context(viewport=PHONE)
    page = await context.new_page()
    await phone.slow_down(page)
    await page.goto(f"{server.address}/harness.html", wait_until="load")
    took: float = await page.evaluate(
        "() => new Promise((seen) => requestAnimationFrame(() => setTimeout(() => seen(performance.now()))))"
    )
    await context.close()
    return took


async def _installed(browser: Browser, server: Served) -> BrowserContext:
    context = await browser.new_context(viewport=PHONE)
    page = await context.new_page()
    await page.goto(server.address)
    await expect(page.locator(".ready")).to_be_visible(timeout=30_000)
    await page.wait_for_function("navigator.serviceWorker.controller !== null")
    await page.close()
    return context


async def _verdict(page: Page, server: Served, digits: str, phone: Phone) -> float:
    await page.add_init_script(WATCH)
    await phone.slow_down(page)
    await page.goto(f"{server.address}/#{digits}", wait_until="commit")
    took: float = await page.evaluate("globalThis.seen")
    assert await page.locator("[data-verdict=VALID]").count() == 1
    return took


WAYS: tuple[tuple[str, Visit, Phone], ...] = (
    ("first visit", first_visit, HERE),
    ("first visit", first_visit, OLD_ON_3G),
    ("second visit", second_visit, OLD),
    ("second visit", second_visit, OLD_ON_3G),
    ("airplane mode", without_network, OLD),
)


async def measure(register: PublishedRegister) -> None:
    """Measure every way and print it."""
    with serving(register.directory, register.identifier, blank_page()) as server:
        async with chromium() as browser:
            await first_visit(browser, server, register.digits(), HERE)
            for name, visit, phone in WAYS:
                floor = await _median(empty_page, browser, server, register.digits(), phone)
                took = await _median(visit, browser, server, register.digits(), phone)
                print(f"{took:>7.0f} ms  {took / floor:>5.1f} empty pages ({floor:.0f} ms)  {name}, {phone.name}")


async def _median(visit: Visit, browser: Browser, server: Served, digits: str, phone: Phone) -> float:
    return statistics.median([await visit(browser, server, digits, phone) for _ in range(RUNS)])


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as directory:
        asyncio.run(measure(new_register(Path(directory))))
