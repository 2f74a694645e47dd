"""The page's files as they are served: closed policy, small, whole, and nothing in them that a page must not do."""

import hashlib
import json
import re
from pathlib import Path

import httpx2
import pytest
from starlette.applications import Starlette

from api.joined_modules import JOINED
from api.page import SCANNER_WORKER, page_routes, read_page
from signing.transport import dictionary
from tests.page.files import STATIC, VENDOR, own_files
from tests.page.register import PublishedRegister

SUMS = [line.split("  ") for line in (VENDOR / "SHA256SUMS").read_text("ascii").splitlines()]
VENDORED = {name: sha256 for sha256, name in SUMS}
"""The SHA-256 of each file that is not ours."""

IMPORT = re.compile(r'^(?:import|export)[^;]*?from "([^"]+)";', re.MULTILINE)
LARGEST_BEFORE_SCANNING = 250 * 1024  # bytes
"""What the page may weigh before the code reader's WebAssembly is asked for."""


@pytest.fixture
async def client(register: PublishedRegister) -> httpx2.AsyncClient:
    transport = httpx2.ASGITransport(Starlette(routes=page_routes(register.directory)))
    return httpx2.AsyncClient(transport=transport, base_url="http://page.example")


async def test_the_policy_is_closed(client: httpx2.AsyncClient) -> None:
    answer = await client.get("/")
    policy = answer.headers["Content-Security-Policy"]
    assert "unsafe" not in policy
    assert policy.startswith("default-src 'none'; script-src 'self'; style-src 'self';")
    for directive in ("frame-ancestors 'none'", "require-trusted-types-for 'script'", "base-uri 'none'"):
        assert directive in policy
    assert answer.headers["Permissions-Policy"].startswith("camera=(self), microphone=()")
    assert answer.headers["Referrer-Policy"] == "no-referrer"
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert answer.headers["Cross-Origin-Opener-Policy"] == "same-origin"


async def test_only_the_scanners_worker_may_compile(register: PublishedRegister) -> None:
    open_to_compiling = [path for path, file in read_page(register.directory).items() if "unsafe" in file.policy]
    assert open_to_compiling == [SCANNER_WORKER]
    policy = read_page(register.directory)[SCANNER_WORKER].policy
    assert policy == "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'"


async def test_a_file_that_the_browser_has_is_not_sent_again(client: httpx2.AsyncClient) -> None:
    first = await client.get("/static/page/main.js")
    again = await client.get("/static/page/main.js", headers={"If-None-Match": first.headers["ETag"]})
    assert (first.status_code, again.status_code, again.content) == (200, 304, b"")
    assert first.headers["Content-Type"] == "text/javascript; charset=utf-8"
    assert first.headers["Content-Encoding"] == "gzip"
    plain = await client.get("/static/page/main.js", headers={"Accept-Encoding": "identity"})
    assert "Content-Encoding" not in plain.headers
    assert plain.content == first.content


async def test_the_service_worker_names_every_file_by_its_hash(client: httpx2.AsyncClient) -> None:
    script = (await client.get("/service_worker.js")).text
    shell = json.loads(script.removeprefix("const SHELL = ").partition(";\n")[0])
    assert {"/", "/manifest.webmanifest", "/static/pinned_root.json", "/static/dictionary_1.bin"} < shell[
        "shell"
    ].keys()
    assert sorted(shell["extras"]) == [
        "/static/scanner/worker.js",
        "/static/vendor/zxing/reader/index.js",
        "/static/vendor/zxing/share.js",
        "/static/vendor/zxing/zxing_reader.wasm",
    ]
    for path, sha256 in {**shell["shell"], **shell["extras"]}.items():
        assert hashlib.sha256((await client.get(path)).content).hexdigest() == sha256


async def test_the_page_carries_this_registers_first_root_and_the_dictionary(
    client: httpx2.AsyncClient, register: PublishedRegister
) -> None:
    root = register.directory / "metadata" / "1.root.json"
    assert (await client.get("/static/pinned_root.json")).content == root.read_bytes()
    assert (await client.get("/static/dictionary_1.bin")).content == dictionary()


async def test_without_a_trust_repository_there_is_no_page(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        page_routes(tmp_path)


def test_the_page_is_small(register: PublishedRegister) -> None:
    page = read_page(register.directory)
    left_out = ("/static/register", "/register", "/static/style/register.css", "/static/vendor/zxing/")
    kept = [file for path, file in page.items() if not path.startswith(left_out) and "LICENSE" not in path]
    sent = sum(len(file.compressed or file.body) for file in kept)
    assert sent < LARGEST_BEFORE_SCANNING, f"{sent} bytes"


def test_nothing_is_inline() -> None:
    document = (STATIC / "index.html").read_text("utf-8")
    assert not re.search(r"<script(?![^>]*\bsrc=)", document)
    assert not re.search(r"<style|\sstyle=|\son[a-z]+=", document)
    addresses = re.findall(r'(?:src|href)="([^"]+)"', document)
    assert [address for address in addresses if not address.startswith(("/", "#"))] == []


def test_text_goes_in_as_text() -> None:
    markup = r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|createContextualFragment|DOMParser"
    forbidden = re.compile(rf"{markup}|\beval\(|new Function")
    for file in own_files(".js"):
        assert not forbidden.search(file.read_text("utf-8")), file.name


def test_nothing_of_the_page_names_another_origin() -> None:
    for file in own_files(".js", ".css", ".html", ".webmanifest"):
        found = re.findall(r"""["'(]https?://[^"')]+""", file.read_text("utf-8"))
        assert [url for url in found if "www.w3.org/2000/svg" not in url] == [], file.name


def test_every_module_of_the_first_verdict_is_served_in_one_file(register: PublishedRegister) -> None:
    page = read_page(register.directory)
    joined = re.findall(r'^\$modules\["/static/([^"]+)"\] =', page[JOINED].body.decode(), re.MULTILINE)
    assert sorted(joined) == sorted(str(file.relative_to(STATIC)) for file in _imported(STATIC / "page" / "main.js"))
    assert f'<link rel="modulepreload" href="{JOINED}">' in page["/"].body.decode()


async def test_the_document_asks_for_the_trust_data_beside_itself(client: httpx2.AsyncClient) -> None:
    link = (await client.get("/")).headers["Link"]
    assert link == "</trust/newest.json>; rel=preload; as=fetch; crossorigin"
    assert "Link" not in (await client.get("/static/page/main.js")).headers


@pytest.mark.parametrize("name", sorted(VENDORED))
def test_what_is_not_ours_is_unchanged(name: str) -> None:
    assert hashlib.sha256((VENDOR / name).read_bytes()).hexdigest() == VENDORED[name]


def test_everything_that_is_not_ours_is_named_with_its_licence() -> None:
    found = {str(file.relative_to(VENDOR)) for file in VENDOR.rglob("*") if file.is_file()}
    notices = {
        "README.md",
        "SHA256SUMS",
        "fonts/LICENSE-plus-jakarta-sans",
        "zxing/LICENSE-zxing-cpp",
        "zxing/LICENSE-zxing-wasm",
    }
    assert found == VENDORED.keys() | notices


def _imported(module: Path) -> set[Path]:
    """Return every module that this one imports, and that those import."""
    found: set[Path] = set()
    open_modules = [module]
    while open_modules:
        importing = open_modules.pop()
        named = {(importing.parent / name).resolve() for name in IMPORT.findall(importing.read_text("utf-8"))}
        open_modules += named - found
        found |= named
    return found
