"""GraphQL over HTTP: media types, status codes and limits as the GraphQL-over-HTTP specification has them.

Only POST: a query in the address would leave certificates and names in the logs of every proxy on the way.
"""

import json
from collections.abc import Awaitable, Callable, Mapping
from http import HTTPStatus

from cross_web import AsyncHTTPRequestAdapter, HTTPException, StarletteRequestAdapter
from starlette.requests import Request
from starlette.responses import Response
from starlette.types import Receive, Scope, Send
from starlette.websockets import WebSocket
from strawberry.asgi import GraphQL
from strawberry.http import GraphQLHTTPResponse, GraphQLRequestData
from strawberry.types import ExecutionResult

from api.media_types import GRAPHQL_RESPONSE, JSON, preferred
from api.metrics import Metrics
from api.request_bodies import RefusedRequest, read_operation
from schema.context import Context
from schema.execution import RegisterSchema

ContextMaker = Callable[[Request], Awaitable[Context]]


class _Answer(Response):
    """What is known about the answer before there is one: Strawberry hands it from step to step."""

    graphql_media_type: str = JSON
    graphql_status: int = 200


class _Adapter(StarletteRequestAdapter):
    """Strawberry's view of a request, with the request itself."""

    def __init__(self, request: Request) -> None:
        super().__init__(request)
        self.starlette = request


class GraphQLView(GraphQL[Context, None]):
    """The one GraphQL endpoint."""

    request_adapter_class = _Adapter

    def __init__(self, schema: RegisterSchema, make_context: ContextMaker, metrics: Metrics, maximum_body: int) -> None:
        super().__init__(schema, graphql_ide=None, allow_queries_via_get=False, subscription_protocols=())
        self._make_context = make_context
        self._metrics = metrics
        self._maximum_body = maximum_body

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request; whatever is wrong with it is told as a GraphQL error with a code."""
        request = Request(scope, receive)
        try:
            response = await self._answer(request)
        except RefusedRequest as refused:
            allow = {"Allow": "POST"} if refused.status == HTTPStatus.METHOD_NOT_ALLOWED else None
            response = _error(refused.status, refused.code, refused.message, allow)
        except HTTPException as error:  # Strawberry's own refusals: an unknown operation name, a subscription
            response = _error(error.status_code, "BAD_REQUEST", error.reason)
        await response(scope, receive, send)

    async def _answer(self, request: Request) -> Response:
        if request.method != "POST":
            raise RefusedRequest(405, "METHOD_NOT_ALLOWED", "Send GraphQL requests by POST.")
        if preferred(request.headers.get("accept")) is None:
            raise RefusedRequest(406, "NOT_ACCEPTABLE", f"The answer is {GRAPHQL_RESPONSE} or {JSON}.")
        return await self.run(request)

    async def get_context(self, request: Request | WebSocket, response: Response | WebSocket) -> Context:  # noqa: ARG002 - Strawberry's
        """The context of this request."""
        if not isinstance(request, Request):
            raise TypeError("there are no subscriptions")
        return await self._make_context(request)

    async def get_sub_response(self, request: Request | WebSocket) -> Response:
        """What Strawberry hands from step to step."""
        answer = _Answer()
        answer.graphql_media_type = preferred(request.headers.get("accept")) or JSON
        request.state.answer = answer
        return answer

    async def parse_http_body(self, request: AsyncHTTPRequestAdapter) -> GraphQLRequestData:
        """Read the operation."""
        if not isinstance(request, _Adapter):
            raise TypeError("another adapter than this view's")
        return await read_operation(request.starlette, self._maximum_body)

    async def process_result(self, request: Request, result: ExecutionResult) -> GraphQLHTTPResponse:
        """Write the result. A document that was not executed has no `data`, and its status says so."""
        errors = [error.formatted for error in result.errors or ()]
        self._metrics.operation(str(errors[0]["extensions"]["code"]) if errors else "ok")
        if result.data is None and errors and all("path" not in error for error in errors):
            request.state.answer.graphql_status = 400
            return {"errors": list[object](errors)}
        answer: GraphQLHTTPResponse = {"data": result.data}
        if errors:
            answer["errors"] = list[object](errors)
        if result.extensions:
            answer["extensions"] = result.extensions
        return answer

    def create_response(
        self, response_data: GraphQLHTTPResponse | list[GraphQLHTTPResponse], sub_response: Response
    ) -> Response:
        """Send the answer. In the older media type a well-formed request is always answered by 200."""
        if not isinstance(sub_response, _Answer):
            raise TypeError("another answer than this view's")
        status = sub_response.graphql_status if sub_response.graphql_media_type == GRAPHQL_RESPONSE else 200
        return _response(response_data, status, sub_response.graphql_media_type)


def _error(status: int, code: str, message: str, headers: Mapping[str, str] | None = None) -> Response:
    """An answer to a request that never became an operation."""
    content = {"errors": [{"message": message, "extensions": {"code": code}}]}
    return _response(content, status, GRAPHQL_RESPONSE, headers)


def _response(content: object, status: int, media_type: str, headers: Mapping[str, str] | None = None) -> Response:
    body = json.dumps(content, ensure_ascii=False, separators=(",", ":"))
    return Response(body, status, {"Cache-Control": "no-store", **(headers or {})}, media_type)
