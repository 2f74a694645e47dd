"""Writes docs/questions.md: each question, who asks it, the document, and what the small demonstration answers."""

import json
from collections.abc import Iterator
from pathlib import Path

from models.rules.actors import Actor
from tests.api.demo.expected import EXPECTED
from tests.api.demo.questions import Known, Question, questions

PAGE = Path(__file__).parents[3] / "docs" / "questions.md"
_TITLES = {
    "E": "Employers and the public",
    "L": "Officers of an LSP",
    "B": "BNSP: licensing",
    "C": "BNSP: certification",
    "P": "Partner bodies",
    "M": "Statistics",
    "H": "Holders and assessors",
}
_HEAD = """# The 44 questions

What people ask the register, as GraphQL documents, and what the demonstration answers. The answers are those of
`kompeten demo --small` with a history up to 22 November 2026, asked on the 23rd; a test asks them all. The full
demonstration answers the same about its cast (licence numbers 7001 to 7008), and more about everybody else.

Who logs in sends a token: `kompeten token SUBJECT --role ROLE`, as given at each question. In a path, `#` is how many
there are.

Written by `python -m tests.api.demo.questions_page`.
"""
_PLACEHOLDERS = Known(
    token="<text of the QR code>",
    number="<registration number>",
    name="<name on the paper>",
    hired_on="<day>",
    old_number="<registration number of an old paper>",
    old_name="<name on it>",
    waiting="<id of an assessment>",
    unrecorded="<registration number>",
    sheet="<the file, in base64>",
)


def page() -> str:
    """Return the whole page."""
    asked = sorted(questions(_PLACEHOLDERS), key=lambda each: (list(_TITLES).index(each.code[0]), each.code))
    return "\n".join([_HEAD, *_sections(asked)])


def _sections(asked: list[Question]) -> Iterator[str]:
    group = ""
    for question in asked:
        if question.code[0] != group:
            group = question.code[0]
            yield f"## {_TITLES[group]}\n"
        yield from _section(question)


def _section(question: Question) -> Iterator[str]:
    yield f"### {question.code}: {question.text}\n"
    yield f"Asked by {_who(question.actor)}.\n"
    for document in question.documents:
        yield f"```graphql\n{document.strip()}\n```\n"
    if question.variables:
        yield f"```json\n{json.dumps(question.variables, indent=2, ensure_ascii=False)}\n```\n"
    expected = EXPECTED[question.code]
    yield "| in the answer | stands |\n|---|---|"
    for path, value in expected.told.items():
        yield f"| `{path}` | `{json.dumps(value, ensure_ascii=False)}` |"
    yield f"\n{expected.why}\n"


def _who(actor: Actor | None) -> str:
    if actor is None:
        return "anybody, without a token"
    roles = " ".join(f"--role {role}" for role in sorted(actor.roles))
    lsp = f" --lsp {actor.lsp}" if actor.lsp else ""
    body = f" --partner {actor.partner}" if actor.partner else ""
    return f"`kompeten token {actor.subject} {roles}{lsp}{body}`"


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
