"""The claims of a certificate, and the one spelling of them that is signed."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class CertificateClaims:
    """What one certificate says (certificate-format.md section 1). Nothing in here has been checked by itself."""

    iss: str
    """The register's stable identifier, a URL without a slash at its end."""
    jti: str
    """Registration number in canonical form, `TIK.9001.00042.2026`."""
    iat: int
    """Time of issue, seconds since 1970."""
    exp: int
    """The first second after the last valid day, Asia/Jakarta, seconds since 1970."""
    name: str
    """The holder's name as printed."""
    number: str
    """Certificate number as printed, `62090 2513 3 0000042 2026`; unique only within one LSP."""
    blank: str | None
    """Number of the paper blank, when there is one."""
    scheme: str
    """Scheme code and version, `SKM-000123@2`."""
    title: str
    """The scheme's Indonesian title as printed."""
    level: int | None
    """KKNI level 1-9, when the scheme has one."""
    lsp: str
    """Licence number of the issuing LSP, `BNSP-LSP-9001-ID`."""
    status_index: int
    """Position in the status list."""
    status_uri: str
    """The status list, `<iss>/status/<number>`."""

    def payload(self) -> bytes:
        """Return the claims as minified UTF-8 JSON in their one order: the bytes that are signed."""
        return json.dumps(self.members(), ensure_ascii=False, separators=(",", ":")).encode("utf-8")

    def members(self) -> dict[str, Any]:
        """Return the JSON members in their order, without those that are absent."""
        members = {
            "iss": self.iss,
            "jti": self.jti,
            "iat": self.iat,
            "exp": self.exp,
            "name": self.name,
            "number": self.number,
            "blank": self.blank,
            "scheme": self.scheme,
            "title": self.title,
            "level": self.level,
            "lsp": self.lsp,
            "status": {"status_list": {"idx": self.status_index, "uri": self.status_uri}},
        }
        return {name: value for name, value in members.items() if value is not None}


def claims_from_members(members: Mapping[str, Any]) -> CertificateClaims:
    """Return the claims of JSON members whose names and types have been checked."""
    status = members["status"]["status_list"]
    words = {name: value for name, value in members.items() if name != "status"}
    return CertificateClaims(
        **{"blank": None, "level": None, **words},
        status_index=status["idx"],
        status_uri=status["uri"],
    )
