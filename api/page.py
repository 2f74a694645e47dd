"""The checking page: static files with their security headers, the pinned root of this register, the service worker.

Everything is read once, when the process starts, so what is served under one version of the shell is one whole. The
page's own pinned root is the register's first root as it was then: a browser keeps it with the shell and believes no
other, whatever the trust repository serves later.
"""

import gzip
import hashlib
import json
import mimetypes
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from api.joined_modules import join_modules
from signing.transport import dictionary

STATIC = files("api") / "static"
FIRST_ROOT = Path("metadata/1.root.json")
ENTRY = "/static/page/main.js"
SCANNER_WORKER = "/static/scanner/worker.js"
SERVICE_WORKER = "/service_worker.js"
AT_THE_ROOT = {"/static/index.html": "/", "/static/manifest.webmanifest": "/manifest.webmanifest"}
REGISTER_PAGE = "/static/register/index.html"
REGISTER_PATHS = ("/register", "/register/lsp", "/register/schemes", "/register/scheme", "/register/statistics")
"""Where the public register is opened: one document, which looks at its own address."""
NEEDS_THE_SERVER = ("/register", "/static/register/", "/static/style/register.css")
"""What asks the server anyway, and is not kept for use without a network."""
EXTRAS = ("/static/vendor/zxing/", SCANNER_WORKER)
"""The code reader: heavy, and fetched only when somebody scans."""
NEWEST_TRUST = "/trust/newest.json"
"""What a phone without trust data needs beside the document."""
NOTICES = (".md", "LICENSE-zxing-wasm", "LICENSE-zxing-cpp", "LICENSE-plus-jakarta-sans", "SHA256SUMS")

WORTH_COMPRESSING = 860  # bytes; below that a packet is a packet
COMPRESSIBLE = ("text/", "application/json", "application/manifest+json", "image/svg+xml", "application/wasm")

MEDIA_TYPES = {
    ".js": "text/javascript",
    ".css": "text/css",
    ".html": "text/html",
    ".svg": "image/svg+xml",
    ".wasm": "application/wasm",
    ".woff2": "font/woff2",
    ".webmanifest": "application/manifest+json",
    ".bin": "application/octet-stream",
    ".md": "text/markdown",
}

CONTENT_SECURITY_POLICY = {
    "default-src": "'none'",
    "script-src": "'self'",
    "style-src": "'self'",
    "img-src": "'self' blob:",
    "font-src": "'self'",
    "connect-src": "'self'",
    "worker-src": "'self'",
    "manifest-src": "'self'",
    "base-uri": "'none'",
    "form-action": "'none'",
    "frame-ancestors": "'none'",
    "require-trusted-types-for": "'script'",
    "trusted-types": "kompeten",
}
"""Scripts and styles of this origin only, nothing inline, nothing evaluated."""

SCANNER_POLICY = {"default-src": "'none'", "script-src": "'self' 'wasm-unsafe-eval'", "connect-src": "'self'"}
"""The scanner's worker alone compiles WebAssembly: a worker has its own policy, and the page's stays closed."""

HEADERS = {
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Permissions-Policy": "camera=(self), microphone=(), geolocation=(), payment=(), usb=(), display-capture=()",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cache-Control": "no-cache",  # ask again each time; the answer is 304, and the service worker asks nothing
}


