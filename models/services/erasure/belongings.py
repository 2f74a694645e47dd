"""What the register holds of one person, found by the NIK and by what the request names besides."""

from collections.abc import Sequence
from dataclasses import dataclass

from tortoise.expressions import Q
from tortoise.queryset import QuerySet

from models.rules.erasure import Identity, check_not_erased
from models.rules.holders import check_one_of_the_names
from models.rules.violations import NotFound
from models.services.lookups import rows_by
from models.tables.appeals import Appeal
from models.tables.applications import Application, SelfAssessmentAnswer
from models.tables.assessments import Assessment
from models.tables.candidate_sheets import CandidateSheet, CandidateSheetRow
from models.tables.certificates import Certificate
from models.tables.complaints import Complaint
from models.tables.holders import Holder
from models.tables.idempotency import IdempotencyRecord
from models.tables.imported_certificates import ImportedCertificate


@dataclass(frozen=True, slots=True)
class Named:
    """How a request names a person."""

    mark: str
    """Of the NIK."""
    person: Identity
    imported_certificates: Sequence[str]
    """Registration numbers of certificates from before the register: those carry no NIK."""
    complaints: Sequence[str]
    """Numbers of complaints whose texts tell who the person is."""


@dataclass(frozen=True, slots=True)
class Belongings:
    """Everything that tells who one person is."""

    person: Identity
    """With every name that is on one of the papers."""
    holder: Holder | None
    """None for a person of whom the register has nothing but certificates from before it."""
    assessments: Sequence[Assessment]
    """With their scheme versions."""
    certificates: Sequence[Certificate]
    imported: Sequence[ImportedCertificate]
    applications: Sequence[Application]
    appeals: Sequence[Appeal]
    complaints: Sequence[Complaint]

    @property
    def self_assessment(self) -> QuerySet[SelfAssessmentAnswer]:
        """The answers of APL-02."""
        return SelfAssessmentAnswer.filter(application_id__in=[each.id for each in self.applications])

    @property
    def sheet_rows(self) -> QuerySet[CandidateSheetRow]:
        """Where the person lived, what he or she had learnt and worked as."""
        return CandidateSheetRow.filter(assessment_id__in=self.assessment_ids)

    @property
    def sheets(self) -> QuerySet[CandidateSheet]:
        """The sheets in which the person stands."""
        return CandidateSheet.filter(rows__assessment_id__in=self.assessment_ids)

    @property
    def complaints_not_named(self) -> QuerySet[Complaint]:
        """What the person's login has filed besides."""
        login = None if self.holder is None else self.holder.subject
        named = [each.id for each in self.complaints]
        return Complaint.filter(received_by=login or "").exclude(id__in=named)  # "" is nobody's login

    @property
    def requests(self) -> QuerySet[IdempotencyRecord]:
        """The requests that made any of it: each is remembered by a hash that the person's data went into."""
        of_assessments = Q(operation="assessmentRecord", result__in=[str(each) for each in self.assessment_ids])
        return IdempotencyRecord.filter(of_assessments | Q(result__in=self._numbers))

    @property
    def assessment_ids(self) -> list[int]:
        """Ids of the assessments."""
        return [each.id for each in self.assessments]

    @property
    def _numbers(self) -> list[str]:
        return [
            *(each.registration_number for each in self.certificates),
            *(each.number for each in self.applications),
            *(each.number for each in self.appeals),
            *(each.number for each in self.complaints),
        ]


async def belongings_of(named: Named) -> Belongings:
    """Find a person, whose entry is kept from changing until the transaction ends.

    Raises NotFound when the register has nothing of the person, HolderHasAnotherName, PersonalDataErased.
    """
    holder = await Holder.filter(national_id_mark=named.mark).select_for_update().first()
    certificates = await Certificate.filter(holder_id=holder.id).order_by("id") if holder else []
    names = [] if holder is None else [holder.name, *(each.name_printed for each in certificates)]
    person = _known_as(named.person, names)
    imported = await _imported(named, person, [each.id for each in certificates])
    assessments = await _assessments(holder)
    if holder is None and not imported:
        raise NotFound("person", "with this national id")
    return Belongings(
        person=person,
        holder=holder,
        assessments=assessments,
        certificates=certificates,
        imported=imported,
        applications=await Application.filter(holder_id=holder.id).order_by("id") if holder else [],
        appeals=await Appeal.filter(assessment_id__in=[each.id for each in assessments]).order_by("id"),
        complaints=await _complaints(named),
    )


async def _assessments(holder: Holder | None) -> Sequence[Assessment]:
    if holder is None:
        return []
    return await Assessment.filter(holder_id=holder.id).select_related("scheme_version").order_by("id")


def _known_as(stated: Identity, names: Sequence[str]) -> Identity:
    """Return the person with all names. Raises HolderHasAnotherName unless the stated one is among those known."""
    if names:
        check_one_of_the_names(stated.names[0], names)
    return Identity([*stated.names, *names], stated.national_id)


async def _imported(named: Named, person: Identity, certificate_ids: Sequence[int]) -> Sequence[ImportedCertificate]:
    """Return the old certificates that are named, and those in whose place the person's certificates stand."""
    stated = await rows_by(
        ImportedCertificate, "registration_number", named.imported_certificates, "imported certificate"
    )
    for each in stated.values():
        check_not_erased(each.registration_number, is_erased=not each.name_printed)
        check_one_of_the_names(each.name_printed, person.names)
    replaced = await ImportedCertificate.filter(replacement_id__in=certificate_ids)
    both = {each.id: each for each in (*stated.values(), *replaced)}
    return [both[key] for key in sorted(both)]


async def _complaints(named: Named) -> Sequence[Complaint]:
    rows = await rows_by(Complaint, "number", named.complaints, "complaint")
    return [row for _, row in sorted(rows.items(), key=lambda each: str(each[0]))]
