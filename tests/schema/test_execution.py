"""What a caller reads when a document cannot be read, may not be executed, or fails while it is executed."""

from dataclasses import dataclass
from datetime import date
from enum import Enum

import pytest
import strawberry
import structlog

from models.rules.violations import InvalidInput, NotPermitted, RuleViolation
from schema.errors import CallerError, InvalidInputError, RuleViolationError
from schema.execution import RegisterSchema
from schema.limits import Limits
from schema.scalars import read_moment


class TooHeavy(RuleViolation):
    template = "It weighs too much."
    source = "PSKK 2021"


@strawberry.type
class Done:
    text: str


@strawberry.enum
class Colour(Enum):
    RED = "RED"


@strawberry.input
class Parcel:
    weight: int
    owner: str
    colour: Colour | None = None
    sent: date | None = None


def fail(how: str) -> None:
    raise {
        "rule": TooHeavy(),
        "input": InvalidInput(field="weight", reason="must be positive"),
        "permission": NotPermitted(reason="only its owner may"),
        "caller": CallerError("BAD_CURSOR", "The cursor cannot be read."),
        "bug": ValueError("3201011708450001 is already there"),
    }[how]


@strawberry.type
class Query:
    @strawberry.field
    async def fails(self, how: str) -> str:
        fail(how)
        return how

    @strawberry.field
    def size(self, of: int) -> int:
        return of

    @strawberry.field
    def missing(self) -> str:
        return None  # type: ignore[return-value] # the fault under test


@strawberry.type
class Mutation:
    @strawberry.mutation
    async def send(self, how: str = "", parcel: Parcel | None = None) -> Done | RuleViolationError | InvalidInputError:
        if how:
            fail(how)
        return Done(text=parcel.owner if parcel else "")


SCHEMA = RegisterSchema(Query, Mutation, limits=Limits(tokens=200, depth=3))


@dataclass
class Told:
    code: str
    message: str


async def told(document: str, **variables: object) -> Told:
    result = await SCHEMA.execute(document, variables)
    assert result.errors
    assert len(result.errors) == 1
    return Told((result.errors[0].extensions or {})["code"], result.errors[0].message)


async def test_a_good_answer_has_no_errors() -> None:
    result = await SCHEMA.execute("{ size(of: 3) }")
    assert (result.data, result.errors) == ({"size": 3}, None)


async def test_a_text_that_is_no_document() -> None:
    assert await told("{ size(") == Told("GRAPHQL_PARSE_FAILED", "Syntax Error: Expected Name, found <EOF>.")


async def test_a_document_with_too_many_tokens() -> None:
    assert await told("{" + " size" * 300 + "}") == Told("QUERY_TOO_LONG", "The document has more than 200 tokens.")


@pytest.mark.parametrize(
    "document", ["{ size(of: %s) }", "query ($of: Int = %s) { size(of: $of) }", "{ size(of: -%s) }"]
)
async def test_a_number_of_thousands_of_digits(document: str) -> None:
    assert await told(document % ("9" * 5_000)) == Told("NUMBER_TOO_LONG", "A number has more than 40 characters.")


async def test_a_document_that_is_nested_too_deeply_to_be_parsed() -> None:
    schema = RegisterSchema(Query, None, limits=Limits(tokens=10_000))
    result = await schema.execute("{a" * 3_000 + "}" * 3_000)
    assert [(error.extensions or {})["code"] for error in result.errors or ()] == ["GRAPHQL_PARSE_FAILED"]


async def test_a_limit_is_told_before_the_validation_speaks() -> None:
    assert await told("{ a { b { c { d } } } }") == Told(
        "QUERY_TOO_DEEP", "The document has 4 levels of fields; 3 are allowed."
    )


async def test_a_field_that_does_not_exist() -> None:
    assert await told("{ nothing }") == Told(
        "GRAPHQL_VALIDATION_FAILED", "Cannot query field 'nothing' on type 'Query'."
    )


