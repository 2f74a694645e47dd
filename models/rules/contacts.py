"""How a body is reached: telephone, e-mail address, website."""

import re

from models.rules.texts import written
from models.rules.violations import InvalidInput

EMAIL = re.compile(r"[a-z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9-]*[a-z0-9])+", re.ASCII)
_PHONE = re.compile(r"\+?[0-9][0-9 ().-]{6,}", re.ASCII)
_WEBSITE = re.compile(
    r"https?://[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9-]*[a-z0-9])+(?::\d{1,5})?(?:/[!-~]*)?",
    re.ASCII | re.IGNORECASE,
)


def body_phone(text: str) -> str:
    """Return a body's telephone number as it is written. Raises InvalidInput."""
    phone = written("phone", text, 40)
    if not _PHONE.fullmatch(phone):
        raise InvalidInput("phone", "has seven digits or more, with spaces, brackets, full stops and hyphens between")
    return phone


def body_email(text: str) -> str:
    """Return a body's e-mail address in small letters. Raises InvalidInput."""
    email = written("email", text, 120).casefold()
    if not EMAIL.fullmatch(email):
        raise InvalidInput("email", "must look like kantor@lsp.example")
    return email


def body_website(text: str) -> str:
    """Return a body's website: pages make a link of it, so it begins with http:// or https://. Raises InvalidInput."""
    website = written("website", text, 200)
    if not _WEBSITE.fullmatch(website):
        raise InvalidInput("website", "must look like https://lsp.example")
    return website
