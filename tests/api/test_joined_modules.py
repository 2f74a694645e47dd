"""Modules joined into one file: the same answers, one instance of each, and no guessing."""

import subprocess

import pytest

from api.joined_modules import JOINED, CannotJoin, join_modules
from tests.requirements import require_program

SOURCES = {
    "/static/page/main.js": """// The entry.
import { count as counted, Box } from "../box.js";
import * as words from "./words.js";

console.log(counted(), words.HELLO, new Box().kind, typeof words.later);
""",
    "/static/page/words.js": """import { count } from "../box.js";

/** A greeting; it is counted. */
export const HELLO = `hello ${count()}`;
export const later = () => import("./later.js"); // when asked for
""",
    "/static/box.js": """let counted = 0;

export function count() {
  return ++counted;
}
export class Box {
  kind = "box";
}
export async function* none() {}
""",
    "/static/page/later.js": "export const LATER = 1;\n",
}
ENTRY = "/static/page/main.js"


def test_what_is_served_instead() -> None:
    served = join_modules(SOURCES, ENTRY)
    assert sorted(served) == ["/static/box.js", JOINED, ENTRY, "/static/page/words.js"]
    assert served["/static/box.js"] == (
        'import { $modules } from "/static/joined.js";\n'
        'export const { count, Box, none } = $modules["/static/box.js"];\n'
    )
    assert 'const { count: counted, Box } = $modules["/static/box.js"];' in served[ENTRY]
    assert 'const words = $modules["/static/page/words.js"];' in served[ENTRY]
    assert 'import("/static/page/later.js"); // when asked for' in served[JOINED]
    assert "greeting" not in served[JOINED]


def test_it_runs_as_the_modules_do() -> None:
    served = join_modules(SOURCES, ENTRY)
    whole = served[JOINED] + served[ENTRY].partition("\n")[2]
    answer = subprocess.run(
        [require_program("node"), "--input-type=module", "--eval", whole], capture_output=True, check=True, text=True
    )
    assert answer.stdout == "2 hello 1 box function\n"


@pytest.mark.parametrize(
    "line",
    [
        'import words from "./words.js";',
        'import "./words.js";',
        'export * from "./words.js";',
        "export let changing = 1;",
        "export const { first } = {};",
        "export default 1;",
        "console.log(import.meta.url);",
    ],
)
def test_what_the_joiner_does_not_know_it_refuses(line: str) -> None:
    with pytest.raises(CannotJoin, match=r"^/static/page/main.js: "):
        join_modules({**SOURCES, ENTRY: f"{line}\n"}, ENTRY)


def test_a_module_that_imports_itself_in_the_end_is_refused() -> None:
    around = {"/static/box.js": 'import { HELLO } from "./page/words.js";\nexport const count = 1;\n'}
    with pytest.raises(CannotJoin, match="imports itself by way of"):
        join_modules({**SOURCES, **around}, ENTRY)
