"""The page beside the real application: a certificate that it issued, its code and its paper, and old ones without."""

import asyncio
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import httpx2
import pytest
import pytest_asyncio
from playwright.async_api import Page, expect

from api.process import open_register
from models.services.certification.import_certificates import (
    ImportCertificate,
    ReplaceImported,
    import_certificates,
    replace_imported,
)
from models.tables.connection import connected
from signing.transport import to_digits
from tests.api.serving import PATIENCE, Served, eventually, graphql, real_server, serve_small_register
from tests.database import sqlite_copy
from tests.page.accessibility import violations
from tests.page.camera import Camera
from tests.page.test_camera import scan
from tests.page.test_inputs import choose_here, picture
from tests.register import HOLDER, LSP, NOW, OFFICER
from tests.signing.photographs import HAND_HELD, Photograph

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session")]

VERIFY = "query ($token: String!) { certificateVerify(token: $token) { verdict } }"
OLD = {
    "UNSIGNED": ("TIK.9001.00901.2024", "62090 2513 3 0000901 2024", date(2027, 3, 4), None),
    "UNSIGNED_EXPIRED": ("TIK.9001.00902.2022", "62090 2513 3 0000902 2022", date(2025, 3, 4), None),
    "UNSIGNED_REVOKED": ("TIK.9001.00903.2024", "62090 2513 3 0000903 2024", date(2027, 3, 4), date(2025, 8, 17)),
    "UNSIGNED_REPLACED": ("TIK.9001.00904.2024", "62090 2513 3 0000904 2024", date(2027, 3, 4), None),
}
"""Registration number, certificate number, last day and day of revocation, by what the page makes of them."""
TITLES = {
    "UNSIGNED": "Ada di register, tanpa tanda tangan digital",
    "UNSIGNED_EXPIRED": "Ada di register, tetapi masa berlakunya habis",
    "UNSIGNED_REVOKED": "Ada di register, tetapi telah dicabut",
    "UNSIGNED_REPLACED": "Sudah diganti dengan sertifikat baru",
}
TITLES_IN_ENGLISH = {
    "UNSIGNED": "In the register, not digitally signed",
    "UNSIGNED_EXPIRED": "In the register, but expired",
    "UNSIGNED_REVOKED": "In the register, but revoked",
    "UNSIGNED_REPLACED": "Replaced by a new certificate",
}


@dataclass(frozen=True)
class Application:
    """The application on a socket, and the one certificate that it has issued."""

    served: Served
    address: str

    def file(self, path: str) -> bytes:
        """A file of the certificate, as its LSP's officer gets it."""
        address = f"{self.address}/certificates/{self.served.issued.registration_number}/{path}"
        return httpx2.get(address, headers=self.served.headers(OFFICER), timeout=PATIENCE).raise_for_status().content


@pytest.fixture(scope="module")
def application(tmp_path_factory: pytest.TempPathFactory, migrated_sqlite: Path) -> Iterator[Application]:
    directory = tmp_path_factory.mktemp("application")
    url = sqlite_copy(migrated_sqlite, directory)
    served = serve_small_register(directory, url, printed_verification_rate="100/minute")
    asyncio.run(_import(served, url))
    with real_server(served.app()) as address, httpx2.Client(base_url=address, timeout=PATIENCE) as client:
        token = served.issued.token
        eventually(lambda: graphql(client, VERIFY, token=token)["certificateVerify"]["verdict"] == "VALID")
        yield Application(served, address)


async def _import(served: Served, url: str) -> None:
    async with connected(url):
        register, title = open_register(served.settings), "Pengembang Web Madya"
        days = {standing: date(int(number[-4:]), 3, 5) for standing, (number, *_) in OLD.items()}
        old = [
            ImportCertificate(LSP, number, certificate, HOLDER.name, title, days[standing], last, revoked)
            for standing, (number, certificate, last, revoked) in OLD.items()
        ]
        await import_certificates(register, OFFICER, NOW, old)
        replaced = ReplaceImported(OLD["UNSIGNED_REPLACED"][0], served.issued.registration_number)
        await replace_imported(register, OFFICER, NOW, replaced)


