"""Every request gets an id and one line in the log; neither holds what the caller sent."""

import re
import time
from uuid import uuid4

import structlog
from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from api.metrics import Metrics

HEADER = "X-Request-ID"
_ACCEPTABLE = re.compile(r"[A-Za-z0-9_-]{8,64}")

_log = structlog.get_logger(__name__)


class RequestLog:
    """ASGI middleware: request id, log line, counter and duration of each request."""

    def __init__(self, app: ASGIApp, metrics: Metrics) -> None:
        self._app = app
        self._metrics = metrics

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on, and tell of it when it is answered."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        await _Request(self._app, self._metrics, scope, receive, send).run()


class _Request:
    """One request on its way."""

    def __init__(self, app: ASGIApp, metrics: Metrics, scope: Scope, receive: Receive, send: Send) -> None:
        self._app = app
        self._metrics = metrics
        self._scope = scope
        self._receive = receive
        self._send = send
        self._id = request_id(Headers(scope=scope).get(HEADER))
        self._status = 500

    async def run(self) -> None:
        start = time.perf_counter()
        with structlog.contextvars.bound_contextvars(request_id=self._id):
            try:
                await self._app(self._scope, self._receive, self._answer)
            finally:
                self._tell(time.perf_counter() - start)

    async def _answer(self, message: Message) -> None:
        if message["type"] == "http.response.start":
            self._status = message["status"]
            MutableHeaders(scope=message)[HEADER] = self._id
        await self._send(message)

    def _tell(self, seconds: float) -> None:
        method, route = self._scope["method"], route_of(self._scope)
        self._metrics.request(method, route, self._status, seconds)
        _log.info("request", method=method, route=route, status=self._status, milliseconds=round(seconds * 1000, 1))


def request_id(sent: str | None) -> str:
    """The id that a caller or a proxy sent, when it is a harmless one, else a new one."""
    return sent if sent and _ACCEPTABLE.fullmatch(sent) else uuid4().hex


def route_of(scope: Scope) -> str:
    """The pattern of the path, not the path: that may name a certificate."""
    route = scope.get("route")
    return str(getattr(route, "path", None) or "unknown")
