"""What leaves the visitor's device: nothing to anybody else, and nothing of a certificate to the register."""

from typing import Literal

import pytest
from playwright.async_api import BrowserContext, ConsoleMessage, Page, Request, expect

from tests.page.register import PublishedRegister
from tests.page.server import Served, serving
from tests.page.test_inputs import choose, picture

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session")]


@pytest.fixture
def service_workers() -> Literal["allow"]:
    """Let the page install itself."""
    return "allow"


async def test_no_request_leaves_the_origin_and_no_certificate_reaches_the_server(
    context: BrowserContext, own_register: PublishedRegister
) -> None:
    requests: list[Request] = []
    context.on("request", lambda request: requests.append(request))  # noqa: PLW0108 - Playwright marks its handlers, which a built-in method refuses
    compact, digits = own_register.token(), own_register.digits()
    with serving(own_register.directory, own_register.identifier) as server:
        page = await context.new_page()
        await page.goto(f"{server.address}/#{digits}")
        await expect(page.locator("[data-verdict]")).to_be_visible()
        await page.get_by_text("Rincian pemeriksaan").click()
        await expect(page.locator(".units tbody tr")).to_have_count(3)
        await choose(page, server, picture("kode.png", own_register.picture(compact)))
        await expect(page.locator("[data-verdict]")).to_be_visible()
        await page.get_by_role("button", name="Kembali").click()
        await page.get_by_role("button", name="Tempel teks").click()
        await page.get_by_label("Teks sertifikat").fill(compact)
        await page.get_by_role("button", name="Periksa").click()
        await expect(page.locator("[data-verdict]")).to_be_visible()
        await expect(page.locator(".ready")).to_be_visible()
        heard = "\n".join(server.asked)

    assert {request.url.split("/")[2] for request in requests if not request.url.startswith("blob:")} == {
        own_register.identifier.removeprefix("http://")
    }
    _, payload, signature = compact.split(".")
    for secret in (digits[:40], digits[-40:], payload[:40], signature[:40], "Nurhaliza", "TIK.9001"):
        assert secret not in heard
    assert "cookie" not in heard.lower()
    assert "referer" not in heard.lower()
    assert await context.cookies() == []


async def test_the_console_stays_quiet(page: Page, register: PublishedRegister, server: Served) -> None:
    """No error and no violation of the policy; that there is no second root yet, the browser tells by itself."""
    messages: list[ConsoleMessage] = []
    page.on("console", lambda message: messages.append(message))  # noqa: PLW0108 - the same
    await choose(page, server, picture("kode.png", register.picture(register.token())))
    await expect(page.locator("[data-verdict]")).to_be_visible()
    await expect(page.locator(".ready")).to_be_visible()
    told = [message.text for message in messages if not message.location["url"].endswith("/2.root.json")]
    assert told == []
