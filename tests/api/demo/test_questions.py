"""Each of the 44 questions, asked over HTTP of the small demonstration: never empty, and as a person can check."""

import asyncio
from typing import Any

import pytest

from tests.api.demo.expected import EXPECTED
from tests.api.demo.questions import Known, questions
from tests.api.demo.questions_page import PAGE, page
from tests.api.demo.small_demo import Asked, SmallDemo

CODES = (
    *(f"E{each}" for each in range(1, 9)),
    *(f"L{each}" for each in range(1, 10)),
    *(f"B{each}" for each in range(1, 9)),
    *(f"C{each}" for each in range(1, 9)),
    *(f"P{each}" for each in range(1, 7)),
    *(f"M{each}" for each in range(1, 4)),
    *(f"H{each}" for each in range(1, 3)),
)


@pytest.fixture(scope="module")
def answers(small_demo: SmallDemo) -> dict[str, dict[str, Any]]:
    """What the small demonstration answers to each question."""
    return asyncio.run(_ask_all(small_demo))


async def _ask_all(demo: SmallDemo) -> dict[str, dict[str, Any]]:
    async with demo.open(), Asked.of(demo) as asked:
        known = await Known.of(demo.population.cast)
        return {each.code: await asked.answer(each.actor, each.documents, each.variables) for each in questions(known)}


def _at(answer: Any, path: str) -> Any:
    for step in path.split("."):
        if step == "#":
            return len(answer)
        answer = answer[int(step)] if isinstance(answer, list) else answer[step]
    return answer


@pytest.mark.parametrize("code", CODES)
def test_each_question_has_the_answer_that_can_be_checked_by_hand(
    answers: dict[str, dict[str, Any]], code: str
) -> None:
    expected = EXPECTED[code].told
    told = {path: _at(answers[code], path) for path in expected}
    assert told == {path: _about(value) for path, value in expected.items()}


def _about(value: object) -> object:
    """Shares are floating numbers."""
    if isinstance(value, list):
        return [_about(each) for each in value]
    if isinstance(value, dict):
        return {name: _about(each) for name, each in value.items()}
    return pytest.approx(value) if isinstance(value, float) else value


def test_every_question_is_asked(answers: dict[str, dict[str, Any]]) -> None:
    assert sorted(answers) == sorted(EXPECTED) == sorted(CODES)


def test_the_page_of_the_questions_is_the_one_that_is_kept() -> None:
    assert PAGE.read_text(encoding="utf-8") == page(), "python -m tests.api.demo.questions_page"
