"""`schemeVersionRatify`: a version of a scheme is ratified, with its units."""

from datetime import datetime
from typing import Annotated, TypeAlias

import strawberry

from models.rules.validity import DEFAULT_VALIDITY
from models.services.ratify_version import RatifyVersion, SchemeUnit, ratify_versions
from schema.context import Info
from schema.mutations.schemes.shown import shown_scheme
from schema.refusals import Refusal
from schema.types.enums import UnitRole
from schema.types.scheme import Scheme


@strawberry.input
class SchemeUnitInput:
    """One competency unit, in the order that is printed."""

    code: str
    title_indonesian: str
    title_english: str | None = None
    role: UnitRole = UnitRole.CORE

    def unit(self) -> SchemeUnit:
        """The unit as the service takes it."""
        return SchemeUnit(self.code, self.title_indonesian, self.title_english, self.role)


@strawberry.input
class SchemeVersionRatifyInput:
    """The version, verified and ratified."""

    code: str
    version: int
    title_indonesian: str
    units: list[SchemeUnitInput]
    title_english: str | None = None
    validity_years: int = DEFAULT_VALIDITY
    verified_at: datetime | None = None
    verification_sheet_number: str | None = None

    def request(self) -> RatifyVersion:
        """The input as the service takes it."""
        return RatifyVersion(
            scheme=self.code,
            version=self.version,
            title_id=self.title_indonesian,
            units=tuple(each.unit() for each in self.units),
            title_en=self.title_english,
            validity_years=self.validity_years,
            verified_at=self.verified_at,
            verification_sheet_number=self.verification_sheet_number,
        )


@strawberry.type
class SchemeVersionRatifySuccess:
    """The version may be certified."""

    scheme: Scheme


SchemeVersionRatifyPayload: TypeAlias = Annotated[
    SchemeVersionRatifySuccess | Refusal, strawberry.union("SchemeVersionRatifyPayload")
]


@strawberry.type
class SchemeVersionRatifyMutation:
    """The version may be certified."""

    @strawberry.mutation
    async def scheme_version_ratify(
        self, info: Info, request: Annotated[SchemeVersionRatifyInput, strawberry.argument(name="input")]
    ) -> SchemeVersionRatifyPayload:
        """Ratify a version of a scheme."""
        context = info.context
        await ratify_versions(context.register, context.login, context.now, [request.request()])
        return SchemeVersionRatifySuccess(scheme=await shown_scheme(request.code))
