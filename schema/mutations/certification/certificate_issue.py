"""`certificateIssue`: a certificate for a decided assessment."""

from dataclasses import asdict
from typing import Annotated, TypeAlias

import strawberry

from models.queries.certificates import certificates_by_id
from models.rules.construction import ConstructionDetails
from models.services.issuing import IssueCertificate, issue_certificate
from schema.context import Info
from schema.ids import row_number
from schema.refusals import Refusal
from schema.types.certificate import Certificate


@strawberry.input
class ConstructionInput:
    """What a construction certificate says besides."""

    classification: str
    subclassification: str
    qualification: str
    level: int
    occupation: str
    enacted_in: str

    def details(self) -> ConstructionDetails:
        """The input as the service takes it."""
        return ConstructionDetails(**asdict(self))


@strawberry.input
class CertificateIssueInput:
    """For which assessment, and what stands on the paper."""

    idempotency_key: str
    assessment_id: strawberry.ID
    blank_number: str | None = None
    place_of_issue: str | None = None
    construction: ConstructionInput | None = None


@strawberry.type
class CertificateIssueSuccess:
    """The certificate was issued."""

    certificate: Certificate


CertificateIssuePayload: TypeAlias = Annotated[
    CertificateIssueSuccess | Refusal, strawberry.union("CertificateIssuePayload")
]


@strawberry.type
class CertificateIssueMutation:
    """A certificate is issued."""

    @strawberry.mutation
    async def certificate_issue(
        self, info: Info, request: Annotated[CertificateIssueInput, strawberry.argument(name="input")]
    ) -> CertificateIssuePayload:
        """Issue a certificate: numbered, signed, and valid from the moment of this answer."""
        context = info.context
        issued = await issue_certificate(
            context.register,
            context.login,
            context.now,
            IssueCertificate(
                idempotency_key=request.idempotency_key,
                assessment_id=row_number("Assessment", request.assessment_id),
                blank_number=request.blank_number,
                place_of_issue=request.place_of_issue,
                construction=request.construction.details() if request.construction else None,
            ),
        )
        (row,) = await certificates_by_id([issued.certificate_id])
        return CertificateIssueSuccess(certificate=Certificate.of(row))
