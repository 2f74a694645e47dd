"""The ways into a check beside the address bar: pictures, PDFs, text, number and name, and many at once."""

import asyncio
import csv
import io
import json
from datetime import timedelta
from pathlib import Path

import pytest
from graphql import build_schema, parse, validate
from PIL import Image
from playwright.async_api import FilePayload, Page, expect

from api.paper.render import Signed, render_paper
from schema.root import create_schema
from signing.qr import draw_certificate
from tests.api.paper.samples import USUAL
from tests.page.accessibility import violations
from tests.page.files import STATIC
from tests.page.register import OLDER_VERSION, PublishedRegister
from tests.page.server import Served
from tests.page.situations import EVERY_VERDICT, Situation, drawn, expired
from tests.signing.photographs import HAND_HELD, UPSIDE_DOWN

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session")]

VERDICT = "[data-verdict]"


def picture(name: str, data: bytes) -> FilePayload:
    kinds = {".png": "image/png", ".jpg": "image/jpeg", ".pdf": "application/pdf", ".csv": "text/csv"}
    return {"name": name, "mimeType": kinds[Path(name).suffix], "buffer": data}


async def choose(page: Page, server: Served, *files: FilePayload) -> None:
    await page.goto(server.address)
    await choose_here(page, *files)


async def choose_here(page: Page, *files: FilePayload) -> None:
    async with page.expect_file_chooser() as chooser:
        await page.get_by_role("button", name="Foto atau PDF").click()
    await (await chooser.value).set_files(files)


READ_A_SLOW_PDF = """async () => {
  const { certificatesInPdf } = await import("/static/scanner/pdf.js");
  const streams = new TextEncoder().encode("stream\\nendstream\\n".repeat(4_000)), zeros = 20_000_000;
  const pdf = new Uint8Array(zeros + streams.length);
  pdf.set(streams, zeros);
  return (await certificatesInPdf(pdf)).length;
}"""


async def expect_verdict(page: Page, verdict: str) -> None:
    await expect(page.locator(VERDICT)).to_have_attribute("data-verdict", verdict)


@pytest.mark.parametrize("situation", EVERY_VERDICT)
async def test_every_verdict_from_a_picture_a_photograph_and_a_scanned_pdf(
    page: Page, served: tuple[PublishedRegister, Served], situation: Situation
) -> None:
    register, server = served
    symbol = drawn(register, situation.text(register))
    photograph, scan = HAND_HELD.take(symbol), io.BytesIO()
    Image.open(io.BytesIO(photograph)).save(scan, "pdf")
    await choose(page, server, picture("kode.png", symbol))
    for file in (picture("foto.jpg", photograph), picture("pindaian.pdf", scan.getvalue())):
        await expect_verdict(page, situation.verdict)
        await page.get_by_role("button", name="Kembali").click()
        await choose_here(page, file)
    await expect_verdict(page, situation.verdict)


async def test_a_photograph_upside_down(page: Page, register: PublishedRegister, server: Served) -> None:
    photograph = UPSIDE_DOWN.take(register.picture(register.token(status_index=2)))
    await choose(page, server, picture("foto.jpg", photograph))
    await expect_verdict(page, "REVOKED")


async def test_our_own_pdf_by_its_attachment(page: Page, register: PublishedRegister, server: Served) -> None:
    compact = register.token()
    paper = render_paper(USUAL, Signed(compact, draw_certificate(compact)))
    await choose(page, server, picture("sertifikat.pdf", paper))
    await expect_verdict(page, "VALID")


async def test_a_pdf_made_to_be_slow_is_read_at_once(page: Page, server: Served) -> None:
    await page.goto(server.address)
    assert await asyncio.wait_for(page.evaluate(READ_A_SLOW_PDF), 20) == 0  # looked through again and again: minutes


async def test_a_picture_without_a_code(page: Page, server: Served, artefacts: Path) -> None:
    blank = io.BytesIO()
    Image.new("RGB", (400, 300), "white").save(blank, "png")
    await choose(page, server, picture("kosong.png", blank.getvalue()))
    await expect(page.locator("h1")).to_have_text("Tidak ada kode QR yang terbaca pada gambar ini.")
    assert await violations(page) == []
    await page.screenshot(path=artefacts / "no-code.png", full_page=True)