@pytest_asyncio.fixture(loop_scope="session")
async def visitor(page: Page) -> Page:
    """Somebody who looks at a certificate on the morning of its issue."""
    await page.clock.set_fixed_time(NOW)
    return page


async def expect_valid(page: Page) -> None:
    await expect(page.locator("[data-verdict]")).to_have_attribute("data-verdict", "VALID")
    await expect(page.locator("main")).to_contain_text(HOLDER.name)


async def test_by_the_address_in_the_code(visitor: Page, application: Application) -> None:
    digits = to_digits(application.served.issued.token)
    await visitor.goto(f"{application.address}/#{digits}")
    await expect_valid(visitor)
    await visitor.get_by_text("Rincian pemeriksaan").click()
    await expect(visitor.locator(".units tbody tr")).to_have_count(3)


async def test_by_a_photograph_of_the_code_and_by_the_paper(visitor: Page, application: Application) -> None:
    await visitor.goto(application.address)
    await choose_here(visitor, picture("foto.jpg", HAND_HELD.take(application.file("qr.png"))))
    await expect_valid(visitor)
    await visitor.get_by_role("button", name="Kembali").click()
    await choose_here(visitor, picture("sertifikat.pdf", application.file("paper.pdf")))
    await expect_valid(visitor)


async def test_by_the_camera(camera: Camera, scanner: Page, application: Application) -> None:
    await scanner.clock.set_fixed_time(NOW)
    camera.shows(*[Photograph(width=460).take(application.file("qr.png"))] * 3)
    await scan(scanner, application.address)
    await expect_valid(scanner)


@pytest.mark.parametrize("standing", OLD)
async def test_an_old_certificate_without_a_signature(
    visitor: Page, application: Application, artefacts: Path, standing: str
) -> None:
    """It is found, never green, and the visitor is told what to do now; in both languages."""
    await visitor.goto(application.address)
    await visitor.get_by_role("button", name="Kode rusak?").click()
    await ask(visitor, ("Nomor registrasi", "Nama pemegang", "Tanya server"), OLD[standing][0])
    await told(visitor, standing, TITLES, artefacts / f"old-{standing}-id.png")
    await visitor.get_by_role("button", name="English").click()
    await visitor.set_viewport_size({"width": 320, "height": 640})
    await ask(visitor, ("Registration number", "Holder's name", "Ask the register's server"), OLD[standing][0])
    await told(visitor, standing, TITLES_IN_ENGLISH, artefacts / f"old-{standing}-en-320.png")
    assert await visitor.evaluate("document.documentElement.scrollWidth") == 320


async def ask(page: Page, labels: tuple[str, str, str], number: str) -> None:
    number_label, name_label, button = labels
    await page.get_by_label(number_label).fill(number)
    await page.get_by_label(name_label).fill(HOLDER.name)
    await page.get_by_role("button", name=button).click()


async def told(page: Page, standing: str, titles: dict[str, str], artefact: Path) -> None:
    panel = page.locator("[data-printed]")
    await expect(panel).to_have_attribute("data-printed", standing)
    await expect(panel.locator("h2")).to_have_text(titles[standing])
    assert await panel.locator("li").count() >= 2
    assert "tone-good" not in (await panel.get_attribute("class") or "")
    assert await violations(page) == []
    await page.screenshot(path=artefact, full_page=True)


async def test_old_certificates_in_a_list(visitor: Page, application: Application) -> None:
    lines = [f"{number};{HOLDER.name}" for number, *_ in OLD.values()]
    await visitor.goto(application.address)
    await choose_here(visitor, picture("nomor.csv", "\n".join(lines).encode()))
    await expect(visitor.locator("[data-result]")).to_have_count(4)
    rows = await visitor.locator("[data-result]").evaluate_all("all => all.map(one => one.dataset.result)")
    assert rows == [f"ASKED_{standing}" for standing in OLD]
    await expect(visitor.locator("[data-result]").first).to_contain_text(TITLES["UNSIGNED"])
