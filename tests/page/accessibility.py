"""Accessibility, as axe-core measures it: WCAG 2.2 at level AA, and its own good practices."""

from functools import cache
from importlib.resources import files
from typing import Any

from playwright.async_api import Page

RUN = "async () => (await axe.run(document, {resultTypes: ['violations']})).violations"


@cache
def axe_core() -> str:
    """Return the script; its package carries it, so nothing is fetched."""
    return (files("axe_playwright_python") / "axe.min.js").read_text(encoding="utf-8")


async def violations(page: Page) -> list[str]:
    """Return what is wrong on the present screen, a line for each rule and place."""
    if not await page.evaluate("'axe' in globalThis"):
        await page.evaluate(axe_core())
    found: list[dict[str, Any]] = await page.evaluate(RUN)
    return [f"{rule['id']}: {node['target']} {node['failureSummary']}" for rule in found for node in rule["nodes"]]
