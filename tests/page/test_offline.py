"""Without a network, with old data, with a server or a store that cannot be trusted: never a wrong verdict."""

import re
import shutil
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Literal

import pytest
from playwright.async_api import BrowserContext, Page, expect

from signing.status_list import StatusValue
from tests.page.register import STATUSES, PublishedRegister, new_register
from tests.page.server import Served, serving
from tests.page.test_inputs import choose, picture

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session")]

ALL_VALID = dict.fromkeys(STATUSES, StatusValue.VALID)

POISON_STORE = """async (choose) => {
  const database = await new Promise((resolve) => {
    const request = indexedDB.open("kompeten-trust", 1);
    request.onsuccess = () => resolve(request.result);
  });
  const done = (request) => new Promise((resolve) => (request.onsuccess = () => resolve(request.result)));
  const table = () => database.transaction("trust", "readwrite").objectStore("trust");
  let poisoned = 0;
  for (const key of await done(table().getAllKeys())) {
    const value = await done(table().get(key));
    const flip = (bytes) => (poisoned++, bytes.map((byte, at) => (at === bytes.length >> 1 ? byte ^ 1 : byte)));
    const flipAll = (files) => Object.fromEntries(Object.entries(files).map(([path, bytes]) => [path, flip(bytes)]));
    const put = (poison) => done(table().put(poison, key));
    if (choose === "targets" && key.startsWith("target/")) await put(flip(value));
    if (choose === "metadata" && key === "current") await put(flipAll(value));
    if (choose === "roots" && key === "roots") await put([flip(value[0])]);
  }
  database.close();
  return poisoned;
}"""
CUT_EVERY_TARGET = """async () => {
  const done = (request) => new Promise((resolve) => (request.onsuccess = () => resolve(request.result)));
  const database = await done(indexedDB.open("kompeten-trust", 1));
  const table = () => database.transaction("trust", "readwrite").objectStore("trust");
  const keys = (await done(table().getAllKeys())).filter((key) => key.startsWith("target/"));
  for (const key of keys) {
    const value = await done(table().get(key));
    await done(table().put(value.subarray(0, -1), key));
  }
  database.close();
  return keys.length;
}"""
CHECK_AGAIN = (
    "[...document.querySelectorAll('button')].find((one) => one.textContent.includes('Periksa lagi'))?.click()"
)
POISON_CACHE = """async () => {
  const lie = 'export async function verify() { return {verdict: "VALID"}; }';
  let poisoned = 0;
  for (const name of await caches.keys()) {
    const cache = await caches.open(name);
    for (const request of await cache.keys()) {
      if (!request.url.endsWith("/check/verifier.js")) continue;
      await cache.put(request, new Response(lie, { headers: { "Content-Type": "text/javascript" } }));
      poisoned++;
    }
  }
  return poisoned;
}"""


@pytest.fixture
def service_workers() -> Literal["allow"]:
    """Let the page install itself."""
    return "allow"


@pytest.fixture
def moving(tmp_path: Path) -> Iterator[tuple[PublishedRegister, Served]]:
    """A register that publishes again while it is served."""
    register = new_register(tmp_path, timedelta(days=1))
    with serving(register.directory, register.identifier) as server:
        yield register, server


async def visit(page: Page, server: Served) -> None:
    """Be there once, until the page says that it works without a network."""
    await page.goto(server.address)
    await expect(page.locator(".ready")).to_be_visible()
    await page.evaluate("navigator.serviceWorker.ready.then(() => null)")
    await page.wait_for_function("navigator.serviceWorker.controller !== null")


async def expect_verdict(page: Page, server: Served, digits: str, verdict: str) -> None:
    await page.goto("about:blank")
    await page.goto(f"{server.address}/#{digits}")
    await expect(page.locator("[data-verdict]")).to_have_attribute("data-verdict", verdict)


async def test_airplane_mode_after_one_visit(
    context: BrowserContext, page: Page, register: PublishedRegister, server: Served, artefacts: Path
) -> None:
    await visit(page, server)
    await context.set_offline(True)
    await expect_verdict(page, server, register.digits(), "VALID")
    await page.screenshot(path=artefacts / "airplane-mode.png", full_page=True)
    await expect_verdict(page, server, register.digits(status_index=2), "REVOKED")
    await expect_verdict(page, server, register.forged_digits(), "BAD_SIGNATURE")
    await choose(page, server, picture("kode.png", register.picture(register.token(status_index=3))))
    await expect(page.locator("[data-verdict]")).to_have_attribute("data-verdict", "SUSPENDED")


async def test_a_second_visit_asks_the_server_only_whether_anything_is_newer(
    page: Page, own_register: PublishedRegister, own_server: Served
) -> None:
    await visit(page, own_server)
    await page.goto("about:blank")
    own_server.asked.clear()
    await expect_verdict(page, own_server, own_register.digits(), "VALID")
    asked = [path for path in own_server.paths if path != "/service_worker.js"]
    assert sorted(asked) == ["/trust/metadata/2.root.json", "/trust/metadata/timestamp.json"]


async def test_a_first_visit_without_trust_data_says_so(
    context: BrowserContext, page: Page, register: PublishedRegister, server: Served
) -> None:
    await context.route(f"{server.address}/trust/**", lambda route: route.abort())
    await page.goto(f"{server.address}/#{register.digits()}")
    await expect(page.locator("[data-verdict]")).to_have_attribute("data-verdict", "TRUST_UNAVAILABLE")
    await expect(page.locator(".data-state")).to_have_text("Belum ada data register di perangkat ini.")
    await context.unroute(f"{server.address}/trust/**")
    await page.evaluate(CHECK_AGAIN)  # unless the page did so by itself
    await expect(page.locator("[data-verdict]")).to_have_attribute("data-verdict", "VALID")


