"""The pages that lead through the code: every path and name is there, and every excerpt stands in its file."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
DOCS = ROOT / "docs"
ADDING = (DOCS / "adding-a-register.md").read_text()
PAGES = ADDING + (DOCS / "reading-the-code.md").read_text()
PATH = r"`((?:models|schema|api|tests|docs|signing)/[\w/]+(?:\.\w+|/))`"
PATHS = sorted(set(re.findall(PATH, PAGES)))
NAMES = sorted(set(re.findall(PATH + r" `(\w+)`", PAGES)))
LINKS = sorted(set(re.findall(r"\]\(([^)]+\.md)\)", PAGES)))
EXCERPTS = re.findall(r"^```\w+ (\S+)\n(.*?)^```$", ADDING, re.MULTILINE | re.DOTALL)


@pytest.mark.parametrize("path", PATHS)
def test_every_path_is_there(path: str) -> None:
    assert (ROOT / path).exists()


@pytest.mark.parametrize(("path", "name"), NAMES)
def test_every_name_is_defined_where_the_page_says(path: str, name: str) -> None:
    assert re.search(rf"\b(?:def|class|function) {name}\b", (ROOT / path).read_text())


@pytest.mark.parametrize("link", LINKS)
def test_every_link_leads_somewhere(link: str) -> None:
    assert (DOCS / link).exists()


@pytest.mark.parametrize(("path", "excerpt"), EXCERPTS, ids=[path for path, _ in EXCERPTS])
def test_every_excerpt_stands_in_its_file_in_this_order(path: str, excerpt: str) -> None:
    text, at = (ROOT / path).read_text(), 0
    for piece in excerpt.split("...\n"):
        at = text.find(piece, at)
        assert at >= 0, piece
        at += len(piece)


def test_every_layer_is_shown() -> None:
    folders = {"models/rules", "models/tables", "models/services/complaints", "models/queries", "schema/types"}
    shown = {str(Path(path).parent) for path, _ in EXCERPTS}
    assert folders | {"schema/queries/complaints", "schema/mutations/complaints", "schema/descriptions"} <= shown