@dataclass(frozen=True, slots=True)
class PageFile:
    """One file of the page, as it is served."""

    body: bytes
    media_type: str
    policy: str
    """Its Content-Security-Policy."""
    also_needed: str | None = None
    """A file to fetch beside it, for whoever gets it from the server; the service worker's copy does not say so."""
    sha256: str = field(init=False)
    compressed: bytes | None = field(init=False)
    """Its body in gzip, where that is worth it."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "sha256", hashlib.sha256(self.body).hexdigest())
        worth_it = len(self.body) > WORTH_COMPRESSING and self.media_type.startswith(COMPRESSIBLE)
        object.__setattr__(self, "compressed", gzip.compress(self.body, mtime=0) if worth_it else None)

    def response(self, request: Request) -> Response:
        """Answer a request for the file: 304 when the caller has it, in gzip when the caller reads that."""
        headers = {
            **HEADERS,
            "Content-Security-Policy": self.policy,
            "ETag": f'"{self.sha256}"',
            "Vary": "Accept-Encoding",
        }
        if self.also_needed:
            headers["Link"] = f"<{self.also_needed}>; rel=preload; as=fetch; crossorigin"
        if headers["ETag"] in request.headers.get("If-None-Match", ""):
            return Response(status_code=304, headers=headers)
        if self.compressed is None or "gzip" not in request.headers.get("Accept-Encoding", ""):
            return Response(self.body, headers=headers, media_type=self.media_type)
        return Response(self.compressed, headers={**headers, "Content-Encoding": "gzip"}, media_type=self.media_type)


def page_routes(trust_directory: Path) -> list[BaseRoute]:
    """Return the routes of the checking page for the register whose trust repository lies in `trust_directory`.

    Raises FileNotFoundError when the repository has no first root yet (`kompeten trust init` makes it).
    """
    shell = read_page(trust_directory)
    return [_route(path, file) for path, file in {**shell, SERVICE_WORKER: _service_worker(shell)}.items()]


def read_page(trust_directory: Path) -> dict[str, PageFile]:
    """Return every file of the page by its path, the service worker excepted."""
    page = {**_static_files()}
    for path, at_the_root in AT_THE_ROOT.items():
        page[at_the_root] = page.pop(path)
    page["/"] = replace(page["/"], also_needed=NEWEST_TRUST)
    page |= dict.fromkeys(REGISTER_PATHS, page.pop(REGISTER_PAGE))
    page["/static/dictionary_1.bin"] = PageFile(dictionary(), MEDIA_TYPES[".bin"], _policy(CONTENT_SECURITY_POLICY))
    root = (trust_directory / FIRST_ROOT).read_bytes()
    page["/static/pinned_root.json"] = PageFile(root, "application/json", _policy(CONTENT_SECURITY_POLICY))
    return page


def _service_worker(page: Mapping[str, PageFile]) -> PageFile:
    """Return the worker behind the list of what it keeps: a change of any file changes the worker, and updates it."""
    hashes = {path: file.sha256 for path, file in sorted(page.items()) if _is_kept(path)}
    extras = {path: sha256 for path, sha256 in hashes.items() if path.startswith(EXTRAS)}
    shell = {path: sha256 for path, sha256 in hashes.items() if path not in extras}
    version = hashlib.sha256(json.dumps(hashes).encode()).hexdigest()[:16]
    listed = json.dumps({"version": version, "shell": shell, "extras": extras}, indent=1)
    script = (STATIC / "service_worker.js").read_bytes()
    return PageFile(f"const SHELL = {listed};\n".encode() + script, "text/javascript", _policy(CONTENT_SECURITY_POLICY))


def _is_kept(path: str) -> bool:
    return not path.endswith(NOTICES) and not path.startswith(NEEDS_THE_SERVER)


@cache
def _static_files() -> Mapping[str, PageFile]:
    """What is the same for every register, read and compressed once in a process."""
    found = {path: file.read_bytes() for path, file in _walk(STATIC, "/static") if path != f"/static{SERVICE_WORKER}"}
    scripts = {path: body.decode() for path, body in found.items() if path.endswith(".js")}
    found |= {path: text.encode() for path, text in join_modules(scripts, ENTRY).items()}
    return {path: PageFile(body, _media_type(path), _policy_of(path)) for path, body in found.items()}


def _walk(directory: Traversable, prefix: str) -> Iterator[tuple[str, Traversable]]:
    for entry in directory.iterdir():
        path = f"{prefix}/{entry.name}"
        if entry.is_dir():
            yield from _walk(entry, path)
        else:
            yield path, entry


def _route(path: str, file: PageFile) -> Route:
    async def answer(request: Request) -> Response:
        return file.response(request)

    return Route(path, answer, name=f"page:{path}", include_in_schema=False)


def _media_type(path: str) -> str:
    suffix = Path(path).suffix
    return MEDIA_TYPES.get(suffix) or mimetypes.guess_type(path)[0] or "text/plain"


def _policy_of(path: str) -> str:
    return _policy(SCANNER_POLICY if path == SCANNER_WORKER else CONTENT_SECURITY_POLICY)


def _policy(directives: Mapping[str, str]) -> str:
    return "; ".join(f"{name} {value}" for name, value in directives.items())