async def test_data_grow_old_without_a_network(
    context: BrowserContext, page: Page, register: PublishedRegister, server: Served, artefacts: Path
) -> None:
    await visit(page, server)
    await context.set_offline(True)
    await page.clock.set_fixed_time(register.now + timedelta(days=20))
    await expect_verdict(page, server, register.digits(), "STATUS_STALE")
    await expect(page.locator(".data-stale")).to_be_visible()
    await page.screenshot(path=artefacts / "expired-data.png", full_page=True)
    await expect_verdict(page, server, register.digits(status_index=2), "REVOKED")


async def test_a_revocation_is_seen_at_the_next_look(page: Page, moving: tuple[PublishedRegister, Served]) -> None:
    register, server = moving
    register.publish(register.now - timedelta(hours=5), ALL_VALID)
    await visit(page, server)
    await expect_verdict(page, server, register.digits(status_index=2), "VALID")
    register.publish(register.now - timedelta(hours=1))
    await expect_verdict(page, server, register.digits(status_index=2), "REVOKED")


async def test_a_server_that_goes_back_is_not_believed(
    page: Page, moving: tuple[PublishedRegister, Served], tmp_path: Path
) -> None:
    register, server = moving
    register.publish(register.now - timedelta(hours=5), ALL_VALID)
    old = tmp_path / "old"
    shutil.copytree(register.directory, old)
    register.publish(register.now - timedelta(hours=1))
    await visit(page, server)
    await expect_verdict(page, server, register.digits(status_index=2), "REVOKED")
    shutil.copytree(old, register.directory, dirs_exist_ok=True)
    await expect_verdict(page, server, register.digits(status_index=2), "REVOKED")
    await expect(page.locator("#foot")).to_contain_text("ditolak (ROLLBACK)")


@pytest.mark.parametrize("poisoned", ["targets", "metadata", "roots"])
async def test_a_poisoned_store_shows_no_green_verdict(
    context: BrowserContext, page: Page, register: PublishedRegister, server: Served, poisoned: str
) -> None:
    await visit(page, server)
    assert await page.evaluate(POISON_STORE, poisoned) > 0
    await context.set_offline(True)
    await page.goto("about:blank")
    await page.goto(f"{server.address}/#{register.digits(status_index=2)}")
    verdict = page.locator("[data-verdict]")
    # A damaged root is read again from the pinned one; a damaged target may be in the browser's own cache, and verify.
    either = re.compile("TRUST_UNAVAILABLE" if poisoned == "metadata" else "REVOKED|TRUST_UNAVAILABLE")
    await expect(verdict).to_have_attribute("data-verdict", either)
    await context.set_offline(False)
    await expect_verdict(page, server, register.digits(status_index=2), "REVOKED")


async def test_damaged_files_are_fetched_again_and_the_page_is_ready(
    page: Page, own_register: PublishedRegister, own_server: Served
) -> None:
    await visit(page, own_server)
    await expect_verdict(page, own_server, own_register.digits(), "VALID")
    await page.get_by_text("Rincian pemeriksaan").click()
    await expect(page.locator(".units tbody tr")).to_have_count(3)
    await page.goto(f"{own_server.address}/static/icons/icon.svg")
    assert await page.evaluate(CUT_EVERY_TARGET) == 5  # two shards, a status list, the role of schemes, a file of it
    own_register.publish(own_register.now, ALL_VALID)
    await visit(page, own_server)


async def test_a_poisoned_cache_is_not_served(
    context: BrowserContext, page: Page, register: PublishedRegister, server: Served
) -> None:
    await visit(page, server)
    assert await page.evaluate(POISON_CACHE) == 1
    await expect_verdict(page, server, register.digits(status_index=2), "REVOKED")
    assert await page.evaluate(POISON_CACHE) == 1
    await context.set_offline(True)
    await page.goto("about:blank")
    await page.goto(f"{server.address}/#{register.digits(status_index=2)}")
    await page.wait_for_timeout(1_500)
    assert await page.locator("[data-verdict=VALID]").count() == 0


async def test_a_cache_that_fails_does_not_keep_the_page_from_loading(
    context: BrowserContext, page: Page, register: PublishedRegister, server: Served
) -> None:
    await visit(page, server)
    (worker,) = context.service_workers
    await worker.evaluate(
        "() => { CacheStorage.prototype.open = () => { throw new DOMException('', 'UnknownError'); }; }"
    )
    await expect_verdict(page, server, register.digits(), "VALID")


async def test_the_browsers_own_reader_comes_first(
    context: BrowserContext, page: Page, register: PublishedRegister, server: Served
) -> None:
    await page.add_init_script(
        f"""globalThis.BarcodeDetector = class {{
          static async getSupportedFormats() {{ return ["qr_code"]; }}
          async detect() {{ return [{{ rawValue: "{register.text(register.token())}" }}]; }}
        }};"""
    )
    asked: list[str] = []
    context.on("request", lambda request: asked.append(request.url))
    await page.goto(server.address)
    async with page.expect_file_chooser() as chooser:
        await page.get_by_role("button", name="Foto atau PDF").click()
    await (await chooser.value).set_files([picture("kode.png", register.picture(register.token()))])
    await expect(page.locator("[data-verdict]")).to_have_attribute("data-verdict", "VALID")
    await expect(page.locator(".ready")).to_be_visible()
    assert [url for url in asked if "zxing" in url] == []
