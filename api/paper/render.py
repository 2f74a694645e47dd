"""From values to the bytes of a PDF/A-3a, PDF/UA-1 file; the same values always give the same bytes."""

import json
import threading
from dataclasses import asdict, dataclass
from datetime import UTC, datetime, time
from functools import cache
from importlib.resources import files
from typing import Any

import typst

from api.paper.content import PaperContent
from api.paper.words import date_in_words, years_in_words
from signing.qr import CertificateSymbol

_QUIET_ZONE = 4  # modules on each side, ISO/IEC 18004
_SYMBOL_WIDTH = 40.0  # millimetres, without the quiet zone
_MODULE_WIDTH = 0.6  # millimetres: a narrower module is hard for a cheap camera at arm's length
_COMPILING = threading.Lock()  # one compiler in a process, one file at a time


class PaperNotRendered(RuntimeError):
    """The template could not set the content without loss, for example a letter that no shipped font has."""


@dataclass(frozen=True, slots=True)
class Signed:
    """What makes a paper a certificate and not a draft: its symbol and the token that it carries."""

    token: str
    symbol: CertificateSymbol


def render_paper(content: PaperContent, signed: Signed | None, *, emblem: str | None = None) -> bytes:
    """Render one certificate as a PDF file with its JWT attached; without `signed`, a draft that says so.

    `emblem` is the text of an SVG picture for the head of the page; a neutral seal stands there without it.
    Raises PaperNotRendered when something could not be set as given.
    """
    inputs = {"paper": json.dumps(_template_data(content, signed), ensure_ascii=False)}
    if signed is not None:
        inputs |= {"symbol": signed.symbol.svg(), "token": signed.token}
    if emblem is not None:
        inputs["emblem"] = emblem
    return _compile(inputs, datetime.combine(content.issued_on, time(), UTC))


def symbol_width(symbol: CertificateSymbol) -> float:
    """Return the width of the printed picture with its quiet zone, in mm: 40 of code, or what its modules need."""
    return _module_width(symbol) * (len(symbol.modules) + 2 * _QUIET_ZONE)


def _module_width(symbol: CertificateSymbol) -> float:
    return max(_SYMBOL_WIDTH / len(symbol.modules), _MODULE_WIDTH)


def _compile(inputs: dict[str, str], created: datetime) -> bytes:
    try:
        with _COMPILING:
            pdf, warnings = _compiler().compile_with_warnings(
                format="pdf", sys_inputs=inputs, pdf_standards=["a-3a", "ua-1"], timestamp=int(created.timestamp())
            )
    except typst.TypstError as error:
        raise PaperNotRendered(str(error)) from error
    if warnings:
        raise PaperNotRendered(str(warnings[0]))
    if not isinstance(pdf, bytes):
        raise PaperNotRendered("typst answered no file")
    return pdf


@cache
def _compiler() -> typst.Compiler:
    here = files("api.paper")
    return typst.Compiler(str(here / "paper.typ"), font_paths=[str(here / "fonts")], ignore_system_fonts=True)


def _template_data(content: PaperContent, signed: Signed | None) -> dict[str, Any]:
    """Return the JSON object that the template reads; everything in it is text to print."""
    words = {
        "validity": years_in_words(content.validity_years),
        "issued_on": date_in_words(content.issued_on),
        "valid_until": date_in_words(content.valid_until),
    }
    return asdict(content) | {
        **{key: asdict(value) for key, value in words.items()},
        "document_title": f"Sertifikat Kompetensi {content.registration_number}",
        "description": "Sertifikat kompetensi kerja / Certificate of competence",
        "draft": signed is None,
        "symbol_width": _SYMBOL_WIDTH if signed is None else symbol_width(signed.symbol),
        "quiet_zone": 0 if signed is None else _QUIET_ZONE * _module_width(signed.symbol),
    }
