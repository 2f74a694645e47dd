"""Every vector and every scenario in a real browser: the page comes to the same answers as Python."""

import json
from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from typing import Any

import pytest
import pytest_asyncio
from playwright.async_api import Browser, Page

from tests.page.register import PublishedRegister, free_address
from tests.page.server import HARNESS, Served, blank_page, mounted, serving

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session")]

TESTS = Path(__file__).parent.parent
VECTORS = TESTS / "vectors"
SCENARIOS = TESTS / "scenarios" / "files"
CASES = [json.loads(file.read_text(encoding="ascii")) for file in sorted((VECTORS / "cases").glob("*.json"))]
DAMAGE_TO_DEFLATE = {"DEFLATE_ENDS_EARLY", "BAD_DEFLATE", "BYTES_AFTER_DEFLATE"}
"""A browser says that a stream is damaged, not how."""

RUN_CASES = """async (cases) => {
  const { vectorRunner } = await import("/harness/vectors.js");
  const { networkReader } = await import("/static/check/trust/network.js");
  const dictionary = new Uint8Array(await (await fetch("/static/dictionary_1.bin")).arrayBuffer());
  const run = vectorRunner((name) => networkReader(`/vectors/trust/${name}/`), dictionary);
  const found = [];
  for (const one of cases) found.push(await run(one));
  return found;
}"""
REPLAY = """async (name) => {
  const { replay } = await import("/harness/replay.js");
  const { MemoryStore } = await import("/static/check/trust/store.js");
  const address = (path) => `/scenarios/${name}/${path}`;
  const read = async (path) => {
    const answer = await fetch(address(path), { cache: "no-store" });
    return answer.ok ? new Uint8Array(await answer.arrayBuffer()) : null;
  };
  return replay(await (await fetch(address("scenario.json"))).json(), read, new MemoryStore());
}"""


@pytest.fixture(scope="module")
def harness(register: PublishedRegister) -> Iterator[Served]:
    more = (blank_page(), mounted("/harness", HARNESS), mounted("/vectors", VECTORS), mounted("/scenarios", SCENARIOS))
    with serving(register.directory, free_address(), *more) as served:
        yield served


@pytest_asyncio.fixture(scope="module", loop_scope="session")
async def workbench(browser: Browser, harness: Served) -> AsyncIterator[Page]:
    """One page for all: nothing that a run keeps outlives its store in memory."""
    page = await browser.new_page()
    await page.goto(f"{harness.address}/harness.html")
    yield page
    await page.close()


async def test_every_vector_has_the_same_verdict_and_the_same_checks(workbench: Page) -> None:
    assert len(CASES) == 381
    # Lone surrogates do not survive the way into the browser; they travel as JSON in JSON.
    found = await workbench.evaluate(f"async (text) => ({RUN_CASES})(JSON.parse(text))", json.dumps(CASES))
    answers = {case["name"]: _blurred(answer) for case, answer in zip(CASES, found, strict=True)}
    assert answers == {case["name"]: _blurred(_expected(case)) for case in CASES}


@pytest.mark.parametrize("name", sorted(path.name for path in SCENARIOS.iterdir()))
async def test_every_scenario_comes_to_the_same_outcome(workbench: Page, name: str) -> None:
    for step in await workbench.evaluate(REPLAY, name):
        assert step["found"] == step["expected"], step["about"]


def _expected(case: dict[str, Any]) -> dict[str, Any]:
    is_signed = case["expected"]["checks"]["SIGNATURE"] == "PASSED"
    return {**case["expected"], "showsClaims": is_signed, "showsIssuer": is_signed}


def _blurred(answer: dict[str, Any]) -> dict[str, Any]:
    defect = "damaged" if answer["defect"] in DAMAGE_TO_DEFLATE else answer["defect"]
    return {**answer, "defect": defect}
