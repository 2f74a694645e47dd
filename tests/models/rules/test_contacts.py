"""How a body may write how it is reached."""

from collections.abc import Callable

import pytest

from models.rules.contacts import body_email, body_phone, body_website
from models.rules.violations import InvalidInput


@pytest.mark.parametrize(
    ("read", "text", "kept"),
    [
        (body_phone, " +62 (21) 555-0100 ", "+62 (21) 555-0100"),
        (body_email, "Kantor@LSP.example", "kantor@lsp.example"),
        (body_website, "https://lsp.example", "https://lsp.example"),
        (body_website, "http://www.lsp.example:8080/tentang?a=b", "http://www.lsp.example:8080/tentang?a=b"),
    ],
)
def test_what_is_fine_is_kept(read: Callable[[str], str], text: str, kept: str) -> None:
    assert read(text) == kept


@pytest.mark.parametrize(
    ("read", "text"),
    [
        (body_phone, ""),
        (body_phone, "021"),
        (body_phone, "kantor 555 0100"),
        (body_phone, "0" * 41),
        (body_email, "kantor"),
        (body_email, "kantor@lsp"),
        (body_email, f"{'k' * 120}@lsp.example"),
        (body_website, "lsp.example"),
        (body_website, "javascript:alert(1)"),
        (body_website, "https://lsp.example/ x"),
        (body_website, "https://lsp.example/\u043b"),
    ],
)
def test_what_is_not_is_refused(read: Callable[[str], str], text: str) -> None:
    with pytest.raises(InvalidInput):
        read(text)
