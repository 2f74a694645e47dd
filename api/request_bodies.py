"""Reads the body of a GraphQL request and refuses, with a code, what is no such thing."""

import json
import re
from typing import Any, NoReturn

from starlette.requests import ClientDisconnect, Request
from strawberry.http import GraphQLRequestData

# The NUL character, as JSON and as GraphQL escape it: no database holds it in a text.
_NUL = re.compile(rb"\\u0000|\\u\{0*\}")
_DEEPEST = 64  # levels of lists and objects


class RefusedRequest(Exception):
    """A request that is not a well-formed GraphQL request over HTTP."""

    def __init__(self, status: int, code: str, message: str) -> None:
        super().__init__(message)
        self.status = status
        self.code = code
        self.message = message


async def read_operation(request: Request, maximum: int) -> GraphQLRequestData:
    """Read the operation in a request of at most `maximum` bytes. Raises RefusedRequest."""
    return _operation(await read_json(request, maximum))


async def read_json(request: Request, maximum: int) -> Any:  # noqa: ANN401 - whatever JSON holds
    """Read the JSON value in a request of at most `maximum` bytes. Raises RefusedRequest."""
    check_headers(request)
    return _json(await read_body(request, maximum))


def check_headers(request: Request) -> None:
    """Raises RefusedRequest unless the body is JSON in UTF-8, not compressed."""
    media_type, _, parameters = request.headers.get("content-type", "").lower().partition(";")
    charset = re.search(r"charset\s*=\s*\"?([\w-]+)", parameters)
    if media_type.strip() != "application/json" or (charset and charset[1] != "utf-8"):
        raise RefusedRequest(415, "UNSUPPORTED_MEDIA_TYPE", "Send application/json in UTF-8.")
    if request.headers.get("content-encoding", "identity").strip().lower() not in {"", "identity"}:
        raise RefusedRequest(415, "UNSUPPORTED_CONTENT_ENCODING", "Send the body uncompressed.")


async def read_body(request: Request, maximum: int) -> bytes:
    """The body. Raises RefusedRequest as soon as it is longer than `maximum` bytes, whatever its length header says."""
    body = bytearray()
    try:
        async for chunk in request.stream():
            body += chunk
            if len(body) > maximum:
                raise RefusedRequest(413, "BODY_TOO_LARGE", f"The body may have {maximum} bytes.")
    except ClientDisconnect:
        raise RefusedRequest(400, "BODY_INCOMPLETE", "The body ends before it is whole.") from None
    return bytes(body)


def _json(body: bytes) -> Any:  # noqa: ANN401 - whatever JSON holds
    try:
        value = json.loads(body.decode("utf-8"), parse_constant=_refuse_constant)
        text = json.dumps(value, ensure_ascii=False).encode("utf-8") if b"\\u" in body else body
    except (ValueError, RecursionError) as error:
        raise RefusedRequest(400, "BAD_JSON", "The body is not JSON, or is nested too deeply.") from error
    if _is_deeper(value, _DEEPEST):
        raise RefusedRequest(400, "BAD_JSON", f"The body is nested more than {_DEEPEST} levels deep.")
    if _NUL.search(text):
        raise RefusedRequest(400, "BAD_JSON", "Text may not hold the character U+0000.")
    return value


def _is_deeper(value: object, levels: int) -> bool:
    """Whether lists and objects are nested more than so many levels. It goes level by level and needs no deep stack."""
    containers = [value] if isinstance(value, dict | list) else []
    for _ in range(levels):
        children = (child for each in containers for child in (each.values() if isinstance(each, dict) else each))
        containers = [child for child in children if isinstance(child, dict | list)]
    return bool(containers)


def _refuse_constant(name: str) -> NoReturn:
    """NaN and the infinities are Python's own; JSON has none (RFC 8259 section 6)."""
    raise ValueError(name)


def _operation(value: Any) -> GraphQLRequestData:  # noqa: ANN401 - whatever JSON holds
    if not isinstance(value, dict):
        raise RefusedRequest(400, "BAD_REQUEST", "The body must be one JSON object; there are no batches.")
    return GraphQLRequestData(
        query=_member(value, "query", str, required=True),
        variables=_member(value, "variables", dict),
        operation_name=_member(value, "operationName", str),
        extensions=_member(value, "extensions", dict),
    )


def _member(value: dict[str, Any], name: str, kind: type, *, required: bool = False) -> Any:  # noqa: ANN401 - of that kind
    member = value.get(name)
    if (member is None and required) or not isinstance(member, kind | None):
        raise RefusedRequest(400, "BAD_REQUEST", f"`{name}` must be a JSON {'string' if kind is str else 'object'}.")
    return member
