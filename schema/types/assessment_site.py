"""Assessment sites (TUK)."""

from datetime import date

import strawberry

from models.queries.sites import SiteRow, SiteVerificationRow
from models.rules.sites import is_verified_without_end, state_on
from models.rules.validity import jakarta_day
from models.rules.visibility import check_sees_assessors
from schema.context import Info
from schema.rows import of_row
from schema.types.enums import SiteKind, SiteState, SiteVerificationResult
from schema.types.lsp import Lsp
from schema.types.province import Province


@strawberry.type
class SiteVerification:
    """What an assessor found at a site, and until when that counts."""

    verified_on: date
    valid_until: date | None
    result: SiteVerificationResult
    verifier: str | None
    schemes: list[str]

    @classmethod
    def of(cls, row: SiteVerificationRow) -> "SiteVerification":
        """The verification of a row."""
        return of_row(cls, row, schemes=list(row.schemes))


@strawberry.type
class AssessmentSite:
    """A place where assessments are held (tempat uji kompetensi)."""

    code: str
    name: str
    kind: SiteKind
    owner: str
    address: str | None
    town: str | None
    regency_code: str | None
    verified_on: date | None
    verified_until: date | None
    closed_on: date | None
    row: strawberry.Private[SiteRow]

    @strawberry.field
    def state(self, info: Info) -> SiteState:
        """What the site is today."""
        return state_on(self.row.status, self.row.verified_until, jakarta_day(info.context.now))

    @strawberry.field
    def is_verified_without_end(self) -> bool:
        """Whether its newest verification has no last day: it entered the register so, and wants a new one."""
        return is_verified_without_end(self.row.status, self.row.verified_until)

    @strawberry.field
    async def province(self, info: Info) -> Province:
        """The province of the site."""
        return await Province.load(info, self.row.province_id)

    @strawberry.field
    async def lsp(self, info: Info) -> Lsp | None:
        """The LSP that answers for it; null where BNSP does."""
        return None if self.row.lsp_id is None else await Lsp.load(info, self.row.lsp_id)

    @strawberry.field
    async def verifications(self, info: Info) -> list[SiteVerification]:
        """Every verification, the newest first. For those who work with assessors."""
        check_sees_assessors(info.context.login)
        rows = await info.context.loaders.site_verifications.load(self.row.id)
        return [SiteVerification.of(row) for row in rows]

    @classmethod
    def of(cls, row: SiteRow) -> "AssessmentSite":
        """The site of a row."""
        return of_row(cls, row)
