"""Questions about the schema are remembered, and counted where they have to be executed."""

from dataclasses import dataclass, field

import pytest
import strawberry
from graphql import get_introspection_query, parse

from schema.errors import CallerError
from schema.execution import RegisterSchema
from schema.introspection import REMEMBERED, asks_about_nothing_else, asks_about_schema


@strawberry.type
class Query:
    @strawberry.field
    def one(self) -> int:
        return 1


@dataclass
class Rates:
    left: int = 1
    asked: list[str] = field(default_factory=list)

    async def spend(self, kind: str) -> None:
        self.asked.append(kind)
        if len(self.asked) > self.left:
            raise CallerError("RATE_LIMITED", "Too many requests.")


@dataclass
class Context:
    rates: Rates = field(default_factory=Rates)


@pytest.fixture
def schema() -> RegisterSchema:
    return RegisterSchema(Query, None)


async def test_the_same_question_is_executed_once(schema: RegisterSchema) -> None:
    context, question = Context(), get_introspection_query()
    first = await schema.execute(question, context_value=context)
    second = await schema.execute(question, context_value=context)
    assert first.errors is None
    assert second.data == first.data
    assert second.errors is None
    assert context.rates.asked == ["introspection"]


async def test_a_new_question_is_counted_and_may_be_refused(schema: RegisterSchema) -> None:
    context = Context()
    assert (await schema.execute("{ __schema { queryType { name } } }", context_value=context)).errors is None
    refused = await schema.execute("{ __schema { queryType { kind } } }", context_value=context)
    assert [(error.extensions or {})["code"] for error in refused.errors or ()] == ["RATE_LIMITED"]
    assert (await schema.execute("{ __schema { queryType { name } } }", context_value=context)).errors is None


async def test_a_question_among_others_is_not_remembered(schema: RegisterSchema) -> None:
    context = Context(Rates(left=2))
    for _ in range(2):
        result = await schema.execute('{ one __type(name: "Query") { name } }', context_value=context)
        assert result.data == {"one": 1, "__type": {"name": "Query"}}
    assert len(context.rates.asked) == 2


async def test_the_operation_that_is_asked_for_is_answered(schema: RegisterSchema) -> None:
    document = "query A { __schema { queryType { name } } } query B { __schema { queryType { kind } } }"
    context = Context(Rates(left=2))
    answers = [await schema.execute(document, context_value=context, operation_name=name) for name in ("A", "B", "A")]
    found = [each.data["__schema"]["queryType"] for each in answers if each.data]
    assert found == [{"name": "Query"}, {"kind": "OBJECT"}, {"name": "Query"}]


async def test_only_so_many_answers_are_remembered(schema: RegisterSchema) -> None:
    context = Context(Rates(left=10_000))
    for number in [*range(REMEMBERED + 1), 0]:
        await schema.execute(f"{{ __schema {{ a{number}: queryType {{ name }} }} }}", context_value=context)
    assert len(context.rates.asked) == REMEMBERED + 2


async def test_other_questions_are_not_counted(schema: RegisterSchema) -> None:
    context = Context()
    assert (await schema.execute("{ one __typename }", context_value=context)).data == {"one": 1, "__typename": "Query"}
    assert context.rates.asked == []


@pytest.mark.parametrize(
    ("document", "about", "nothing_else"),
    [
        ("{ __schema { queryType { name } } }", True, True),
        ("{ ... { __schema { queryType { name } } } }", True, True),
        ("{ ...F } fragment F on Query { __schema { queryType { name } } }", True, False),
        ("query ($n: String!) { __type(name: $n) { name } }", True, False),
        ("{ one { __schema } }", False, False),
        ("{ __typename }", False, False),
    ],
)
def test_what_a_document_asks_about(document: str, about: bool, nothing_else: bool) -> None:  # noqa: FBT001 - parameters
    tree = parse(document)
    assert (asks_about_schema(tree), asks_about_nothing_else(tree)) == (about, nothing_else)
