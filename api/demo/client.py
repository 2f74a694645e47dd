"""The register as its users reach it: GraphQL over HTTP."""

from collections.abc import Mapping
from typing import Any, Self

import httpx2

from api.demo.errors import DemoError

_TIMEOUT = 30  # seconds


class Refused(DemoError):
    """The register answered with an error."""

    def __init__(self, operation: str, answer: object, code: str | None = None) -> None:
        super().__init__(f"{operation}: {answer}")
        self.operation = operation
        self.code = code


class RegisterClient:
    """Speaks to one server."""

    def __init__(self, address: str) -> None:
        self._http = httpx2.AsyncClient(base_url=address, timeout=_TIMEOUT, trust_env=False)

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self._http.aclose()

    async def mutate(self, token: str, document: str, request: Mapping[str, Any]) -> Mapping[str, Any]:
        """Send a mutation of one field with its input, and return the success. Raises Refused."""
        ((operation, payload),) = (await self._ask(document, {"input": request}, token)).items()
        if "code" in payload:
            raise Refused(operation, f"{payload['code']}: {payload['message']}", payload["code"])
        success: Mapping[str, Any] = payload
        return success

    async def verdict(self, token: str) -> str:
        """Ask, without a login, what the register says about a certificate."""
        document = "query Verify($token: String!) { certificateVerify(token: $token) { verdict } }"
        verdict: str = (await self._ask(document, {"token": token}))["certificateVerify"]["verdict"]
        return verdict

    async def picture(self, token: str, registration_number: str, media: str) -> bytes:
        """Return the QR picture of a certificate, `png` or `svg`. Raises httpx2.HTTPStatusError."""
        path = f"/certificates/{registration_number}/qr.{media}"
        answer = await self._http.get(path, headers={"Authorization": f"Bearer {token}"})
        return answer.raise_for_status().content

    async def _ask(self, document: str, variables: Mapping[str, Any], token: str | None = None) -> Mapping[str, Any]:
        headers = {"Authorization": f"Bearer {token}"} if token else {}
        answer = await self._http.post("/graphql", json={"query": document, "variables": variables}, headers=headers)
        body = answer.json()
        if body.get("errors") or not body.get("data"):
            raise Refused("graphql", body.get("errors"))
        data: Mapping[str, Any] = body["data"]
        return data
