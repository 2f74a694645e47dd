"""`schemeRegister`: a scheme enters the register, still without a version."""

from typing import Annotated, TypeAlias

import strawberry

from models.services.schemes.register_scheme import RegisterScheme, register_schemes
from schema.context import Info
from schema.mutations.schemes.shown import shown_scheme
from schema.refusals import Refusal
from schema.types.enums import SchemeFramework, SchemeKind, StandardBasis
from schema.types.scheme import Scheme


@strawberry.input
class SchemeRegisterInput:
    """The scheme, whatever its versions."""

    code: str
    kind: SchemeKind
    kbli_code: str
    kbji_code: str
    registration_prefix: str
    kkni_level: int | None = None
    standard_basis: StandardBasis = StandardBasis.SKKNI
    framework: SchemeFramework = SchemeFramework.NATIONAL
    language: str = "id"
    sector: str | None = None
    owner_body: str | None = None

    def request(self) -> RegisterScheme:
        """The input as the service takes it."""
        return RegisterScheme(
            code=self.code,
            kind=self.kind,
            kbli_code=self.kbli_code,
            kbji_code=self.kbji_code,
            registration_prefix=self.registration_prefix,
            kkni_level=self.kkni_level,
            standard_basis=self.standard_basis,
            framework=self.framework,
            language=self.language,
            sector=self.sector,
            owner_body=self.owner_body,
        )


@strawberry.type
class SchemeRegisterSuccess:
    """The scheme is in the register."""

    scheme: Scheme


SchemeRegisterPayload: TypeAlias = Annotated[SchemeRegisterSuccess | Refusal, strawberry.union("SchemeRegisterPayload")]


@strawberry.type
class SchemeRegisterMutation:
    """The scheme is in the register."""

    @strawberry.mutation
    async def scheme_register(
        self, info: Info, request: Annotated[SchemeRegisterInput, strawberry.argument(name="input")]
    ) -> SchemeRegisterPayload:
        """Register a scheme."""
        context = info.context
        await register_schemes(context.register, context.login, context.now, [request.request()])
        return SchemeRegisterSuccess(scheme=await shown_scheme(request.code))
