"""`schemeVersionRatify`: a version of a scheme is ratified, with its units where they are not in the register yet."""

from datetime import datetime
from typing import Annotated, TypeAlias

import strawberry

from models.rules.validity import DEFAULT_VALIDITY
from models.services.schemes.ratify_version import RatifyVersion, ratify_verified, ratify_versions
from schema.context import Info
from schema.mutations.schemes.shown import shown_scheme
from schema.refusals import Refusal
from schema.types.scheme import Scheme
from schema.types.scheme_unit_input import SchemeUnitInput


@strawberry.input
class SchemeVersionRatifyInput:
    """The version: named only where it was verified in the register, whole where it was verified before."""

    code: str
    version: int
    title_indonesian: str | None = None
    units: list[SchemeUnitInput] = strawberry.field(default_factory=list)
    title_english: str | None = None
    validity_years: int = DEFAULT_VALIDITY
    verified_at: datetime | None = None
    verification_sheet_number: str | None = None

    @property
    def was_verified_here(self) -> bool:
        """Whether the register has the content already."""
        return self.title_indonesian is None and not self.units

    def request(self) -> RatifyVersion:
        """The input as the service takes it."""
        return RatifyVersion(
            scheme=self.code,
            version=self.version,
            title_id=self.title_indonesian or "",
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
        if request.was_verified_here:
            name = f"{request.code}@{request.version}"
            await ratify_verified(context.register, context.login, context.now, name)
        else:
            await ratify_versions(context.register, context.login, context.now, [request.request()])
        return SchemeVersionRatifySuccess(scheme=await shown_scheme(request.code))
