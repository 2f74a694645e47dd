"""GraphQL over HTTP: what is answered with which media type and status, and what is refused with which code."""

import gzip
import json
from collections.abc import Iterator
from typing import Any, cast

import pytest
import strawberry
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.routing import Route
from starlette.testclient import TestClient
from starlette.types import Message

from api.graphql_view import GraphQLView
from api.media_types import GRAPHQL_RESPONSE, JSON, preferred
from api.metrics import Metrics
from api.request_bodies import RefusedRequest, read_body
from schema.context import Context
from schema.execution import RegisterSchema


@strawberry.type
class Query:
    @strawberry.field
    def echo(self, text: str) -> str:
        return text

    @strawberry.field
    def broken(self) -> str | None:
        raise ValueError("3201011708450001")


@strawberry.type
class Subscription:
    @strawberry.subscription
    async def never(self) -> Any:
        yield ""


async def no_context(_request: Request) -> Context:
    return cast("Context", None)


@pytest.fixture
def metrics() -> Metrics:
    return Metrics()


@pytest.fixture
def client(metrics: Metrics) -> Iterator[TestClient]:
    view = GraphQLView(RegisterSchema(Query, None), no_context, metrics, maximum_body=10_000)
    with TestClient(Starlette(routes=[Route("/graphql", view)])) as client:
        yield client


def post(client: TestClient, body: object, **headers: str) -> tuple[int, str, dict[str, Any]]:
    response = client.post("/graphql", json=body, headers={"accept": GRAPHQL_RESPONSE, **headers})
    return response.status_code, response.headers["content-type"].partition(";")[0], response.json()


def code(client: TestClient, body: object, **headers: str) -> tuple[int, str]:
    status, _, answer = post(client, body, **headers)
    assert "data" not in answer
    return status, answer["errors"][0]["extensions"]["code"]


def test_an_operation_is_answered(client: TestClient) -> None:
    body = {
        "query": "query A($t: String!) { echo(text: $t) }",
        "variables": {"t": "Sertifikat ✓"},
        "operationName": "A",
    }
    assert post(client, body) == (200, GRAPHQL_RESPONSE, {"data": {"echo": "Sertifikat ✓"}})
    assert post(client, body, accept="application/json") == (200, JSON, {"data": {"echo": "Sertifikat ✓"}})


def test_an_answer_is_never_kept_by_a_cache(client: TestClient) -> None:
    assert client.post("/graphql", json={"query": "{ __typename }"}).headers["cache-control"] == "no-store"


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ({"query": "{ echo("}, "GRAPHQL_PARSE_FAILED"),
        ({"query": "{ nothing }"}, "GRAPHQL_VALIDATION_FAILED"),
        ({"query": "query ($t: String!) { echo(text: $t) }"}, "BAD_USER_INPUT"),
        ({"query": ""}, "BAD_REQUEST"),
        ({"query": "{ __typename }", "operationName": "B"}, "BAD_REQUEST"),
        ({"query": "subscription { never }"}, "GRAPHQL_VALIDATION_FAILED"),
    ],
)
def test_a_document_that_cannot_be_executed_is_a_bad_request(client: TestClient, body: object, expected: str) -> None:
    assert code(client, body) == (400, expected)


def test_in_the_older_media_type_a_bad_document_is_answered_by_200(client: TestClient) -> None:
    status, kind, answer = post(client, {"query": "{ nothing }"}, accept=JSON)
    assert (status, kind, "data" in answer) == (200, JSON, False)


def test_an_error_of_a_field_leaves_the_data(client: TestClient) -> None:
    status, _, answer = post(client, {"query": "{ __typename broken }"})
    assert (status, answer["data"]) == (200, {"__typename": "Query", "broken": None})
    assert answer["errors"] == [
        {
            "message": "Unexpected error.",
            "locations": [{"line": 1, "column": 14}],
            "path": ["broken"],
            "extensions": {"code": "INTERNAL"},
        }
    ]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ([{"query": "{ __typename }"}], "BAD_REQUEST"),
        ("{ __typename }", "BAD_REQUEST"),
        ({}, "BAD_REQUEST"),
        ({"query": 7}, "BAD_REQUEST"),
        ({"query": "{ __typename }", "variables": []}, "BAD_REQUEST"),
        ({"query": "{ __typename }", "variables": "{}"}, "BAD_REQUEST"),
        ({"query": "{ __typename }", "operationName": 1}, "BAD_REQUEST"),
        ({"query": "{ __typename }", "extensions": 1}, "BAD_REQUEST"),
    ],
)
def test_a_body_of_another_shape_is_refused(client: TestClient, body: object, expected: str) -> None:
    assert code(client, body) == (400, expected)


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"{",
        b'{"query": NaN}',
        b'{"query": "{ __typename }", "variables": {"a": Infinity}}',
        b'{"query": "\xff"}',
        b'{"query": "{ __typename }", "variables": {"a": "\\ud800"}}',
        b'{"query": "{ __typename }", "variables": {"a": "\\u0000"}}',
        b'{"query": "{ echo(text: \\"\\\\u{00}\\") }"}',
        b'{"query": "{ echo(text: \\"\\u005cu0000\\") }"}',
        b'{"query": "{ echo(text: \\"\\u005cu{0}\\") }"}',
        b'{"query": "{ __typename }", "variables": ' + b"[" * 4_000 + b"]" * 4_000 + b"}",
        b'{"query": "{ __typename }", "variables": {"a": 1' + b"0" * 5_000 + b"}}",
    ],
)
def test_what_is_not_json_is_refused(client: TestClient, content: bytes) -> None:
    response = client.post("/graphql", content=content, headers={"content-type": "application/json"})
    assert (response.status_code, response.json()["errors"][0]["extensions"]["code"]) == (400, "BAD_JSON")