async def test_a_picture_with_two_codes_becomes_a_table(
    page: Page, register: PublishedRegister, server: Served
) -> None:
    codes = [Image.open(io.BytesIO(register.picture(register.token(status_index=at)))) for at in (1, 2)]
    side = max(code.width for code in codes)  # two tokens may differ by a version of the symbol
    both = Image.new("L", (side * 2 + 60, side), 255)
    for at, code in enumerate(codes):
        both.paste(code, (at * (side + 60), 0))
    data = io.BytesIO()
    both.save(data, "png")
    await choose(page, server, picture("dua.png", data.getvalue()))
    await expect(page.locator("[data-result]")).to_have_count(2)
    rows = await page.locator("[data-result]").evaluate_all("all => all.map(one => one.dataset.result)")
    assert sorted(rows) == ["REVOKED", "VALID"]


async def test_pasted_text(page: Page, register: PublishedRegister, server: Served, artefacts: Path) -> None:
    await page.goto(server.address)
    await page.get_by_role("button", name="Tempel teks").click()
    await page.get_by_role("button", name="Periksa").click()
    await expect(page.get_by_role("alert")).to_have_text("Tempelkan teksnya dahulu.")
    assert await violations(page) == []
    await page.screenshot(path=artefacts / "text.png", full_page=True)
    await page.get_by_label("Teks sertifikat").fill(register.token())
    await page.get_by_role("button", name="Periksa").click()
    await expect_verdict(page, "VALID")


async def test_a_look_alike_host_is_warned_about(
    page: Page, register: PublishedRegister, server: Served, artefacts: Path
) -> None:
    await page.goto(server.address)
    await page.get_by_role("button", name="Tempel teks").click()
    await page.get_by_label("Teks sertifikat").fill(f"https://cek-bnsp.example/#{register.digits()}")
    await page.get_by_role("button", name="Periksa").click()
    await expect_verdict(page, "VALID")
    await expect(page.locator(".notes")).to_contain_text("alamat pada kode QR bukan alamat register")
    await page.screenshot(path=artefacts / "look-alike.png", full_page=True)


def on_record(register: PublishedRegister) -> dict[str, object]:
    """What a server says of a number and a name that belong together."""
    certificate = {
        "registrationNumber": "TIK.9001.00042.2026",
        "certificateNumber": "62090 2513 3 0000042 2026",
        "holderName": "Siti Nurhaliza binti Ahmad",
        "scheme": "SKM-000123@2",
        "schemeTitle": "Pengembang Web Madya",
        "lspLicenceNumber": "BNSP-LSP-9001-ID",
        "lspName": "LSP Teknologi Digital Contoh",
        "issuedAt": "2026-07-25T03:00:00+00:00",
        "validBefore": "2029-11-21T17:00:00+00:00",
    }
    return {"verdict": "VALID", "dataOf": register.now.isoformat(), "certificate": certificate}


async def ask(page: Page, server: Served) -> None:
    await page.goto(server.address)
    await page.get_by_role("button", name="Kode rusak?").click()
    await page.get_by_label("Nomor registrasi").fill(" TIK.9001.00042.2026 ")
    await page.get_by_label("Nama pemegang").fill("Siti Nurhaliza binti Ahmad")
    await page.get_by_role("button", name="Tanya server").click()


async def test_number_and_name_are_asked_of_the_server(
    page: Page, register: PublishedRegister, own_server: Served, artefacts: Path
) -> None:
    own_server.printed = on_record(register)
    await ask(page, own_server)
    await expect(page.locator("[data-printed]")).to_have_attribute("data-printed", "VALID")
    await expect(page.locator("[data-printed]")).to_contain_text("21 November 2029")
    await expect(page.locator("[data-printed] h2")).to_have_text("Tercatat di register: Berlaku")
    await expect(page.locator("main")).to_contain_text(f"dikirim ke {own_server.address.removeprefix('http://')}")
    question = json.loads(next(one for one in own_server.asked if one.startswith("POST")).rpartition("] ")[2])
    assert question["variables"] == {"number": "TIK.9001.00042.2026", "name": "Siti Nurhaliza binti Ahmad"}
    assert await violations(page) == []
    await page.screenshot(path=artefacts / "printed.png", full_page=True)


async def test_no_record_for_number_and_name(page: Page, own_server: Served) -> None:
    own_server.printed = {}
    await ask(page, own_server)
    await expect(page.locator("[data-printed]")).to_have_attribute("data-printed", "NO_MATCH")


async def test_a_record_whose_holder_was_erased(page: Page, own_server: Served) -> None:
    own_server.printed = {}
    own_server.erased = {
        "registrationNumber": "TIK.9001.00042.2026",
        "certificateNumber": "62090 2513 3 0000042 2026",
        "title": "Pemrogram Web Muda",
        "issuedOn": "2026-05-11",
        "validUntil": "2029-05-11",
        "lsp": {"name": "LSP Teknologi Contoh", "licenceNumber": "BNSP-LSP-9001-ID"},
    }
    await ask(page, own_server)
    shown = page.locator("[data-printed]")
    await expect(shown).to_have_attribute("data-printed", "ERASED")
    await expect(shown.get_by_role("heading", level=2)).to_have_text("Ada di register, tanpa nama pemegang")
    await expect(shown).to_contain_text("Hari terakhirnya 11 Mei 2029.")
    await expect(shown).to_contain_text("Bila ragu, tanyakan LSP Teknologi Contoh.")
    await expect(shown).not_to_contain_text("Siti")


