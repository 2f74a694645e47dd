"""Numbers about the process for Prometheus. None of them says anything about a person or a certificate."""

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, generate_latest
from prometheus_client.exposition import CONTENT_TYPE_PLAIN_0_0_4
from starlette.requests import Request
from starlette.responses import Response

DURATIONS = (0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 10.0)  # seconds


class Metrics:
    """The counters of one process."""

    def __init__(self) -> None:
        self.registry = CollectorRegistry()
        self._requests = Counter(
            "kompeten_requests", "Requests answered.", ("method", "route", "status"), registry=self.registry
        )
        self._durations = Histogram(
            "kompeten_request_seconds", "Time to the last byte.", ("route",), buckets=DURATIONS, registry=self.registry
        )
        self._operations = Counter(
            "kompeten_graphql_operations", "GraphQL operations by outcome.", ("outcome",), registry=self.registry
        )
        self._verdicts = Counter(
            "kompeten_verdicts", "Certificates checked, by verdict.", ("verdict",), registry=self.registry
        )
        self.trust_issued = Gauge(
            "kompeten_trust_issued_timestamp_seconds",
            "When the published trust data were signed.",
            registry=self.registry,
        )

    def request(self, method: str, route: str, status: int, seconds: float) -> None:
        """Count a request."""
        self._requests.labels(method, route, str(status)).inc()
        self._durations.labels(route).observe(seconds)

    def operation(self, outcome: str) -> None:
        """Count a GraphQL operation: `ok`, or the code of its first error."""
        self._operations.labels(outcome).inc()

    def verdict(self, verdict: str) -> None:
        """Count a checked certificate."""
        self._verdicts.labels(verdict).inc()

    async def answer(self, _request: Request) -> Response:
        """`/metrics`."""
        return Response(generate_latest(self.registry), media_type=CONTENT_TYPE_PLAIN_0_0_4)
