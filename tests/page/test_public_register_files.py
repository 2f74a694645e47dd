"""The public register's map, classes and words, as JavaScript has them."""

import hashlib
import json
import re
import subprocess
from typing import Any

import httpx2
import pytest
from starlette.applications import Starlette

from api.page import REGISTER_PATHS, page_routes
from models.published.tables import read_table
from tests.page.files import STATIC
from tests.page.register import PublishedRegister
from tests.page.test_catalogue import leaves
from tests.requirements import require_program

REGISTER = STATIC / "register"
ISLANDS = {
    # A point on an island, in the map's units, and the province that the island belongs to.
    "Simeulue": (150, 530, "ID-AC"),
    "Nias": (400, 800, "ID-SU"),
    "Natuna": (2247, 306, "ID-KR"),
    "Buton": (4790, 1840, "ID-SG"),
    "Java, Jakarta": (2009, 2052, "ID-JK"),
    "Panaitan": (1727, 2116, "ID-BT"),
}


def evaluated(script: str) -> Any:
    """Run a module and return what it hands to `tell`."""
    tell = "const tell = (found) => console.log(JSON.stringify(found));"
    command = [require_program("node"), "--input-type=module", "--eval", f"{tell}\n{script}"]
    answer = subprocess.run(command, capture_output=True, check=True, text=True)
    return json.loads(answer.stdout)


def outlines() -> dict[str, str]:
    found: dict[str, str] = evaluated(f'tell((await import("{REGISTER / "map" / "indonesia.js"}")).OUTLINES)')
    return found


def polygons(path: str) -> list[list[tuple[int, int]]]:
    """The corners of each island of an outline."""
    found = []
    for island in path.removesuffix("z").split("z"):
        x, y, *steps = map(int, re.findall(r"-?\d+", island))
        corners = [(x, y)]
        for dx, dy in zip(steps[::2], steps[1::2], strict=True):
            corners.append((corners[-1][0] + dx, corners[-1][1] + dy))
        found.append(corners)
    return found


def holds(corners: list[tuple[int, int]], x: int, y: int) -> bool:
    """Whether a point lies within, by how often a ray from it crosses the outline."""
    edges = zip(corners, corners[1:] + corners[:1], strict=True)
    return (
        sum((ay > y) != (by > y) and x < (bx - ax) * (y - ay) / (by - ay) + ax for (ax, ay), (bx, by) in edges) % 2 == 1
    )


def test_the_map_has_the_34_provinces_of_the_report() -> None:
    of_2021 = [row["iso_3166_2"] for row in read_table("provinces_reference") if row["label_in_seed"]]
    assert len(of_2021) == 34
    assert sorted(outlines()) == sorted(of_2021)


def test_provinces_of_2022_lie_in_those_that_they_were_split_from() -> None:
    rows = read_table("provinces_reference")
    iso_codes = {row["kemendagri_code"]: row["iso_3166_2"] for row in rows}
    split = {row["iso_3166_2"]: iso_codes[row["split_from"]] for row in rows if row["split_from"]}
    assert evaluated(f'tell((await import("{REGISTER / "provinces.js"}")).SPLIT_FROM)') == split


@pytest.mark.parametrize("island", ISLANDS)
def test_islands_are_in_their_province(island: str) -> None:
    x, y, province = ISLANDS[island]
    assert [code for code, path in outlines().items() if any(holds(each, x, y) for each in polygons(path))] == [
        province
    ]


def test_every_outline_is_on_the_sheet() -> None:
    corners = [corner for path in outlines().values() for polygon in polygons(path) for corner in polygon]
    assert all(0 <= x <= 7930 and 0 <= y <= 2880 for x, y in corners)


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ([], []),
        ([0, 0], []),
        ([3], [(3, 3, 1)]),
        ([1, 2, 3, 4, 5], [(1, 1, 1), (2, 2, 1), (3, 3, 1), (4, 4, 1), (5, 5, 1)]),
        ([0, 1, 1, 1, 1, 1, 9], [(1, 1, 5), (9, 9, 1)]),
        (list(range(1, 11)), [(1, 2, 2), (3, 4, 2), (5, 6, 2), (7, 8, 2), (9, 10, 2)]),
    ],
)
def test_classes_hold_about_as_many_and_never_part_equals(
    values: list[int], expected: list[tuple[int, int, int]]
) -> None:
    module = REGISTER / "quantiles.js"
    script = f"""
      const {{ classOf, quantileClasses }} = await import("{module}");
      const classes = quantileClasses({json.dumps(values)});
      tell([classes, {json.dumps(values)}.map((value) => classOf(classes, value))]);
    """
    classes, numbers = evaluated(script)
    assert [(each["from"], each["to"], each["size"]) for each in classes] == expected
    assert [numbers.count(at) for at in range(1, len(expected) + 1)] == [size for _, _, size in expected]
    assert numbers.count(0) == values.count(0)


def test_both_languages_say_everything_with_the_same_facts() -> None:
    indonesian = leaves(evaluated(f'tell((await import("{REGISTER / "texts" / "indonesian.js"}")).INDONESIAN)'))
    english = leaves(evaluated(f'tell((await import("{REGISTER / "texts" / "english.js"}")).ENGLISH)'))
    assert indonesian.keys() == english.keys()
    for key, text in indonesian.items():
        assert text.strip()
        assert sorted(re.findall(r"\{\w+}", text)) == sorted(re.findall(r"\{\w+}", english[key])), key


def test_the_map_keeps_its_licence() -> None:
    licence = (REGISTER / "map" / "LICENSE.md").read_bytes()
    assert hashlib.sha256(licence).hexdigest() == "bb5e0179a1e9bdb55634a4303784cf73c297a1dcee27b92cd546bf398075531c"
    assert "CC BY 4.0" in (REGISTER / "texts" / "english.js").read_text("utf-8")


async def test_every_address_has_the_closed_policy_and_none_is_kept_for_airplane_mode(
    register: PublishedRegister,
) -> None:
    transport = httpx2.ASGITransport(Starlette(routes=page_routes(register.directory)))
    async with httpx2.AsyncClient(transport=transport, base_url="http://page.example") as client:
        answers = [await client.get(path) for path in REGISTER_PATHS]
        worker = (await client.get("/service_worker.js")).text
    assert {answer.status_code for answer in answers} == {200}
    assert len({answer.text for answer in answers}) == 1
    for answer in answers:
        policy = answer.headers["Content-Security-Policy"]
        assert policy.startswith("default-src 'none'; script-src 'self'; style-src 'self';")
        assert "unsafe" not in policy
    assert "/static/page/main.js" in worker
    assert "/static/register/" not in worker
    assert '"/register' not in worker


def test_nothing_is_inline_or_becomes_markup() -> None:
    document = (REGISTER / "index.html").read_text("utf-8")
    assert not re.search(r"<style|<script(?! type=\"module\" src=)| style=| on[a-z]+=", document)
    for script in REGISTER.rglob("*.js"):
        assert not re.search(
            r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|eval\(|\.style\b", script.read_text("utf-8")
        )
