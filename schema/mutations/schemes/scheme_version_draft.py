"""`schemeVersionDraft`: a version of a scheme is drafted, with its units."""

from typing import Annotated, TypeAlias

import strawberry

from models.rules.validity import DEFAULT_VALIDITY
from models.services.schemes.draft_version import draft_version
from models.services.schemes.scheme_versions import VersionContent
from schema.context import Info
from schema.mutations.schemes.shown import shown_scheme
from schema.refusals import Refusal
from schema.types.scheme import Scheme
from schema.types.scheme_unit_input import SchemeUnitInput


@strawberry.input
class SchemeVersionDraftInput:
    """What the version says."""

    code: str
    version: int
    title_indonesian: str
    units: list[SchemeUnitInput]
    title_english: str | None = None
    validity_years: int = DEFAULT_VALIDITY

    def content(self) -> VersionContent:
        """The input as the service takes it."""
        return VersionContent(
            scheme=self.code,
            version=self.version,
            title_id=self.title_indonesian,
            units=tuple(each.unit() for each in self.units),
            title_en=self.title_english,
            validity_years=self.validity_years,
        )


@strawberry.type
class SchemeVersionDraftSuccess:
    """The draft is in the register."""

    scheme: Scheme


SchemeVersionDraftPayload: TypeAlias = Annotated[
    SchemeVersionDraftSuccess | Refusal, strawberry.union("SchemeVersionDraftPayload")
]


@strawberry.type
class SchemeVersionDraftMutation:
    """The draft is in the register."""

    @strawberry.mutation
    async def scheme_version_draft(
        self, info: Info, request: Annotated[SchemeVersionDraftInput, strawberry.argument(name="input")]
    ) -> SchemeVersionDraftPayload:
        """Draft a version of a scheme."""
        context = info.context
        await draft_version(context.register, context.login, context.now, request.content())
        return SchemeVersionDraftSuccess(scheme=await shown_scheme(request.code))
