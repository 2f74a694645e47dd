"""What happens over HTTP: a certificate is issued, checked offline, revoked, published, and checked again."""

import asyncio
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from api.authentication.local_issuer import LocalIssuer
from api.demo.actors import decider_of, officer_of
from api.demo.client import Refused, RegisterClient
from api.demo.errors import DemoError
from api.demo.mutations import DECIDE, ISSUE, RECORD, REVOKE, USE_SITE
from api.demo.showcase import Showcase
from api.demo.verification import OfflineCheck, check_offline
from api.settings import Settings
from models.rules.sites import SiteInUse
from signing.trust.bundle import write_bundle

PICTURE = "certificate.png"
DRAWING = "certificate.svg"
BUNDLE = "trust-bundle.zip"
_LOOK_AGAIN = 0.5  # seconds
_PATIENCE = 30.0  # seconds until a change must be published

Tell = Callable[[str], None]
"""Told of each step, in a sentence."""


class NotPublished(DemoError):
    """The register did not publish a change in time."""

    def __init__(self, wanted: str, found: str) -> None:
        super().__init__(f"after {_PATIENCE:.0f} seconds the register still answers {found} instead of {wanted}")
        self.wanted = wanted
        self.found = found


@dataclass(frozen=True, slots=True)
class Ended:
    """How the story went."""

    certificate: Mapping[str, Any]
    """As `certificateIssue` answered."""
    first: OfflineCheck
    second: OfflineCheck
    """After the revocation."""

    @property
    def is_as_it_should_be(self) -> bool:
        """Tell whether the certificate was valid, and then revoked."""
        return (self.first.verdict, self.second.verdict) == ("VALID", "REVOKED")


class Story:
    """The story of one start."""

    def __init__(
        self, settings: Settings, client: RegisterClient, showcase: Showcase, now: datetime, tell: Tell
    ) -> None:
        issuer = LocalIssuer.open(settings)
        self._officer = issuer.token(officer_of(showcase.licence_number), now)
        self._decider = issuer.token(decider_of(showcase.licence_number), now)
        self._settings = settings
        self._client = client
        self._showcase = showcase
        self._tell = tell

    @property
    def directory(self) -> Path:
        """Where the pictures and the bundle are written."""
        return self._settings.data_directory

    async def tell(self) -> Ended:
        """Tell the story.

        1. assess and decide, 2. issue, 3. draw the QR code, 4. wait until it is published and bundle the data,
        5. check the picture, 6. revoke, 7. wait and bundle again, 8. check again.
        """
        assessment_id = await self._assess()  # 1
        certificate = await self._issue(assessment_id)  # 2
        number, token = certificate["registrationNumber"], certificate["token"]
        await self._draw(number)  # 3
        await self._bundle(token, "VALID")  # 4
        first = await self._check()  # 5
        await self._revoke(number)  # 6
        await self._bundle(token, "REVOKED")  # 7
        return Ended(certificate, first, await self._check())  # 8

    async def _use_site(self) -> None:
        """Let the LSP assess there; it may do so already."""
        try:
            await self._client.mutate(self._officer, USE_SITE, self._showcase.use_input())
        except Refused as refusal:
            if refusal.code != SiteInUse.code:
                raise

    async def _assess(self) -> str:
        await self._use_site()
        recorded = await self._client.mutate(self._officer, RECORD, self._showcase.record_input())
        assessment_id: str = recorded["assessment"]["id"]
        decision = {"assessmentId": assessment_id, "decision": "COMPETENT"}
        await self._client.mutate(self._decider, DECIDE, decision)
        self._tell(f"assessmentRecord, assessmentDecide: {self._showcase.person.name} is competent")
        return assessment_id

    async def _issue(self, assessment_id: str) -> Mapping[str, Any]:
        issued = await self._client.mutate(self._officer, ISSUE, self._showcase.issue_input(assessment_id))
        certificate: Mapping[str, Any] = issued["certificate"]
        self._tell(f"certificateIssue: {certificate['registrationNumber']} by {self._showcase.session.lsp.name}")
        return certificate

    async def _draw(self, number: str) -> None:
        for name, media in ((PICTURE, "png"), (DRAWING, "svg")):
            content = await self._client.picture(self._officer, number, media)
            (self.directory / name).write_bytes(content)
        self._tell(f"its QR code: {self.directory / PICTURE}, {self.directory / DRAWING}")

    async def _bundle(self, token: str, wanted: str) -> None:
        """Write the bundle, once the register itself answers from what it has published."""
        await self._published(token, wanted)
        await asyncio.to_thread(write_bundle, self._settings.trust_directory, self.directory / BUNDLE)
        self._tell(f"published; the data for checking offline: {self.directory / BUNDLE}")

    async def _published(self, token: str, wanted: str) -> None:
        found = ""
        for _ in range(int(_PATIENCE / _LOOK_AGAIN)):
            if (found := await self._client.verdict(token)) == wanted:
                return
            await asyncio.sleep(_LOOK_AGAIN)
        raise NotPublished(wanted, found)

    async def _check(self) -> OfflineCheck:
        check = await check_offline(self.directory / PICTURE, self.directory / BUNDLE)
        self._tell(f"python {' '.join(check.arguments)}: {check.verdict}")
        return check

    async def _revoke(self, number: str) -> None:
        request = {"registrationNumber": number, "reason": "HOLDER_REQUEST"}
        await self._client.mutate(self._officer, REVOKE, request)
        self._tell(f"certificateRevoke: {number}, at the holder's request")