@pytest.mark.parametrize(("levels", "status"), [(62, 200), (63, 400), (900, 400)])
def test_the_body_is_nested_only_so_deep(client: TestClient, levels: int, status: int) -> None:
    content = b'{"query": "{ __typename }", "variables": {"a": ' + b"[" * levels + b"]" * levels + b"}}"
    response = client.post("/graphql", content=content, headers={"content-type": "application/json"})
    assert response.status_code == status


def test_a_whole_pair_of_surrogates_is_text(client: TestClient) -> None:
    content = b'{"query": "query ($t: String!) { echo(text: $t) }", "variables": {"t": "\\ud83c\\udf93"}}'
    response = client.post("/graphql", content=content, headers={"content-type": "application/json"})
    assert response.json() == {"data": {"echo": "🎓"}}


@pytest.mark.parametrize(
    ("headers", "expected"),
    [
        ({"content-type": "application/json; charset=utf-8"}, None),
        ({"content-type": "application/json; charset=utf-16"}, (415, "UNSUPPORTED_MEDIA_TYPE")),
        ({"content-type": "text/plain"}, (415, "UNSUPPORTED_MEDIA_TYPE")),
        ({"content-type": "multipart/form-data; boundary=x"}, (415, "UNSUPPORTED_MEDIA_TYPE")),
        ({"content-type": "application/json", "content-encoding": "gzip"}, (415, "UNSUPPORTED_CONTENT_ENCODING")),
        ({"content-type": "application/json", "accept": "text/html"}, (406, "NOT_ACCEPTABLE")),
    ],
)
def test_headers(client: TestClient, headers: dict[str, str], expected: tuple[int, str] | None) -> None:
    content = b'{"query": "{ __typename }"}'
    body = gzip.compress(content) if "content-encoding" in headers else content
    response = client.post("/graphql", content=body, headers=headers)
    error = response.json().get("errors")
    assert expected == ((response.status_code, error[0]["extensions"]["code"]) if error else None)


def test_a_body_is_read_only_as_far_as_it_may_be(client: TestClient) -> None:
    def endless() -> Iterator[bytes]:
        yield b'{"query": "'
        for _ in range(100):
            yield b" " * 1_000

    response = client.post("/graphql", content=endless(), headers={"content-type": "application/json"})
    assert (response.status_code, response.json()["errors"][0]["extensions"]["code"]) == (413, "BODY_TOO_LARGE")


async def test_a_body_that_ends_too_early_is_refused() -> None:
    async def leave() -> Message:
        return {"type": "http.disconnect"}

    with pytest.raises(RefusedRequest) as refused:
        await read_body(Request({"type": "http", "method": "POST", "headers": []}, leave), 100)
    assert (refused.value.status, refused.value.code) == (400, "BODY_INCOMPLETE")


@pytest.mark.parametrize("method", ["GET", "PUT", "DELETE"])
def test_only_post_is_accepted(client: TestClient, method: str) -> None:
    response = client.request(method, "/graphql?query={__typename}")
    assert (response.status_code, response.headers["allow"]) == (405, "POST")
    assert response.json()["errors"][0]["extensions"]["code"] == "METHOD_NOT_ALLOWED"


def test_operations_are_counted_by_outcome(client: TestClient, metrics: Metrics) -> None:
    for query in ("{ __typename }", "{ __typename }", "{ nothing }"):
        post(client, {"query": query})
    counted = {
        sample.labels["outcome"]: sample.value
        for metric in metrics.registry.collect()
        for sample in metric.samples
        if sample.name == "kompeten_graphql_operations_total"
    }
    assert counted == {"ok": 2, "GRAPHQL_VALIDATION_FAILED": 1}


@pytest.mark.parametrize(
    ("accept", "expected"),
    [
        (None, GRAPHQL_RESPONSE),
        ("*/*", GRAPHQL_RESPONSE),
        ("application/*;q=0.5", GRAPHQL_RESPONSE),
        ("application/json", JSON),
        ("application/json, */*;q=0.1", JSON),
        ("application/graphql-response+json, application/json;q=0.9", GRAPHQL_RESPONSE),
        ("application/graphql-response+json;q=0.2, application/json", JSON),
        ("application/json;q=0, */*", GRAPHQL_RESPONSE),
        ("application/json; charset=utf-8", JSON),
        ("text/html, application/xhtml+xml", None),
        ("*/*;q=0", None),
        ("application/json;q=x", None),
        ("", None),
    ],
)
def test_the_media_type_is_negotiated(accept: str | None, expected: str | None) -> None:
    assert preferred(accept) == expected


def test_what_is_written_is_json(client: TestClient) -> None:
    response = client.post("/graphql", json={"query": "{ __typename }"})
    assert json.loads(response.content) == {"data": {"__typename": "Query"}}
