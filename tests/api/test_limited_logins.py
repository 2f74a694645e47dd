"""Logins over a real socket: those of employers and for statistics are limited, those of partners state a purpose."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import httpx2
import pytest

from models.rules.actors import Actor, Role
from tests.api.serving import PATIENCE, Served, real_server, serve_small_register
from tests.register import BUDI, OFFICER

EMPLOYER = Actor("toko", frozenset({Role.EMPLOYER}))
STATISTICS = Actor("bps", frozenset({Role.STATISTICS}))
OTHER_STATISTICS = Actor("kampus", frozenset({Role.STATISTICS}))
BOTH = Actor("kadin", frozenset({Role.EMPLOYER, Role.STATISTICS, Role.LSP_OFFICER}))
LPJK = Actor("lpjk", frozenset({Role.PARTNER}), partner="LPJK")
PLAIN = "{ lsps(first: 1) { nodes { name } } }"
PERSONAL = f'{{ assessor(registrationNumber: "{BUDI}") {{ name }} }}'
ANSWER = {"data": {"assessor": {"name": "Budi Santoso"}}}


@pytest.fixture
def served(tmp_path: Path, sqlite_url: str) -> Served:
    changes = {"employer_rate": "3/hour", "statistics_rate": "2/hour"}
    required = date(2026, 5, 12)
    return serve_small_register(tmp_path / "data", sqlite_url, **changes, partner_purpose_required_from=required)


@pytest.fixture
def client(served: Served) -> Iterator[httpx2.Client]:
    with real_server(served.app()) as address, httpx2.Client(base_url=address, timeout=PATIENCE) as client:
        yield client


def sent(client: httpx2.Client, served: Served, actor: Actor, document: str = PLAIN, **headers: str) -> httpx2.Response:
    return client.post("/graphql", json={"query": document}, headers={**served.headers(actor), **headers})


def test_a_login_is_refused_once_it_has_asked_too_often(client: httpx2.Client, served: Served) -> None:
    for actor, allowed in ((EMPLOYER, 3), (STATISTICS, 2)):
        answers = [sent(client, served, actor) for _ in range(allowed + 1)]
        assert [each.status_code for each in answers] == [200] * allowed + [429]
        check_limited(answers[-1])
    for actor in (OTHER_STATISTICS, *[BOTH, OFFICER] * 4):
        assert sent(client, served, actor).status_code == 200


def check_limited(answer: httpx2.Response) -> None:
    (error,) = answer.json()["errors"]
    wait = error["extensions"]["retryAfter"]
    assert 1 <= wait <= 3600
    assert error == {
        "message": f"Too many requests; try again in {wait} seconds.",
        "extensions": {"code": "RATE_LIMITED", "retryAfter": wait},
    }
    assert answer.headers["retry-after"] == str(wait)


def test_a_partner_body_states_its_purpose_in_a_header(client: httpx2.Client, served: Served) -> None:
    assert sent(client, served, LPJK, PERSONAL, **{"Kompeten-Purpose": "SUPERVISION"}).json() == ANSWER
    told = {"extensions": {"purposeRequiredFrom": "2026-05-12"}}
    assert sent(client, served, LPJK, PERSONAL).json() == ANSWER | told
    refused = sent(client, served, LPJK, PERSONAL, **{"Kompeten-Purpose": "curiosity"})
    assert refused.status_code == 400
    assert code_of(refused.json()) == "BAD_PURPOSE"


def code_of(answer: dict[str, Any]) -> str:
    (error,) = answer["errors"]
    return str(error["extensions"]["code"])