@pytest.mark.parametrize(
    ("value", "reason"),
    [
        ({"weight": "3201011708450001", "owner": "Siti"}, " at .weight: Int cannot represent non-integer value."),
        ({"weight": 1, "owner": ["Siti: there"]}, " at .owner: String cannot represent a non string value."),
        ({"weight": 1}, ": Expected value of type 'Parcel' to include required field 'owner'."),
        ({"weight": 1, "owner": "Siti", "a": 1}, ": Expected value of type 'Parcel' not to include unknown field 'a'."),
        ("Siti", ": Expected value of type 'Parcel' to be an object."),
        (
            {"weight": 1, "owner": "Siti", "colour": "Siti: 'x' does not exist in"},
            " at .colour: The value does not exist in 'Colour' enum.",
        ),
        ({"weight": 1, "owner": "Siti", "sent": "3201: x"}, " at .sent: Value cannot represent a Date."),
    ],
)
async def test_a_variable_of_the_wrong_shape_is_not_repeated(value: object, reason: str) -> None:
    document = "mutation ($p: Parcel!) { send(parcel: $p) { __typename } }"
    assert await told(document, p=value) == Told("BAD_USER_INPUT", f"Variable '$p' has invalid value{reason}")


@pytest.mark.parametrize(
    "sent", ["0001-01-01", "1899-12-31", "2200-01-01", "9999-12-31", "2023-02-29", "2026-05-11T00:00:00"]
)
async def test_a_day_outside_the_calendar(sent: str) -> None:
    document = "mutation ($p: Parcel!) { send(parcel: $p) { __typename } }"
    told_of_it = await told(document, p={"weight": 1, "owner": "Siti", "sent": sent})
    assert told_of_it == Told(
        "BAD_USER_INPUT", "Variable '$p' has invalid value at .sent: Value cannot represent a Date."
    )


@pytest.mark.parametrize("text", ["0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59-12:00", "2026-05-11T03:00:00", "x"])
def test_a_moment_outside_the_calendar_or_without_its_zone(text: str) -> None:
    with pytest.raises(ValueError, match=r"years 1900 to 2199|time zone|isoformat"):
        read_moment(text)


async def test_of_several_operations_one_is_named() -> None:
    document = "query A { size(of: 1) } query B { size(of: 2) }"
    assert await told(document) == Told("GRAPHQL_VALIDATION_FAILED", "Name the operation: the document has several.")
    assert (await SCHEMA.execute(document, operation_name="B")).data == {"size": 2}


async def test_a_missing_argument() -> None:
    assert (await told("query ($of: Int!) { size(of: $of) }")).code == "BAD_USER_INPUT"
    assert (await told("query ($of: Int = 1) { size(of: $of) }", of=None)).code == "BAD_USER_INPUT"


async def test_a_typed_error_is_an_answer() -> None:
    document = 'mutation { send(how: "rule") { ... on RuleViolationError { code message rule source } } }'
    result = await SCHEMA.execute(document)
    facts = {"code": "TOO_HEAVY", "message": "It weighs too much.", "rule": "TOO_HEAVY", "source": "PSKK 2021"}
    assert (result.data, result.errors) == ({"send": facts}, None)


async def test_the_facts_of_a_typed_error_are_its_fields() -> None:
    document = 'mutation { send(how: "input") { ... on InvalidInputError { code message field reason } } }'
    result = await SCHEMA.execute(document)
    assert result.data == {
        "send": {
            "code": "INVALID_INPUT",
            "message": "weight: must be positive.",
            "field": "weight",
            "reason": "must be positive",
        }
    }


@pytest.mark.parametrize("field", ['fails(how: "permission")', 'x: fails(how: "permission")'])
async def test_an_exception_of_the_domain_outside_a_union_keeps_its_code(field: str) -> None:
    assert await told(f"{{ {field} }}") == Told("NOT_PERMITTED", "This is not permitted: only its owner may.")


async def test_an_exception_of_the_domain_that_the_union_lacks_keeps_its_code() -> None:
    assert (await told('mutation { send(how: "permission") { __typename } }')).code == "NOT_PERMITTED"


async def test_the_callers_fault_is_told_as_it_is() -> None:
    assert await told('{ fails(how: "caller") }') == Told("BAD_CURSOR", "The cursor cannot be read.")


async def test_a_bug_is_masked_and_logged_without_its_text() -> None:
    with structlog.testing.capture_logs() as logs:
        assert await told('{ fails(how: "bug") }') == Told("INTERNAL", "Unexpected error.")
    assert [(entry["event"], entry["exception"], entry["path"]) for entry in logs] == [
        ("unexpected_error", "ValueError", ["fails"])
    ]
    assert logs[0]["frames"][-1].endswith(" fail")
    assert "3201011708450001" not in str(logs)


async def test_a_fault_of_the_execution_is_a_bug_too() -> None:
    with structlog.testing.capture_logs() as logs:
        assert await told("{ missing }") == Told("INTERNAL", "Unexpected error.")
    assert len(logs) == 1
