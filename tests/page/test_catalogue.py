"""The page's words: both languages complete, and one wording with Python."""

import json
import re
import subprocess
from functools import cache
from typing import Any, cast

from signing import explanations
from signing.explanations import Explanation
from signing.verdicts import Check, Verdict
from tests.page.files import STATIC, own_files
from tests.requirements import require_program

CATALOGUE = STATIC / "page" / "catalogue"
NOT_OF_A_CHECK = {"COMPARE_WITH_AN_IDENTITY_CARD"}


@cache
def catalogues() -> dict[str, dict[str, Any]]:
    """Both catalogues, as JavaScript reads them."""
    script = f"""
      const {{ INDONESIAN }} = await import("{CATALOGUE / "indonesian.js"}");
      const {{ ENGLISH }} = await import("{CATALOGUE / "english.js"}");
      console.log(JSON.stringify({{ indonesian: INDONESIAN, english: ENGLISH }}));
    """
    answer = subprocess.run(
        [require_program("node"), "--input-type=module", "--eval", script], capture_output=True, check=True, text=True
    )
    found: dict[str, dict[str, Any]] = json.loads(answer.stdout)
    return found


def leaves(node: object, path: str = "") -> dict[str, str]:
    """Every text of a catalogue by its key."""
    if isinstance(node, str):
        return {path: node}
    pairs = node.items() if isinstance(node, dict) else enumerate(cast("list[object]", node))
    return {key: text for name, child in pairs for key, text in leaves(child, f"{path}.{name}").items()}


def test_both_languages_say_everything_with_the_same_facts() -> None:
    indonesian, english = leaves(catalogues()["indonesian"]), leaves(catalogues()["english"])
    assert indonesian.keys() == english.keys()
    for key, text in indonesian.items():
        assert text.strip()
        assert english[key].strip()
        assert sorted(re.findall(r"\{\w+}", text)) == sorted(re.findall(r"\{\w+}", english[key])), key


def test_every_verdict_has_its_words() -> None:
    for catalogue in catalogues().values():
        assert catalogue["verdict"].keys() == set(Verdict)
        for words in catalogue["verdict"].values():
            assert words.keys() == {"title", "short", "meaning", "steps"}


def test_the_page_and_python_explain_a_check_in_the_same_words() -> None:
    named = {f"PASSED_{check}": explanations.PASSED[check] for check in Check}
    named |= {verdict.value: found for verdict, found in explanations.REFUSED_TEXT.items()}
    constants = {name: found for name, found in vars(explanations).items() if isinstance(found, Explanation)}
    named |= {name: found for name, found in constants.items() if name not in NOT_OF_A_CHECK}
    for language, catalogue in catalogues().items():
        assert catalogue["explanation"] == {name: getattr(found, language) for name, found in named.items()}
        assert catalogue["check"] == {check: getattr(found, language) for check, found in explanations.CHECKS.items()}
        assert catalogue["note"] == {note: getattr(found, language) for note, found in explanations.NOTES.items()}


def test_every_text_is_used() -> None:
    scripts = [file.read_text("utf-8") for file in own_files(".js") if CATALOGUE not in file.parents]
    spelled = {literal for script in scripts for literal in re.findall(r'["`]([a-z][\w.${}()\[\]]*)["`]', script)}
    patterns = [re.compile(re.sub(r"\\\$\\{.*?\\}", r"[^.]+", re.escape(literal))) for literal in spelled]
    keys = {re.sub(r"\.\d+$", "", key.removeprefix(".")) for key in leaves(catalogues()["english"])}
    assert [key for key in sorted(keys) if not any(pattern.fullmatch(key) for pattern in patterns)] == []
