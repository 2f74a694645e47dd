"""What stands between a camera and the first verdict: files, bytes, and turns of asking and waiting.

How long that takes on a phone is measured by tests/benchmarks/first_verdict.py.
"""

import asyncio
from pathlib import Path

import pytest
from playwright.async_api import BrowserContext, Page, expect

from signing.trust.paths import issuers_target, status_target
from tests.page.register import LSP, PublishedRegister
from tests.page.server import Served

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session")]

NEWEST = "/trust/newest.json"
SECOND_TURN = {
    "/static/style/page.css",
    "/static/joined.js",
    "/static/page/main.js",
    "/static/pinned_root.json",
    "/static/dictionary_1.bin",
    NEWEST,
}
DRESS = {
    "/static/style/print.css",
    "/static/style/guilloche.svg",
    "/static/icons/icon.svg",
    "/static/vendor/fonts/plus-jakarta-sans-latin-wght-normal.woff2",
}
"""What the verdict does not wait for."""
CONNECTIONS = 6
"""How many files a browser asks for at a time over HTTP/1.1."""
LARGEST_TRUST = 25_000  # bytes; for the whole country see tests/benchmarks/test_trust_sizes.py
LARGEST = 100_000  # bytes of everything
SENT = """performance.getEntries().filter((entry) => entry.encodedBodySize)
  .map((entry) => [new URL(entry.name).pathname, entry.encodedBodySize])"""


async def test_the_verdict_takes_three_turns(page: Page, own_register: PublishedRegister, own_server: Served) -> None:
    """The document; all that it names, at once; the issuer and the status list, at once."""
    third_turn = _needed(own_register)
    for turn in (SECOND_TURN, third_turn):
        own_server.together |= dict.fromkeys(turn, asyncio.Barrier(len(turn)))
    await page.goto(f"{own_server.address}/#{own_register.digits()}")
    await expect(page.locator("[data-verdict]")).to_have_attribute("data-verdict", "VALID")
    asked = own_server.paths
    assert set(asked) - DRESS == {"/"} | SECOND_TURN | third_turn
    assert len(asked) == len(set(asked)), "a file was asked for twice"
    assert len(SECOND_TURN) <= CONNECTIONS
    sent: dict[str, int] = dict(await page.evaluate(SENT))
    assert sum(size for path, size in sent.items() if path.startswith("/trust/")) < LARGEST_TRUST
    assert sum(sent.values()) < LARGEST


@pytest.mark.parametrize("body", [None, "not JSON", "[]"])
async def test_without_the_one_file_the_metadata_are_asked_for_one_after_the_other(
    context: BrowserContext, page: Page, register: PublishedRegister, server: Served, body: str | None
) -> None:
    """The order of certificate-format.md section 3."""
    status = 404 if body is None else 200
    await context.route(f"**{NEWEST}", lambda route: route.fulfill(status=status, body=body or ""))
    asked: list[str] = []
    context.on("request", lambda request: asked.append(request.url.partition("/trust/")[2]))
    await page.goto(f"{server.address}/#{register.digits()}")
    await expect(page.locator("[data-verdict]")).to_have_attribute("data-verdict", "VALID")
    first = [path for path in asked if path.startswith(("metadata", "targets"))][:8]
    assert set(first[:2]) == {"metadata/timestamp.json", "metadata/2.root.json"}
    assert first[2:4] == ["metadata/2.snapshot.json", "metadata/1.targets.json"]
    assert set(first[4:6]) == {"metadata/2.issuers.json", "metadata/2.status.json"}
    assert {path.rpartition("/")[0] for path in first[6:]} == {"targets/issuers", "targets/status"}


async def test_one_file_that_lies_costs_a_turn_and_no_verdict(
    context: BrowserContext, page: Page, register: PublishedRegister, server: Served
) -> None:
    lie = '{"metadata/timestamp.json": "{}"}'
    await context.route(f"**{NEWEST}", lambda route: route.fulfill(status=200, body=lie))
    await page.goto(f"{server.address}/#{register.digits()}")
    await expect(page.locator("[data-verdict]")).to_have_attribute("data-verdict", "VALID")


def _needed(register: PublishedRegister) -> set[str]:
    """The paths of the two files that a verdict needs behind the metadata."""
    issuers = register.directory.glob(f"targets/issuers/*.{Path(issuers_target(LSP)).name}")
    lists = register.directory.glob(f"targets/status/*.{Path(status_target(0)).name}")
    return {f"/trust/{file.relative_to(register.directory)}" for file in (*issuers, *lists)}
