"""The newest metadata in one file: all that a new client asks for, and nothing that does not verify."""

import json
from datetime import timedelta
from pathlib import Path

import httpx2
import pytest
from starlette.applications import Starlette

from api.newest_trust import NewestTrust
from api.trust_files import trust_route
from signing.status_list import StatusValue
from tests.page.register import PublishedRegister, new_register

SET = ["metadata/1.targets.json", "metadata/2.issuers.json", "metadata/2.snapshot.json", "metadata/2.status.json"]


@pytest.fixture
def register(tmp_path: Path) -> PublishedRegister:
    return new_register(tmp_path)


def test_it_holds_the_files_of_the_newest_set_by_path(register: PublishedRegister) -> None:
    body = NewestTrust(register.directory).read()
    assert body is not None
    told = json.loads(body)
    assert sorted(told) == [
        *SET[:1],
        "metadata/2.issuers.json",
        "metadata/2.root.json",
        *SET[2:],
        "metadata/timestamp.json",
    ]
    assert told.pop("metadata/2.root.json") is None
    for path, text in told.items():
        assert text.encode() == (register.directory / path).read_bytes()


def test_it_follows_what_is_published(register: PublishedRegister) -> None:
    newest = NewestTrust(register.directory)
    assert newest.read() is newest.read()
    register.publish(register.now - timedelta(hours=1), {1: StatusValue.REVOKED})
    body = newest.read()
    assert body is not None
    assert "metadata/3.snapshot.json" in json.loads(body)


def test_nothing_published_is_nothing(tmp_path: Path) -> None:
    assert NewestTrust(tmp_path).read() is None


async def test_what_does_not_verify_is_not_offered(register: PublishedRegister) -> None:
    transport = httpx2.ASGITransport(Starlette(routes=[trust_route(register.directory)]))
    async with httpx2.AsyncClient(transport=transport, base_url="http://page.example") as client:
        offered = await client.get("/trust/newest.json")
        assert (offered.status_code, offered.headers["Cache-Control"]) == (200, "no-store")
        assert offered.headers["Access-Control-Allow-Origin"] == "*"
        assert offered.headers["Content-Encoding"] == "gzip"
        timestamp = register.directory / "metadata" / "timestamp.json"
        timestamp.write_bytes(timestamp.read_bytes().replace(b"x-issued", b"x-issues"))
        refused = await client.get("/trust/newest.json")
        assert (refused.status_code, refused.headers["Cache-Control"]) == (404, "no-store")
