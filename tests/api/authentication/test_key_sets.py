"""Key sets are fetched once, again for an unknown key, and kept while their service is away."""

import json

import httpx2
import jwt
import pytest
from cryptography.hazmat.primitives.asymmetric import ec

from api.authentication.key_sets import FRESH_FOR, USABLE_FOR, FetchedKeySet


def key_set(*kids: str) -> bytes:
    jwk = jwt.algorithms.ECAlgorithm.to_jwk(ec.generate_private_key(ec.SECP256R1()).public_key(), as_dict=True)
    return json.dumps({"keys": [{**jwk, "kid": kid} for kid in kids]}).encode()


class Service:
    """A login service whose answer can be changed."""

    def __init__(self) -> None:
        self.answer = httpx2.Response(200, content=key_set("a"))
        self.requests = 0

    def __call__(self, request: httpx2.Request) -> httpx2.Response:
        assert request.url == "https://login.example/keys"
        self.requests += 1
        return httpx2.Response(self.answer.status_code, content=self.answer.content, headers=self.answer.headers)


@pytest.fixture
def service() -> Service:
    return Service()


@pytest.fixture
def keys(service: Service) -> FetchedKeySet:
    return FetchedKeySet("https://login.example/keys", httpx2.AsyncClient(transport=httpx2.MockTransport(service)))


async def known(keys: FetchedKeySet, kid: str, now: float) -> bool:
    return await keys.key(kid, now) is not None


async def test_the_set_is_fetched_once_while_it_is_fresh(keys: FetchedKeySet, service: Service) -> None:
    assert [await known(keys, "a", now) for now in (1_000, 1_100, 1_000 + FRESH_FOR - 1)] == [True, True, True]
    assert service.requests == 1
    assert await known(keys, "a", 1_000 + FRESH_FOR)
    assert service.requests == 2


async def test_an_unknown_key_fetches_again_but_not_at_every_request(keys: FetchedKeySet, service: Service) -> None:
    assert not await known(keys, "b", 1_000)
    service.answer = httpx2.Response(200, content=key_set("a", "b"))
    assert [await known(keys, "b", now) for now in (1_001, 1_029, 1_030)] == [False, False, True]
    assert service.requests == 2


@pytest.mark.parametrize(
    "answer",
    [
        httpx2.Response(500),
        httpx2.Response(302, headers={"location": "https://else.example"}),
        httpx2.Response(200, content=b"nothing"),
        httpx2.Response(200, content=b" " * 300_000),
    ],
)
async def test_while_its_service_is_away_a_set_is_used_for_a_day(
    keys: FetchedKeySet, service: Service, answer: httpx2.Response
) -> None:
    assert await known(keys, "a", 1_000)
    service.answer = answer
    assert await known(keys, "a", 1_000 + USABLE_FOR - 1)
    assert not await known(keys, "a", 1_000 + USABLE_FOR)
    assert service.requests == 2
