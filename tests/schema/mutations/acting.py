"""One mutation before every kind of caller: those who may not are refused and change nothing."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any

import pytest

from tests.schema.asking import PUBLIC, Asking, State
from tests.schema.mutations.callers import EVERYBODY

on_sqlite = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
"""For what does not depend on the database: who may do something is decided before it is asked."""


@dataclass(frozen=True)
class Act:
    """A mutation as it is sent, and what is asked of its success."""

    name: str
    shown: str
    request: Mapping[str, Any]

    @property
    def document(self) -> str:
        """The document."""
        kind = self.name[0].upper() + self.name[1:]
        success = f"... on {kind}Success {{ {self.shown} }}"
        selection = f"__typename {success} ... on UserError {{ code message }}"
        return f"mutation ($input: {kind}Input!) {{ {self.name}(input: $input) {{ {selection} }} }}"

    async def sent(self, asking: Asking, **changes: object) -> dict[str, Any]:
        """What a caller is answered, without the name of the type."""
        payload = await asking.act(self.document, **{**self.request, **changes})
        del payload["__typename"]
        return payload


async def check_callers(
    asking: Asking, act: Act, may: Collection[str], codes: Mapping[str, str] | None = None
) -> dict[str, Any]:
    """Let everybody send it, those first who may not; return what the first of those who may is answered, if any may.

    `codes` are the refusals of single callers that are not NOT_PERMITTED.
    """
    before = await State.read()
    for name in sorted(EVERYBODY.keys() - set(may)):
        payload = await act.sent(asking.by(EVERYBODY[name]))
        assert payload.get("code") == (codes or {}).get(name, "NOT_PERMITTED"), name
    assert await asking.by(PUBLIC).refused_act(act.document, **act.request) == "UNAUTHENTICATED"
    assert await State.read() == before
    answers = [await act.sent(asking.by(EVERYBODY[name])) for name in may]
    assert all(each.get("code") != "NOT_PERMITTED" for each in answers)
    return answers[0] if answers else {}