async def test_a_server_that_has_heard_too_much(page: Page, own_server: Served) -> None:
    await ask(page, own_server)
    await expect(page.get_by_role("alert")).to_contain_text("Terlalu banyak pertanyaan")


async def test_many_at_once_with_a_report(
    page: Page, register: PublishedRegister, server: Served, artefacts: Path
) -> None:
    look_alike, older = f"https://cek-example.go.id/#{register.digits()}", register.digits(scheme=OLDER_VERSION)
    lines = ["kode", register.text(register.token()), register.token(status_index=3), expired(register), "halo"]
    await choose(
        page,
        server,
        picture("satu.png", register.picture(register.token())),
        picture("rusak.png", b"not a picture"),
        picture("daftar.csv", "\n".join([*lines, look_alike, older]).encode()),
    )
    await expect(page.locator("[data-result]")).to_have_count(8)
    await expect(page.get_by_role("button", name="Unduh laporan")).to_be_visible()
    rows = await page.locator("[data-result]").evaluate_all("all => all.map(one => one.dataset.result)")
    assert rows == ["VALID", "FAILED", "VALID", "SUSPENDED", "EXPIRED", "NOT_OURS", "VALID", "VALID"]
    await expect(page.locator("[data-result]").nth(6)).to_contain_text("PERINGATAN: alamat pada kode QR")
    await expect(page.locator("[data-result]").nth(7)).to_contain_text("Skema ini kini sudah memiliki versi")
    assert await violations(page) == []
    await page.set_viewport_size({"width": 1000, "height": 900})
    await page.screenshot(path=artefacts / "many.png", full_page=True)
    async with page.expect_download() as download:
        await page.get_by_role("button", name="Unduh laporan").click()
    report = (await (await download.value).path()).read_text(encoding="utf-8-sig")
    found = list(csv.DictReader(io.StringIO(report)))
    assert [row["result"] for row in found] == rows
    assert [row["notes"] for row in found] == [""] * 6 + ["FOREIGN_HOST", "SUPERSEDED"]
    assert found[0]["registration_number"] == "TIK.9001.00042.2026"
    assert found[2]["source"] == "daftar.csv:2"
    assert found[4]["valid_until"] == (register.now + timedelta(hours=7) - timedelta(days=30)).date().isoformat()


async def test_a_folder_that_is_dropped_onto_the_page(
    page: Page, register: PublishedRegister, server: Served, tmp_path: Path
) -> None:
    folder = tmp_path / "pelamar"
    (folder / "gudang").mkdir(parents=True)
    (folder / "satu.png").write_bytes(register.picture(register.token()))
    (folder / "gudang" / "dua.png").write_bytes(register.picture(register.token(status_index=2)))
    await page.goto(server.address)
    await expect(page.locator("h1")).to_be_visible()
    session = await page.context.new_cdp_session(page)
    data = {"items": [], "files": [str(folder)], "dragOperationsMask": 1}
    for event in ("dragEnter", "dragOver", "drop"):
        await session.send("Input.dispatchDragEvent", {"type": event, "x": 100, "y": 300, "data": data})
    rows = page.locator("[data-result]")
    await expect(rows).to_have_count(2)
    found = await rows.evaluate_all("all => all.map(one => [one.cells[0].textContent, one.dataset.result])")
    assert sorted(found) == [["pelamar/gudang/dua.png", "REVOKED"], ["pelamar/satu.png", "VALID"]]


async def test_a_list_of_numbers_is_asked_of_the_server(
    page: Page, register: PublishedRegister, own_server: Served
) -> None:
    own_server.printed = on_record(register)
    lines = b"nomor;nama\nTIK.9001.00042.2026;Siti Nurhaliza binti Ahmad\n"
    await choose(page, own_server, picture("nomor.csv", lines))
    await expect(page.locator("[data-result]")).to_have_attribute("data-result", "ASKED_VALID")
    await expect(page.locator("[data-result]")).to_contain_text("ditanyakan kepada server")


async def test_the_question_fits_the_schema() -> None:
    script = (STATIC / "page" / "printed.js").read_text("utf-8")
    question = script.partition("`")[2].partition("`")[0]
    assert validate(build_schema(create_schema().as_str()), parse(question)) == []
