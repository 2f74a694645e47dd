"""A browser that keeps nothing, or gives up keeping: the page checks all the same, and says that it keeps nothing."""

import pytest
from playwright.async_api import Page, expect

from tests.page.register import PublishedRegister
from tests.page.server import Served

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session")]

FAIL = "() => { throw new DOMException('as browsers fail', %r); }"
REFUSES = f"IDBFactory.prototype.open = {FAIL % 'SecurityError'}"
HAS_NO_SPACE = f"IDBObjectStore.prototype.put = {FAIL % 'QuotaExceededError'}"
CANNOT_READ = f"IDBObjectStore.prototype.get = {FAIL % 'UnknownError'}"
LOST_THE_CONNECTION = f"IDBDatabase.prototype.transaction = {FAIL % 'InvalidStateError'}"
SAYS_SO = "Peramban ini tidak menyimpan data"


@pytest.mark.parametrize(
    "failure",
    [REFUSES, HAS_NO_SPACE, CANNOT_READ, LOST_THE_CONNECTION],
    ids=["refuses", "has-no-space", "cannot-read", "lost-the-connection"],
)
async def test_a_browser_that_keeps_nothing_checks(
    page: Page, register: PublishedRegister, server: Served, failure: str
) -> None:
    await page.add_init_script(failure)
    await page.goto(f"{server.address}/#{register.digits()}")
    await expect(page.locator("[data-verdict]")).to_have_attribute("data-verdict", "VALID")
    await expect(page.locator(".foot")).to_contain_text(SAYS_SO)


async def test_a_store_that_is_lost_on_the_way_changes_no_verdict(
    page: Page, register: PublishedRegister, server: Served
) -> None:
    await page.goto(f"{server.address}/#{register.digits()}")
    await expect(page.locator("[data-verdict]")).to_have_attribute("data-verdict", "VALID")
    await expect(page.locator(".foot")).not_to_contain_text(SAYS_SO)
    await page.evaluate(f"() => {{ {LOST_THE_CONNECTION}; }}")
    await page.evaluate(f"location.hash = {register.digits(status_index=2)!r}")
    await expect(page.locator("[data-verdict]")).to_have_attribute("data-verdict", "REVOKED")
